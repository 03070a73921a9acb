package org.turnwise.desktop.timeline.markers;

import java.util.List;
import org.turnwise.desktop.chart.Drawing;
import org.turnwise.desktop.timeline.draw.Style;
import org.turnwise.desktop.timeline.geometry.Band;
import org.turnwise.desktop.timeline.geometry.TimeScale;
import org.turnwise.session.model.Marker;

/**
 * Draws markers as pennants: on the time axis those in sight, with as much of their words as fits before the next; on the
 * map of the whole session all of them, small.
 */
public final class MarkerPainter {
    static final double FLAG_WIDTH = 9;
    private static final double FLAG_HEIGHT = 7;
    private static final double GAP = 4;
    private static final double SMALL_WIDTH = 5;
    private static final double SMALL_HEIGHT = 4;

    private final Style style;

    public MarkerPainter(Style style) {
        this.style = style;
    }

    /** @param markers by time */
    public void paint(Drawing g, Band axis, TimeScale scale, List<Marker> markers) {
        int first = new MarkerPlaces(scale, markers).firstFrom(-FLAG_WIDTH);
        for (int i = first; i < markers.size(); i++) {
            double x = style.snap(scale.xOf(markers.get(i).millis()));
            if (x > scale.widthPixels()) {
                return;
            }
            g.setFill(style.palette().accent());
            g.fillRect(x, axis.y(), 1.5, axis.height());
            g.fillRect(x, axis.y(), FLAG_WIDTH, FLAG_HEIGHT);
            double end = i + 1 < markers.size() ? scale.xOf(markers.get(i + 1).millis()) : scale.widthPixels();
            words(g, axis, x + FLAG_WIDTH + GAP, end - GAP, markers.get(i).words());
        }
    }

    /**
     * On the map; of several within a pixel one.
     *
     * @param scale the whole session over the map's width
     */
    public void paintSmall(Drawing g, Band map, TimeScale scale, List<Marker> markers) {
        double last = Double.NEGATIVE_INFINITY;
        for (Marker marker : markers) {
            double x = style.snap(scale.xOf(marker.millis()));
            if (x > last) {
                last = x;
                g.setFill(style.palette().surface());
                g.fillRect(x - 1, map.y(), SMALL_WIDTH + 2, SMALL_HEIGHT + 1);
                g.fillRect(x - 1, map.y(), 3, map.height() - 1);
                g.setFill(style.palette().accent());
                g.fillRect(x, map.y(), 1, map.height() - 1);
                g.fillRect(x, map.y(), SMALL_WIDTH, SMALL_HEIGHT);
            }
        }
    }

    private void words(Drawing g, Band axis, double x, double end, String words) {
        double width = style.smallWidths().of(words);
        if (!words.isEmpty() && x + width <= end) {
            g.setFill(style.palette().surface());
            g.fillRect(x - 1, axis.y(), width + 2, axis.height() - 1);
            g.setFill(style.palette().text());
            g.setFont(style.small());
            g.fillText(words, x, axis.y() + axis.height() / 2);
        }
    }
}
