package org.turnwise.desktop.timeline;

import javafx.geometry.Orientation;
import javafx.scene.control.ScrollBar;
import org.turnwise.desktop.timeline.geometry.Band;

/** A bar at the right of the strips, there only where something is out of sight. FX thread. */
final class StripBar extends ScrollBar {
    static final double WIDTH = 12;

    StripBar(String id) {
        setId(id);
        setOrientation(Orientation.VERTICAL);
        setFocusTraversable(false);
    }

    /**
     * @param hidden height that is out of sight
     * @param whole height of all that is scrolled, seen or not
     */
    void place(double hidden, double whole, Band at, double x) {
        setVisible(hidden > 0 && at.shown());
        if (isVisible()) {
            setMax(hidden);
            setVisibleAmount(at.height() * hidden / whole);
            resizeRelocate(x, at.y(), WIDTH, at.height());
        }
    }
}
