package org.turnwise.desktop.theme;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.net.URL;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import javafx.application.Application;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Scene;

/** The look in force. Confined to the FX thread; the system is asked on a thread of its own. */
public final class Themes {
    private final ReadOnlyObjectWrapper<Theme> theme = new ReadOnlyObjectWrapper<>(Theme.LIGHT);
    private final Supplier<Theme> system;
    private final Executor background;
    private final Executor fx;
    private ThemeChoice choice = ThemeChoice.LIGHT;

    /**
     * @param system asks the desktop for its look; may take a while, run on {@code background}
     * @param fx runs what it is given on the FX thread
     */
    public Themes(Supplier<Theme> system, Executor background, Executor fx) {
        this.system = system;
        this.background = background;
        this.fx = fx;
    }

    public ReadOnlyObjectProperty<Theme> themeProperty() {
        return theme.getReadOnlyProperty();
    }

    public Theme theme() {
        return theme.get();
    }

    public Palette palette() {
        return Palette.of(theme.get());
    }

    /** Puts the choice in force: at once, but for {@link ThemeChoice#SYSTEM} as soon as the desktop has answered. */
    public void choose(ThemeChoice wanted) {
        choice = wanted;
        switch (wanted) {
            case LIGHT -> apply(Theme.LIGHT);
            case DARK -> apply(Theme.DARK);
            case SYSTEM -> {
                apply(theme.get());
                CompletableFuture.supplyAsync(system, background).thenAcceptAsync(this::follow, fx);
            }
        }
    }

    /** Adds the program's own style sheet to a scene; the base theme is the platform's and reaches every scene. */
    public static void style(Scene scene) {
        URL sheet = Objects.requireNonNull(Themes.class.getResource("turnwise.css"), "turnwise.css is in the jar");
        scene.getStylesheets().add(sheet.toExternalForm());
    }

    private void follow(Theme answered) {
        if (choice == ThemeChoice.SYSTEM) {
            apply(answered);
        }
    }

    private void apply(Theme wanted) {
        Application.setUserAgentStylesheet(
                wanted == Theme.DARK
                        ? new PrimerDark().getUserAgentStylesheet()
                        : new PrimerLight().getUserAgentStylesheet());
        theme.set(wanted);
    }
}
