package org.turnwise.desktop.timeline.draw;

import javafx.scene.paint.Color;
import org.turnwise.desktop.chart.Drawing;

/**
 * Slanted lines, the sign of a model's opinion. The pattern belongs to the box, not to the window: it moves with the box
 * when the timeline is panned.
 */
final class Hatch {
    static final double DISTANCE = 7;

    private Hatch() {}

    /**
     * Fills the visible part of a box.
     *
     * @param origin left edge of the whole box, which may lie outside the visible part
     */
    static void fill(Drawing g, double origin, double x, double y, double width, double height, Color colour) {
        g.setStroke(colour);
        g.setLineWidth(1.5);
        // a line runs from (left, y + height) up to (left + height, y)
        double left = origin + DISTANCE * Math.floor((x - height - origin) / DISTANCE);
        double endX = x + width;
        for (; left < endX; left += DISTANCE) {
            double from = Math.max(left, x);
            double to = Math.min(left + height, endX);
            if (from < to) {
                g.strokeLine(from, y + height - (from - left), to, y + height - (to - left));
            }
        }
    }
}
