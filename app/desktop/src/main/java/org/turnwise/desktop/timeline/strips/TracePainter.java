package org.turnwise.desktop.timeline.strips;

import java.util.OptionalDouble;
import java.util.TreeSet;
import javafx.scene.paint.Color;
import org.turnwise.desktop.chart.Drawing;
import org.turnwise.desktop.timeline.draw.Style;
import org.turnwise.desktop.timeline.geometry.Band;
import org.turnwise.desktop.timeline.geometry.TimeScale;
import org.turnwise.session.model.Session;
import org.turnwise.session.model.Trace;
import org.turnwise.session.model.TraceKey;

/**
 * Draws what annotators showed continuously: valence as a line, arousal as a dashed one, from -1 at the bottom to 1 at the
 * top; one's own in colour, those of others in grey. One value a pixel, nothing where nothing was recorded.
 */
public final class TracePainter {
    private static final double MARGIN = 3;
    private static final double LINE = 1.5;

    private final Style style;

    public TracePainter(Style style) {
        this.style = style;
    }

    /** @param annotator id of the one whose traces stand out */
    public void paint(Drawing g, Band band, TimeScale scale, Session session, String annotator) {
        Ground.paint(g, style, band, scale.widthPixels());
        g.setFill(style.palette().line());
        g.fillRect(0, style.snap(band.y() + band.height() / 2), scale.widthPixels(), style.hair());
        TreeSet<String> others = new TreeSet<>();
        session.traces().keySet().stream().map(TraceKey::annotator).forEach(others::add);
        boolean own = others.remove(annotator);
        others.forEach(
                other -> lines(g, band, scale, session, other, style.palette().muted()));
        if (own) {
            lines(g, band, scale, session, annotator, style.palette().accent());
        }
        g.setLineDashes();
    }

    private void lines(Drawing g, Band band, TimeScale scale, Session session, String annotator, Color colour) {
        g.setStroke(colour);
        g.setLineWidth(LINE);
        g.setLineDashes();
        line(g, band, scale, session.trace(annotator, "valence"));
        g.setLineDashes(3, 3);
        line(g, band, scale, session.trace(annotator, "arousal"));
    }

    private static void line(Drawing g, Band band, TimeScale scale, Trace trace) {
        double room = band.height() - 2 * MARGIN;
        OptionalDouble before = OptionalDouble.empty();
        for (int x = 0; x < scale.widthPixels(); x++) {
            OptionalDouble value = trace.at(scale.nearestMillisAt(x));
            if (value.isPresent()) {
                double y = band.endY() - MARGIN - room * (value.getAsDouble() + 1) / 2;
                g.strokeLine(x - 1.0, before.orElse(y), x, y);
                before = OptionalDouble.of(y);
            } else {
                before = OptionalDouble.empty();
            }
        }
    }
}
