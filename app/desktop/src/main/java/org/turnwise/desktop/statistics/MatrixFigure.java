package org.turnwise.desktop.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.scene.paint.Color;
import org.turnwise.analysis.statistics.LabelMatrix;
import org.turnwise.desktop.shell.Times;
import org.turnwise.desktop.wording.Texts;

/**
 * How often each label occurs with each: the darker, the larger the share of the row; counts and shares in figures.
 *
 * @param rows what the rows are
 * @param columns what the columns are
 * @param label names a label
 * @param cell says a count in words
 * @param open what a click on a place does
 */
record MatrixFigure(
        String title,
        LabelMatrix matrix,
        String rows,
        String columns,
        UnaryOperator<String> label,
        CellWords cell,
        CellClick open)
        implements Figure {
    private static final Texts TEXTS = Texts.of(MatrixFigure.class);

    private static final double NAMES = 130;
    private static final double MOST_NAMES = 210;
    private static final double BEFORE_NAME = 42;
    private static final double HEADER = 44;
    private static final double TOTALS = 60;
    private static final double WIDEST = 96;

    /** Says how often two labels occur together. */
    @FunctionalInterface
    interface CellWords {
        String of(String row, String column, int count);
    }

    /** What a click on a place does; empty where nothing is there to be shown. */
    @FunctionalInterface
    interface CellClick {
        Optional<Runnable> of(String row, String column);
    }

    @Override
    public double height(Ink.Pens pens, double width) {
        return HEADER + matrix.labels().size() * rowHeight() + 4;
    }

    /** Schemes of many labels have lower rows. */
    private double rowHeight() {
        return matrix.labels().size() > 10 ? 22 : 34;
    }

    @Override
    public List<Mark> paint(Ink ink, double width) {
        int size = Math.max(1, matrix.labels().size());
        double names = names(ink);
        double wide = Math.min(WIDEST, Math.max(16, (width - names - TOTALS) / size));
        double high = rowHeight();
        List<Mark> marks = new ArrayList<>();
        Color muted = ink.palette().muted();
        ink.text(columns + " \u2192", names, 10, muted);
        ink.text(rows + " \u2193", 0, 32, names - 8, muted);
        for (int c = 0; c < matrix.labels().size(); c++) {
            String id = matrix.labels().get(c);
            chip(ink, id, names + c * wide + 2, 22, Math.min(wide - 4, 44));
            marks.add(new Mark(names + c * wide, 20, wide, 24, () -> columns + ": " + label.apply(id)));
        }
        ink.text(TEXTS.get("matrix.all"), names + size * wide + 10, 32, muted);
        for (int r = 0; r < matrix.labels().size(); r++) {
            String row = matrix.labels().get(r);
            double y = HEADER + r * high;
            chip(ink, row, 0, y + (high - 18) / 2, 36);
            ink.text(
                    label.apply(row),
                    BEFORE_NAME,
                    y + high / 2,
                    names - BEFORE_NAME - 6,
                    ink.palette().text());
            marks.add(new Mark(0, y, names, high, () -> rows + ": " + label.apply(row)));
            for (int c = 0; c < matrix.labels().size(); c++) {
                cell(ink, row, matrix.labels().get(c), names + c * wide, y, wide, high, marks);
            }
            ink.text(
                    Said.count(matrix.ofRow(row)),
                    names + size * wide + 10,
                    y + high / 2,
                    ink.palette().text());
        }
        return marks;
    }

    /** Wide enough for all the labels' names, as far as they leave room for the figures. */
    private double names(Ink ink) {
        double widest = matrix.labels().stream()
                .map(label)
                .mapToDouble(ink::width)
                .max()
                .orElse(0);
        return Math.max(
                NAMES, Math.min(MOST_NAMES, Math.max(widest + BEFORE_NAME + 7, ink.width(rows + " \u2193") + 9)));
    }

    private static void chip(Ink ink, String id, double x, double y, double width) {
        ink.fill(id, Source.OWN, x, y, width, 18);
        ink.firstThatFits(
                List.of(ink.colours().shortName(id), ink.colours().initials(id)),
                x,
                y,
                width,
                18,
                ink.textOn(id, Source.OWN));
    }

    private void cell(
            Ink ink, String row, String column, double x, double y, double wide, double high, List<Mark> marks) {
        int count = matrix.count(row, column);
        double share = matrix.shareOfRow(row, column).orElse(0);
        ink.drawing().setFill(ink.ramp(share));
        ink.drawing().fillRect(x + 1, y + 1, wide - 2, high - 2);
        Color colour = count == 0 ? ink.palette().muted() : ink.palette().text();
        if (row.equals(column)) {
            ink.drawing().setStroke(ink.palette().muted());
            ink.drawing().setLineWidth(1.5);
            ink.drawing().strokeRect(x + 1.75, y + 1.75, wide - 3.5, high - 3.5);
        }
        String both = count + "  " + Times.percent(share);
        boolean room = count > 0 && ink.width(both) <= wide - 8;
        ink.textWithin(room ? both : Integer.toString(count), x, wide, y + high / 2, colour);
        marks.add(new Mark(x, y, wide, high, () -> cell.of(row, column, count), open.of(row, column)));
    }
}
