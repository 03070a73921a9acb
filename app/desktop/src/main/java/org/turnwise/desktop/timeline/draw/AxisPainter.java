package org.turnwise.desktop.timeline.draw;

import org.turnwise.desktop.chart.Drawing;
import org.turnwise.desktop.timeline.geometry.Band;
import org.turnwise.desktop.timeline.geometry.TimeScale;
import org.turnwise.desktop.timeline.geometry.TimeTicks;
import org.turnwise.desktop.timeline.geometry.TimeTicks.Tick;

/** Draws the time axis. */
public final class AxisPainter {
    private static final double LABEL_GAP = 14;

    private final Style style;

    public AxisPainter(Style style) {
        this.style = style;
    }

    public void paint(Drawing g, Band band, TimeScale scale) {
        g.setFill(style.palette().surface());
        g.fillRect(0, band.y(), scale.widthPixels(), band.height());
        TimeTicks ticks = TimeTicks.choose(scale, style.smallWidths()::of, LABEL_GAP);
        double bottom = style.snap(band.endY());
        g.setFill(style.palette().line());
        g.fillRect(0, bottom - style.hair(), scale.widthPixels(), style.hair());
        for (long minor : ticks.all(scale)) {
            g.fillRect(style.snap(scale.xOf(minor)), bottom - 4, style.hair(), 4);
        }
        g.setFont(style.small());
        for (Tick tick : ticks.labelled(scale)) {
            double x = style.snap(scale.xOf(tick.millis()));
            g.setFill(style.palette().muted());
            g.fillRect(x, bottom - 9, style.hair(), 9);
            double textWidth = style.smallWidths().of(tick.text());
            // a label that would be cut off at either side is left out; the tick says enough
            if (x + 4 >= 0 && x + 4 + textWidth <= scale.widthPixels()) {
                g.fillText(tick.text(), x + 4, band.y() + band.height() / 2 - 2);
            }
        }
    }
}
