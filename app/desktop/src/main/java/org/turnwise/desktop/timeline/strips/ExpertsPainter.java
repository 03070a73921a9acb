package org.turnwise.desktop.timeline.strips;

import java.util.List;
import javafx.scene.paint.Color;
import org.turnwise.desktop.chart.Drawing;
import org.turnwise.desktop.chart.Fills;
import org.turnwise.desktop.timeline.draw.SharedColumns;
import org.turnwise.desktop.timeline.draw.Style;
import org.turnwise.desktop.timeline.geometry.Band;
import org.turnwise.desktop.timeline.geometry.TimeScale;
import org.turnwise.desktop.wording.Texts;
import org.turnwise.session.model.Modality;
import org.turnwise.session.model.ModalityEvidence;
import org.turnwise.session.model.ModalityEvidence.Available;

/**
 * Draws which experts the model sent each turn to as a map: a block of rows per modality, a row per expert, the darker
 * the greater its weight. Where a modality was missing its rows are grey, with a line through them.
 */
public final class ExpertsPainter {
    private static final Texts TEXTS = Texts.of(ExpertsPainter.class);
    private static final double PADDING = 8;
    private static final double BETWEEN = 2;
    private static final int MODALITIES = Modality.values().length;

    /** More shades than an eye tells apart. */
    private static final int DARKEST = 32;

    private final Style style;
    private final Color[] shades = new Color[DARKEST + 1];

    public ExpertsPainter(Style style) {
        this.style = style;
        for (int i = 0; i <= DARKEST; i++) {
            shades[i] = style.palette().surface().interpolate(style.palette().text(), (double) i / DARKEST);
        }
    }

    /** The modality's rows. */
    private static Band block(Band band, Modality modality) {
        double height = band.height() / MODALITIES;
        return new Band(band.y() + modality.ordinal() * height + BETWEEN, height - BETWEEN);
    }

    /** @param columns whose prediction is shown where */
    public void paint(Drawing g, Band band, TimeScale scale, List<SharedColumns.Run> columns) {
        Ground.paint(g, style, band, scale.widthPixels());
        SharedColumns.fill(g, style, band, scale, columns, fills -> paintRuns(fills, band, columns));
        g.setFill(style.palette().line());
        for (Modality modality : Modality.values()) {
            g.fillRect(0, style.snap(block(band, modality).y() - 1), scale.widthPixels(), style.hair());
        }
    }

    private void paintRuns(Fills g, Band band, List<SharedColumns.Run> columns) {
        for (SharedColumns.Run run : columns) {
            var evidence = run.mark().prediction().orElseThrow().evidence();
            double width = Ground.width(style, run);
            for (Modality modality : Modality.values()) {
                Band block = block(band, modality);
                ModalityEvidence its = evidence.get(modality);
                if (its instanceof Available available) {
                    paintWeights(g, available.routing(), run.x(), block, width);
                } else {
                    paintMissing(g, run.x(), block, width);
                }
            }
        }
    }

    private void paintWeights(Fills g, List<Double> weights, double x, Band block, double width) {
        double row = block.height() / weights.size();
        for (int expert = 0; expert < weights.size(); expert++) {
            double top = style.snap(block.y() + expert * row);
            double end = style.snap(block.y() + (expert + 1) * row);
            int shade = (int) Math.round(Math.max(0, Math.min(1, weights.get(expert))) * DARKEST);
            // the lightest shade is the surface's, which is there already
            if (shade > 0) {
                g.setFill(shades[shade]);
                g.fillRect(x, top, width, end - top);
            }
        }
    }

    private void paintMissing(Fills g, double x, Band block, double width) {
        double top = style.snap(block.y());
        g.setFill(style.palette().track());
        g.fillRect(x, top, width, style.snap(block.endY()) - top);
        // a light grey alone could pass for a small weight
        g.setFill(style.palette().waveform());
        g.fillRect(x, style.snap(block.y() + block.height() / 2), width, style.hair());
    }

    /** Names each modality's rows in the column to the left. */
    public void paintNames(Drawing g, Band band, double width) {
        g.setFill(style.palette().muted());
        g.setFont(style.small());
        for (Modality modality : Modality.values()) {
            Band block = block(band, modality);
            g.fillText(
                    style.smallWidths().fitted(name(modality), width - 2 * PADDING),
                    PADDING,
                    block.y() + block.height() / 2);
        }
    }

    private static String name(Modality modality) {
        return switch (modality) {
            case TEXT -> TEXTS.get("experts.words");
            case AUDIO -> TEXTS.get("experts.voice");
            case VISUAL -> TEXTS.get("experts.face");
        };
    }
}
