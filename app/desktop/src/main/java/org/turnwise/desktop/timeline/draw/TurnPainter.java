package org.turnwise.desktop.timeline.draw;

import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import org.turnwise.desktop.chart.Drawing;
import org.turnwise.desktop.chart.Fills;
import org.turnwise.desktop.chart.TextWidths;
import org.turnwise.desktop.theme.LabelColours;
import org.turnwise.desktop.timeline.geometry.Band;
import org.turnwise.desktop.timeline.geometry.VisibleTurns.Placed;

/**
 * Draws one turn: filled where a human labelled it, hatched where only the model did (with a dashed edge while the
 * analysis is under way), with a corner in the model's colour
 * where the two differ, a pennant where it is flagged, and the label's short name, its first
 * letters, or at the least a mark at the label's own height, as there is room.
 */
final class TurnPainter {
    /** Narrower turns have no gap, corner or text. */
    private static final double NARROW = 4;

    private static final double CORNER = 10;
    private static final double PADDING = 5;
    private static final double TIGHT = 2;
    private static final double LEAST_FOR_LETTERS = 7;
    /** Height of the mark that stands for a label where not even a letter fits. */
    private static final double NOTCH = 3;

    private static final double WORDS_GAP = 6;
    /** How far words keep clear of a pennant. */
    private static final double PENNANT = 6;
    /** The edge of a prediction that is not recorded yet. */
    private static final double DASH = 3;

    private final Drawing g;
    private final Style style;
    private final double windowWidth;

    TurnPainter(Drawing g, Style style, double windowWidth) {
        this.g = g;
        this.style = style;
        this.windowWidth = windowWidth;
    }

    /** The visible part of a turn's box; {@code origin} is the left edge of the whole. */
    private record Box(double origin, double x, double y, double width, double height) {
        double endX() {
            return x + width;
        }

        double endY() {
            return y + height;
        }
    }

    /** A way to write a label's name. */
    private record Name(String text, Font font, TextWidths widths, double padding) {}

    /** Whether nothing but filled rectangles is seen of the turn. */
    boolean isSlim(TurnMark mark, Placed placed, Band row) {
        return !mark.flagged() && box(placed, row).width() <= NARROW;
    }

    /** Draws a turn that {@link #isSlim}. */
    void paintSlim(Fills fills, TurnMark mark, Placed placed, Band row) {
        Box box = box(placed, row);
        fills.setFill(mark.human()
                .map(style::human)
                .or(() -> mark.model().map(style::model))
                .orElse(style.palette().track()));
        fills.fillRect(box.x(), box.y(), box.width(), box.height());
        mark.human().or(mark::model).ifPresent(label -> paintNotch(fills, mark, label, box));
    }

    void paint(TurnMark mark, Placed placed, Band row) {
        Box box = box(placed, row);
        if (mark.human().isPresent()) {
            g.setFill(style.human(mark.human().get()));
            g.fillRect(box.x(), box.y(), box.width(), box.height());
        } else if (mark.model().isPresent()) {
            paintModel(mark, box);
        } else {
            paintUnlabelled(box);
        }
        if (mark.differs() && box.width() > NARROW) {
            paintCorner(mark.model().orElseThrow(), box);
        }
        paintWords(mark, box);
        if (mark.flagged()) {
            paintPennant(box);
        }
    }

    /** The outline and the two grips of the selected turn. */
    void paintSelection(Placed placed, Band row) {
        Box box = box(placed, row);
        g.setStroke(style.palette().accent());
        g.setLineWidth(2);
        g.strokeRect(box.x() - 1, box.y() - 1, box.width() + 2, box.height() + 2);
        g.setFill(style.palette().accent());
        double grip = Math.min(10, box.height() / 2);
        double y = box.y() + (box.height() - grip) / 2;
        g.fillRoundRect(box.x() - 3, y, 4, grip, 3);
        g.fillRoundRect(box.endX() - 1, y, 4, grip, 3);
    }

    private Box box(Placed placed, Band row) {
        double start = style.snap(Math.max(placed.x(), -20));
        double end = style.snap(Math.min(placed.endX(), windowWidth + 20));
        // a hair between neighbours, and never less than a physical pixel
        double gap = end - start > NARROW ? style.hair() : 0;
        double width = Math.max(style.hair(), end - start - gap);
        double y = style.snap(row.y());
        return new Box(style.snap(placed.x()), start, y, width, style.snap(row.endY()) - y);
    }

    private void paintModel(TurnMark mark, Box box) {
        String label = mark.model().orElseThrow();
        Color hue = style.human(label);
        g.setFill(style.model(label));
        g.fillRect(box.x(), box.y(), box.width(), box.height());
        if (box.width() > NARROW) {
            // a line's corners reach half a pixel beyond its end
            Hatch.fill(
                    g,
                    box.origin(),
                    box.x() + 1,
                    box.y() + 1,
                    box.width() - 2,
                    box.height() - 2,
                    style.onLane(hue, 0.75));
            g.setStroke(hue);
            g.setLineWidth(1);
            if (mark.early()) {
                g.setLineDashes(DASH, DASH);
            }
            g.strokeRect(box.x() + 0.5, box.y() + 0.5, box.width() - 1, box.height() - 1);
            g.setLineDashes();
        }
    }

    private void paintUnlabelled(Box box) {
        g.setFill(style.palette().track());
        g.fillRect(box.x(), box.y(), box.width(), box.height());
        if (box.width() > NARROW) {
            g.setStroke(style.palette().waveform());
            g.setLineWidth(1);
            g.strokeRect(box.x() + 0.5, box.y() + 0.5, box.width() - 1, box.height() - 1);
        }
    }

    private void paintCorner(String modelLabel, Box box) {
        double size = Math.min(CORNER, Math.min(box.width(), box.height()));
        double x = box.endX();
        double y = box.endY();
        g.setFill(style.human(modelLabel));
        g.fillPolygon(new double[] {x - size, x, x}, new double[] {y, y - size, y});
        g.setStroke(style.palette().raised());
        g.setLineWidth(1.5);
        g.strokeLine(x - size - 1, y, x, y - size - 1);
    }

    private void paintPennant(Box box) {
        double x = box.x() + 1;
        double y = box.y() - 2;
        g.setStroke(style.palette().text());
        g.setLineWidth(1.5);
        g.strokeLine(x, y, x, y + 11);
        g.setFill(style.palette().text());
        g.fillPolygon(new double[] {x, x + 8, x}, new double[] {y, y + 3.5, y + 7});
    }

    /** The label's name, or as much of it as can be told apart, and the turn's words where there is still room. */
    private void paintWords(TurnMark mark, Box box) {
        double start = Math.max(box.x(), 0) + (mark.flagged() ? PENNANT : 0);
        double end = Math.min(box.endX(), windowWidth);
        Optional<String> label = mark.human().or(mark::model);
        Optional<Name> fitting = label.isEmpty() ? Optional.of(nameless()) : name(label.get(), end - start);
        if (fitting.isEmpty()) {
            paintNotch(g, mark, label.orElseThrow(), box);
            return;
        }
        Name name = fitting.get();
        double nameWidth = name.widths().of(name.text());
        double left = start + (end - start < nameWidth + 2 * PADDING + 2 ? (end - start - nameWidth) / 2 : PADDING);
        String words = style.widths()
                .fitted(oneLine(mark), end - left - TIGHT - nameWidth - WORDS_GAP - (mark.differs() ? CORNER : 0));
        if (mark.human().isEmpty() && mark.model().isPresent()) {
            double wordsWidth = words.isEmpty() ? 0 : WORDS_GAP + style.widths().of(words);
            // up to the edges: slanted lines that peep out beside it would look like a dashed edge
            double plateStart = box.x() + 1;
            double plateEnd = Math.min(left + nameWidth + wordsWidth + 4, box.endX() - 1);
            g.setFill(style.onLane(style.human(mark.model().get()), LabelColours.MODEL_OPACITY / 2));
            g.fillRect(plateStart, box.y() + 1, plateEnd - plateStart, box.height() - 2);
        }
        double y = box.y() + box.height() / 2;
        g.setFill(ink(mark));
        g.setFont(name.font());
        g.fillText(name.text(), left, y);
        if (!words.isEmpty()) {
            g.setFont(style.font());
            g.fillText(words, name.text().isEmpty() ? left : left + nameWidth + WORDS_GAP, y);
        }
    }

    private Optional<Name> name(String label, double room) {
        if (room < LEAST_FOR_LETTERS) {
            return Optional.empty();
        }
        String full = style.shortName(label);
        return Stream.of(
                        new Name(full, style.bold(), style.boldWidths(), TIGHT),
                        new Name(full, style.tiny(), style.tinyWidths(), TIGHT),
                        new Name(style.initials(label), style.tiny(), style.tinyWidths(), TIGHT / 2))
                .filter(n -> n.widths().of(n.text()) + 2 * n.padding() <= room)
                .findFirst();
    }

    private Name nameless() {
        return new Name("", style.bold(), style.boldWidths(), TIGHT);
    }

    /** Too narrow for a letter: a mark as far down as the label stands in its scheme, so that colour is not alone. */
    private void paintNotch(Fills fills, TurnMark mark, String label, Box box) {
        double room = box.height() - NOTCH - 2;
        fills.setFill(ink(mark));
        fills.fillRect(box.x(), style.snap(box.y() + 1 + style.place(label) * room), box.width(), NOTCH);
    }

    private Color ink(TurnMark mark) {
        return mark.human().map(style::textOn).orElse(style.palette().text());
    }

    private static String oneLine(TurnMark mark) {
        String text = mark.turn().text();
        return text.indexOf('\n') < 0 ? text : text.replace('\n', ' ');
    }
}
