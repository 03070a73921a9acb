package org.turnwise.desktop.timeline.strips;

import java.util.List;
import java.util.Map;
import javafx.scene.paint.Color;
import org.turnwise.desktop.chart.Drawing;
import org.turnwise.desktop.chart.Fills;
import org.turnwise.desktop.theme.LabelColours;
import org.turnwise.desktop.timeline.draw.SharedColumns;
import org.turnwise.desktop.timeline.draw.Style;
import org.turnwise.desktop.timeline.geometry.Band;
import org.turnwise.desktop.timeline.geometry.TimeScale;
import org.turnwise.session.model.Label;
import org.turnwise.session.model.LabelScheme;

/**
 * Draws how probable the model holds each emotion to be, one above the other in the scheme's order, the first at the
 * bottom. Each turn is a step; where nothing was predicted nothing is drawn.
 */
public final class EmotionPainter {
    /** Stronger than a model's label on a turn, for a strip has no words beside every colour. */
    private static final double OPACITY = 0.75;

    private static final double ROOM_FOR_NAME = 12;
    private static final double NARROWEST_NAMED = 14;
    private static final double MARGIN = 2;

    private final Style style;

    public EmotionPainter(Style style) {
        this.style = style;
    }

    /** @param columns whose prediction is shown where */
    public void paint(Drawing g, Band band, TimeScale scale, LabelScheme scheme, List<SharedColumns.Run> columns) {
        Ground.paint(g, style, band, scale.widthPixels());
        List<Label> labels = scheme.labels();
        double bottom = style.snap(band.endY());
        double room = band.height() - MARGIN;
        SharedColumns.fill(g, style, band, scale, columns, fills -> paintShares(fills, labels, columns, bottom, room));
        columns.stream()
                .filter(run -> run.endX() - run.x() >= NARROWEST_NAMED)
                .forEach(run -> paintNames(g, labels, run, bottom, room));
    }

    private void paintShares(Fills g, List<Label> labels, List<SharedColumns.Run> columns, double bottom, double room) {
        // by label and not by turn: a colour is then set once, and not once for every turn
        double[] below = new double[columns.size()];
        for (Label label : labels) {
            g.setFill(fill(label));
            for (int c = 0; c < below.length; c++) {
                SharedColumns.Run run = columns.get(c);
                double from = style.snap(below[c] * room);
                below[c] = Math.min(1, below[c] + share(run, label.id()));
                double to = style.snap(below[c] * room);
                if (to > from) {
                    g.fillRect(run.x(), bottom - to, Ground.width(style, run), to - from);
                }
            }
        }
    }

    private void paintNames(Drawing g, List<Label> labels, SharedColumns.Run run, double bottom, double room) {
        double below = 0;
        g.setFont(style.tiny());
        for (Label label : labels) {
            double share = share(run, label.id());
            String name = style.shortName(label.id());
            if (share * room >= ROOM_FOR_NAME
                    && run.endX() - run.x() >= style.tinyWidths().of(name) + 6) {
                g.setFill(inkOn(fill(label)));
                g.fillText(name, run.x() + 3, bottom - (below + share / 2) * room);
            }
            below += share;
        }
    }

    private Color fill(Label label) {
        return style.onLane(style.human(label.id()), OPACITY);
    }

    private Color inkOn(Color fill) {
        Color text = style.palette().text();
        Color surface = style.palette().surface();
        return LabelColours.contrast(fill, text) >= LabelColours.contrast(fill, surface) ? text : surface;
    }

    private static double share(SharedColumns.Run run, String label) {
        Map<String, Double> all = run.mark().prediction().orElseThrow().probabilities();
        return Math.max(0, all.getOrDefault(label, 0.0));
    }
}
