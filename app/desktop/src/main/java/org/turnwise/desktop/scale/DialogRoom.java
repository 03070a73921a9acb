package org.turnwise.desktop.scale;

import java.util.List;
import javafx.animation.PauseTransition;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.stage.Modality;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.stage.WindowEvent;
import javafx.util.Duration;

/**
 * Keeps windows that open over the main one as large as their content needs, and the main one maximised. While a dialog
 * waits, the main window cannot be resized, so some desktops end its being maximised; the first window that opens
 * meanwhile is left at the size one has before it is given any. FX thread.
 */
final class DialogRoom {
    /** After these times what the desktop does on its own is done, on a fast machine and on a slow one. */
    private static final List<Duration> SETTLED =
            List.of(Duration.millis(250), Duration.millis(700), Duration.millis(1500));

    /** Neither width nor height of a window that was never given any is more. */
    private static final double UNSIZED = 200;

    private final Stage main;
    private boolean maximised;
    private double width;

    DialogRoom(Stage main) {
        this.main = main;
    }

    /** To be called as the window opens. */
    void follow(Stage dialog) {
        SETTLED.forEach(time -> after(time, () -> makeRoom(dialog)));
        if (dialog.getModality() == Modality.NONE) {
            return;
        }
        if (main.isMaximized()) {
            maximised = true;
            width = main.getWidth();
        }
        dialog.addEventHandler(WindowEvent.WINDOW_HIDDEN, e -> after(SETTLED.get(0), this::maximiseAgain));
    }

    private void maximiseAgain() {
        if (!maximised || !main.isShowing() || Window.getWindows().stream().anyMatch(DialogRoom::isDialog)) {
            return;
        }
        maximised = false;
        if (main.getWidth() < width - 1) {
            // It may be thought to be maximised still.
            main.setMaximized(false);
            main.setMaximized(true);
        }
    }

    private static boolean isDialog(Window window) {
        return window instanceof Stage stage && stage.getModality() != Modality.NONE;
    }

    /** A window that has not the room it needs gets it, over the middle of the main one. */
    void makeRoom(Stage dialog) {
        Scene scene = dialog.getScene();
        if (!dialog.isShowing() || scene == null || !unsized(scene)) {
            return;
        }
        dialog.sizeToScene();
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        dialog.setWidth(Math.min(dialog.getWidth(), screen.getWidth()));
        dialog.setHeight(Math.min(dialog.getHeight(), screen.getHeight()));
        double x = main.getX() + (main.getWidth() - dialog.getWidth()) / 2;
        double y = main.getY() + (main.getHeight() - dialog.getHeight()) / 2;
        dialog.setX(Scaling.within(x, screen.getMinX(), screen.getMaxX() - dialog.getWidth()));
        dialog.setY(Scaling.within(y, screen.getMinY(), screen.getMaxY() - dialog.getHeight()));
    }

    private static boolean unsized(Scene scene) {
        return scene.getWidth() <= UNSIZED
                && scene.getHeight() <= UNSIZED
                && (scene.getRoot().prefWidth(-1) > UNSIZED || scene.getRoot().prefHeight(-1) > UNSIZED);
    }

    private static void after(Duration time, Runnable work) {
        PauseTransition settled = new PauseTransition(time);
        settled.setOnFinished(e -> work.run());
        settled.play();
    }
}
