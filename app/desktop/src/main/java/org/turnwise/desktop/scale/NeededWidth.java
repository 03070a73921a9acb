package org.turnwise.desktop.scale;

import javafx.geometry.Rectangle2D;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.Stage;

/**
 * Makes a dialog wider where what it shows comes to need more room while it is open, as far as the screen reaches: a
 * dialog pane that is too narrow is laid out beyond the window's edge, and its buttons with it. FX thread.
 */
final class NeededWidth {
    /** Less is what rounding makes. */
    private static final double MISSED = 0.5;

    private NeededWidth() {}

    static void follow(Stage dialog, Rectangle2D screen) {
        Scene scene = dialog.getScene();
        if (scene != null) {
            scene.addPreLayoutPulseListener(() -> widen(dialog, scene, screen));
        }
    }

    private static void widen(Stage dialog, Scene scene, Rectangle2D screen) {
        double missing = needed(scene.getRoot()) - scene.getWidth();
        // Without a window around it a stage is not told its own width.
        double now = Double.isNaN(dialog.getWidth()) ? scene.getWidth() : dialog.getWidth();
        double wider = Math.min(now + missing, screen.getWidth());
        if (dialog.isShowing() && missing > MISSED && wider > now + MISSED) {
            dialog.setWidth(wider);
            dialog.setX(Scaling.within(dialog.getX(), screen.getMinX(), screen.getMaxX() - wider));
        }
    }

    private static double needed(Parent root) {
        return root instanceof ScaledRoot scaled ? scaled.neededWidth() : root.minWidth(-1);
    }
}
