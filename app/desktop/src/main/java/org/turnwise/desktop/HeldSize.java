package org.turnwise.desktop;

import java.util.concurrent.Executor;
import javafx.animation.PauseTransition;
import javafx.beans.InvalidationListener;
import javafx.stage.Stage;
import javafx.util.Duration;

/**
 * Holds a window to its size while it is coming up. With some window managers of Linux the toolkit forgets the size that a
 * window was to have as soon as it is shown, and leaves it as small as it may be. Confined to the FX thread.
 */
final class HeldSize {
    private static final Duration COMING_UP = Duration.seconds(2);

    /** A window manager that wants the window to be as small has its way in the end. */
    private static final int MOST = 4;

    private final Stage stage;
    private final double width;
    private final double height;
    private final Executor later;
    private final InvalidationListener listener = o -> restore();
    private int left = MOST;

    private HeldSize(Stage stage, double width, double height, Executor later) {
        this.later = later;
        this.stage = stage;
        this.width = width;
        this.height = height;
    }

    /**
     * Gives the window this size, and gives it again when it falls to its smallest, until {@link #release}.
     *
     * @param later runs what it is given on the FX thread, after what the toolkit is telling just then
     */
    static HeldSize of(Stage stage, double width, double height, Executor later) {
        stage.setWidth(width);
        stage.setHeight(height);
        HeldSize held = new HeldSize(stage, width, height, later);
        stage.widthProperty().addListener(held.listener);
        stage.heightProperty().addListener(held.listener);
        return held;
    }

    /** Lets go by itself once the window has been up for a while. */
    void untilUp() {
        PauseTransition up = new PauseTransition(COMING_UP);
        up.setOnFinished(e -> release());
        up.play();
    }

    /** From now on the window is as large as anybody makes it. */
    void release() {
        stage.widthProperty().removeListener(listener);
        stage.heightProperty().removeListener(listener);
    }

    private void restore() {
        boolean fallen = stage.getWidth() <= stage.getMinWidth() && stage.getHeight() <= stage.getMinHeight();
        if (fallen && left > 0 && !stage.isMaximized() && !stage.isIconified()) {
            left--;
            later.execute(() -> {
                stage.setWidth(width);
                stage.setHeight(height);
            });
        }
    }
}
