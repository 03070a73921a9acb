package org.turnwise.desktop.theme;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.net.URL;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.application.Application;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Scene;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The look in force. Confined to the FX thread; the system is asked on a thread of its own. */
public final class Themes {
    private static final Logger LOG = LoggerFactory.getLogger(Themes.class);

    private final ReadOnlyObjectWrapper<Theme> theme = new ReadOnlyObjectWrapper<>(Theme.LIGHT);
    private final Supplier<Theme> system;
    private final Executor background;
    private final Executor fx;
    private final Consumer<Theme> look;
    private ThemeChoice choice = ThemeChoice.LIGHT;
    private boolean asking;

    /**
     * @param system asks the desktop for its look; may take a while, run on {@code background}
     * @param fx runs what it is given on the FX thread
     */
    public Themes(Supplier<Theme> system, Executor background, Executor fx) {
        this(system, background, fx, Themes::wear);
    }

    /** @param look dresses the window */
    Themes(Supplier<Theme> system, Executor background, Executor fx, Consumer<Theme> look) {
        this.system = system;
        this.background = background;
        this.fx = fx;
        this.look = look;
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
            case LIGHT_CONTRAST -> apply(Theme.LIGHT_CONTRAST);
            case DARK_CONTRAST -> apply(Theme.DARK_CONTRAST);
            case SYSTEM -> {
                apply(theme.get());
                lookAgain();
            }
        }
    }

    /**
     * Asks the desktop once more where its look is to be followed: the toolkit does not tell when it changes. To be
     * called when the annotator comes back to the window.
     */
    public void lookAgain() {
        if (choice == ThemeChoice.SYSTEM && !asking) {
            asking = true;
            CompletableFuture.supplyAsync(system, background).whenCompleteAsync(this::follow, fx);
        }
    }

    /** Adds the program's own style sheet to a scene; the base theme is the platform's and reaches every scene. */
    public static void style(Scene scene) {
        scene.getStylesheets().add(sheet("turnwise.css"));
    }

    private static String sheet(String name) {
        URL sheet = Objects.requireNonNull(Themes.class.getResource(name), "the style sheets are in the jar");
        return sheet.toExternalForm();
    }

    private void follow(@Nullable Theme answered, @Nullable Throwable failure) {
        asking = false;
        if (answered == null) {
            LOG.debug("The desktop's look could not be asked for", failure);
        } else if (choice == ThemeChoice.SYSTEM && answered != theme.get()) {
            apply(answered);
        }
    }

    private void apply(Theme wanted) {
        look.accept(wanted);
        theme.set(wanted);
    }

    private static void wear(Theme wanted) {
        Application.setUserAgentStylesheet(
                switch (wanted) {
                    case LIGHT -> new PrimerLight().getUserAgentStylesheet();
                    case DARK -> new PrimerDark().getUserAgentStylesheet();
                    case LIGHT_CONTRAST -> sheet("contrast-light.css");
                    case DARK_CONTRAST -> sheet("contrast-dark.css");
                });
    }
}
