package org.turnwise.desktop.timeline.draw;

import org.turnwise.desktop.chart.Drawing;
import org.turnwise.desktop.timeline.geometry.Band;

/** The musical axis that pitch stands on, with a line at every octave of 100 Hz. */
final class PitchScale {
    /** Lowest pitch that has a place of its own. */
    static final double LOWEST_HZ = 60;

    /** Highest pitch that has a place of its own. */
    static final double HIGHEST_HZ = 600;

    /** The middle one first: where there is room for one name only, it is that. */
    static final int[] LINES_HZ = {200, 100, 400};

    private static final double NAME_HEIGHT = 10;
    private static final double TICK = 3;

    private PitchScale() {}

    /** How high a pitch stands in its row; those beyond the scale at its ends. */
    static double y(Band row, double hz) {
        double within = Math.max(LOWEST_HZ, Math.min(HIGHEST_HZ, hz));
        double share = Math.log(within / LOWEST_HZ) / Math.log(HIGHEST_HZ / LOWEST_HZ);
        return row.endY() - 1 - share * (row.height() - 2);
    }

    /** Names the lines to the left of the row; a name that would leave the row or touch another is left out. */
    static void paintNames(Drawing g, Style style, Band row, double endX) {
        double first = y(row, LINES_HZ[0]);
        for (int hz : LINES_HZ) {
            double y = y(row, hz);
            boolean inside = y - NAME_HEIGHT / 2 >= row.y() && y + NAME_HEIGHT / 2 <= row.endY();
            if (inside && (hz == LINES_HZ[0] || Math.abs(y - first) >= NAME_HEIGHT)) {
                paintName(g, style, hz + " Hz", y, endX);
            }
        }
    }

    private static void paintName(Drawing g, Style style, String name, double y, double endX) {
        g.setFill(style.palette().muted());
        g.setFont(style.scale());
        g.fillText(name, endX - 2 * TICK - style.scaleWidths().of(name), y);
        g.fillRect(endX - TICK, style.snap(y), TICK, style.hair());
    }
}
