package org.turnwise.desktop;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.WritableImage;
import javafx.stage.Window;
import org.turnwise.desktop.theme.Theme;

/** Brings the window into one state after another and draws each, in the looks that are wanted; then the program ends. */
final class StateShots {
    private final Deque<Step> steps = new ArrayDeque<>();
    private final Program program;
    private final List<String> arguments;
    private final Path out;
    private final double width;
    private final double height;
    private Theme theme = Theme.LIGHT;

    private record Step(String name, Runnable open, BooleanSupplier ready, boolean inDialog) {}

    /** @param arguments as {@link StatePictures} has them */
    StateShots(Program program, List<String> arguments) {
        this.program = program;
        this.arguments = arguments;
        out = Path.of(arguments.get(0));
        width = Double.parseDouble(arguments.get(1));
        height = Double.parseDouble(arguments.get(2));
    }

    void window(String name, Runnable open, BooleanSupplier ready) {
        steps.add(new Step(name, open, ready, false));
    }

    void dialog(String name, Runnable open) {
        dialog(name, open, () -> true);
    }

    void dialog(String name, Runnable open, BooleanSupplier ready) {
        steps.add(new Step(name, open, () -> Window.getWindows().size() > 1 && ready.getAsBoolean(), true));
    }

    void next() {
        if (steps.isEmpty()) {
            program.close();
            Platform.exit();
            System.exit(0);
        }
        Step step = steps.remove();
        Platform.runLater(step.open());
        if (arguments.size() > 3
                && !Pattern.compile(arguments.get(3)).matcher(step.name()).find()) {
            whenSettled(step.ready(), () -> {
                Window last = Window.getWindows().get(Window.getWindows().size() - 1);
                if (step.inDialog()) {
                    last.hide();
                }
                next();
            });
            return;
        }
        whenSettled(step.ready(), () -> take(step, Theme.LIGHT));
    }

    private void take(Step step, Theme look) {
        theme = look;
        program.parts().themes().choose(look.choice());
        Window shown = step.inDialog()
                ? Window.getWindows().get(Window.getWindows().size() - 1)
                : program.parts().stage();
        Parent root = shown.getScene().getRoot();
        if (!step.inDialog()) {
            root.resize(width, height);
        }
        whenSettled(() -> true, () -> {
            SnapshotParameters parameters = new SnapshotParameters();
            WritableImage picture = root.snapshot(parameters, null);
            Pictures.write(
                    picture,
                    out.resolve(String.format(
                            Locale.ROOT,
                            "%s-%s-%.0f.png",
                            step.name(),
                            theme.name().toLowerCase(Locale.ROOT),
                            width)));
            if (look.ordinal() + 1 < looks()) {
                take(step, Theme.values()[look.ordinal() + 1]);
                return;
            }
            if (step.inDialog()) {
                shown.hide();
            }
            next();
        });
    }

    /** Two looks, or with a fourth argument all four. */
    private int looks() {
        return arguments.size() > 3 ? Theme.values().length : 2;
    }

    private static void whenSettled(BooleanSupplier ready, Runnable then) {
        new AnimationTimer() {
            private int settled;

            @Override
            public void handle(long now) {
                settled = ready.getAsBoolean() ? settled + 1 : 0;
                if (settled > 40) {
                    stop();
                    Platform.runLater(then);
                }
            }
        }.start();
    }
}
