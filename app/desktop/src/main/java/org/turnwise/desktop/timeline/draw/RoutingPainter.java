package org.turnwise.desktop.timeline.draw;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javafx.scene.paint.Color;
import org.turnwise.desktop.chart.Drawing;
import org.turnwise.desktop.chart.Fills;
import org.turnwise.desktop.timeline.geometry.Band;
import org.turnwise.desktop.timeline.geometry.TimeScale;
import org.turnwise.session.model.Modality;
import org.turnwise.session.model.ModalityEvidence;
import org.turnwise.session.model.ModalityEvidence.Available;

/**
 * Draws which experts the model sent each turn to: a row per modality, in it the experts' weights stacked in shades of
 * the accent colour. A modality that was missing leaves a thin line and nothing else.
 */
public final class RoutingPainter {
    private final Style style;
    /** For each number of experts; made once, for a strip asks thousands of times. */
    private final Map<Integer, Color[]> shades = new HashMap<>();

    public RoutingPainter(Style style) {
        this.style = style;
    }

    /** @param columns whose prediction is shown where */
    public void paint(Drawing g, Band band, TimeScale scale, List<SharedColumns.Run> columns) {
        g.setFill(style.palette().surface());
        g.fillRect(0, band.y(), scale.widthPixels(), band.height());
        g.setFill(style.palette().line());
        g.fillRect(0, style.snap(band.y()), scale.widthPixels(), style.hair());
        SharedColumns.fill(g, style, band, scale, columns, fills -> paintRuns(fills, band, columns));
    }

    private void paintRuns(Fills g, Band band, List<SharedColumns.Run> columns) {
        double rowHeight = band.height() / Modality.values().length;
        for (SharedColumns.Run run : columns) {
            var evidence = run.mark().prediction().orElseThrow().evidence();
            double width = Math.max(style.hair(), run.endX() - run.x() - (run.endX() - run.x() > 4 ? 1 : 0));
            for (Modality modality : Modality.values()) {
                double y = style.snap(band.y() + modality.ordinal() * rowHeight) + 2;
                double height = style.snap(rowHeight) - 3;
                ModalityEvidence its = evidence.get(modality);
                if (its instanceof Available available) {
                    paintWeights(g, available.routing(), run.x(), y, width, height);
                } else {
                    g.setFill(style.palette().line());
                    g.fillRect(run.x(), style.snap(y + height / 2), width, style.hair());
                }
            }
        }
    }

    private void paintWeights(Fills g, List<Double> weights, double x, double y, double width, double height) {
        double top = y;
        double done = 0;
        for (int expert = 0; expert < weights.size(); expert++) {
            done += weights.get(expert);
            double end = expert == weights.size() - 1 ? y + height : style.snap(y + Math.min(1, done) * height);
            g.setFill(shade(expert, weights.size()));
            g.fillRect(x, top, width, Math.max(0, end - top));
            top = end;
        }
    }

    /** The expert's shade, from the full accent for the first to a faint one for the last. */
    private Color shade(int expert, int experts) {
        return shades.computeIfAbsent(experts, this::shadesOf)[expert];
    }

    private Color[] shadesOf(int experts) {
        return IntStream.range(0, experts).mapToObj(e -> shadeOf(e, experts)).toArray(Color[]::new);
    }

    private Color shadeOf(int expert, int experts) {
        double share = experts == 1 ? 1 : 1 - 0.85 * expert / (experts - 1);
        return style.palette().track().interpolate(style.palette().accent(), share);
    }
}
