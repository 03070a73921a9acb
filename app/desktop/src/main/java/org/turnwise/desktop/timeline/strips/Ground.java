package org.turnwise.desktop.timeline.strips;

import org.turnwise.desktop.chart.Drawing;
import org.turnwise.desktop.timeline.draw.SharedColumns;
import org.turnwise.desktop.timeline.draw.Style;
import org.turnwise.desktop.timeline.geometry.Band;

/** What all strips have beneath what they show. */
final class Ground {
    private Ground() {}

    /** Empties the strip and draws the line that parts it from the one above. */
    static void paint(Drawing g, Style style, Band band, double width) {
        g.setFill(style.palette().surface());
        g.fillRect(0, band.y(), width, band.height());
        g.setFill(style.palette().line());
        g.fillRect(0, style.snap(band.y()), width, style.hair());
    }

    /** How wide a run is drawn: with a gap to the next where there is room for one. */
    static double width(Style style, SharedColumns.Run run) {
        double whole = run.endX() - run.x();
        return Math.max(style.hair(), whole - (whole > 4 ? 1 : 0));
    }

    /** Words in the place of what there is nothing of. */
    static void note(Drawing g, Style style, Band band, String words) {
        g.setFill(style.palette().muted());
        g.setFont(style.small());
        g.fillText(words, 8, band.y() + band.height() / 2);
    }
}
