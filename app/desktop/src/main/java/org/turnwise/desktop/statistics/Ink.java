package org.turnwise.desktop.statistics;

import java.util.List;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import org.turnwise.desktop.chart.Drawing;
import org.turnwise.desktop.chart.TextWidths;
import org.turnwise.desktop.theme.LabelColours;
import org.turnwise.desktop.theme.Palette;

/** What charts are drawn with: text that fits, boxes of labels, a ramp for shares. Confined to the FX thread. */
final class Ink {
    private static final double LEGEND_LINE = 20;
    private static final double READABLE = 4.5;
    private static final double CHIP = 12;
    private static final Font FONT = Font.font(12);
    private static final Font BOLD = Font.font(Font.getDefault().getFamily(), FontWeight.BOLD, 11);

    private final Drawing drawing;
    private final Palette palette;
    private final LabelColours colours;
    private final Pens pens;

    /** Fonts with their widths, kept from one drawing to the next. */
    static final class Pens {
        private final TextWidths plain = new TextWidths(FONT);
        private final TextWidths bold = new TextWidths(BOLD);

        /** How high a legend with these words is. */
        double legendHeight(List<String> words, double width) {
            double atX = 0;
            double lines = 1;
            for (String said : words) {
                double needed = legendEntry(said);
                if (atX > 0 && atX + needed > width) {
                    atX = 0;
                    lines++;
                }
                atX += needed;
            }
            return lines * LEGEND_LINE;
        }

        private double legendEntry(String words) {
            return CHIP + 5 + plain.of(words) + 16;
        }
    }

    Ink(Drawing drawing, Palette palette, LabelColours colours, Pens pens) {
        this.drawing = drawing;
        this.palette = palette;
        this.colours = colours;
        this.pens = pens;
    }

    Drawing drawing() {
        return drawing;
    }

    Palette palette() {
        return palette;
    }

    LabelColours colours() {
        return colours;
    }

    double width(String text) {
        return pens.plain.of(text);
    }

    void text(String text, double x, double middleY, Color colour) {
        drawing.setFont(FONT);
        drawing.setFill(colour);
        drawing.fillText(text, x, middleY);
    }

    /** As much as there is room for. */
    void text(String text, double x, double middleY, double room, Color colour) {
        text(pens.plain.fitted(text, room), x, middleY, colour);
    }

    void textBefore(String text, double right, double middleY, Color colour) {
        text(text, right - width(text), middleY, colour);
    }

    /** Only where all of it fits between. */
    void textWithin(String text, double x, double width, double middleY, Color colour) {
        double needed = width(text);
        if (needed <= width) {
            text(text, x + (width - needed) / 2, middleY, colour);
        }
    }

    /** In bold the first of the texts that fits into the box; none where none does. */
    void firstThatFits(List<String> texts, double x, double y, double width, double height, Color colour) {
        if (height < 12) {
            return;
        }
        texts.stream().filter(t -> pens.bold.of(t) + 4 <= width).findFirst().ifPresent(t -> {
            drawing.setFont(BOLD);
            drawing.setFill(colour);
            drawing.fillText(t, x + (width - pens.bold.of(t)) / 2, y + height / 2);
        });
    }

    /** A box in the label's colour: a person's filled, a model's paler. */
    void fill(String label, Source source, double x, double y, double width, double height) {
        drawing.setFill(box(label, source));
        drawing.fillRect(x, y, width, height);
    }

    Color box(String label, Source source) {
        return source == Source.OWN
                ? colours.human(label)
                : palette.surface().interpolate(colours.human(label), LabelColours.MODEL_OPACITY);
    }

    Color textOn(String label, Source source) {
        return source == Source.OWN ? colours.textOn(label) : palette.text();
    }

    /**
     * The neutral-to-accent colour of a share; the palette's text can be read on all of it.
     *
     * @param share 0 to 1
     */
    Color ramp(double share) {
        double most = 0.9;
        while (most > 0 && contrast(most) < READABLE) {
            most -= 0.05;
        }
        return share <= 0 ? palette.surface() : palette.track().interpolate(palette.accent(), most * share);
    }

    private double contrast(double share) {
        return LabelColours.contrast(palette.track().interpolate(palette.accent(), share), palette.text());
    }

    /** A line across the chart, with its words before it. */
    void gridLine(double left, double right, double y, String words) {
        drawing.setStroke(palette.line());
        drawing.setLineWidth(1);
        drawing.strokeLine(left, y, right, y);
        textBefore(words, left - 6, y, palette.muted());
    }

    /** Colour and words of each label, as many on a line as fit; {@link Pens#legendHeight} high. */
    void legend(List<String> labels, List<String> words, Source source, double x, double y, double width) {
        double atX = 0;
        double atY = y;
        for (int i = 0; i < labels.size(); i++) {
            double needed = pens.legendEntry(words.get(i));
            if (atX > 0 && atX + needed > width) {
                atX = 0;
                atY += LEGEND_LINE;
            }
            fill(labels.get(i), source, x + atX, atY + (LEGEND_LINE - CHIP) / 2, CHIP, CHIP);
            text(words.get(i), x + atX + CHIP + 5, atY + LEGEND_LINE / 2, palette.text());
            atX += needed;
        }
    }
}
