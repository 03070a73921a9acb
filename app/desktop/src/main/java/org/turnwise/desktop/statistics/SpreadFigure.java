package org.turnwise.desktop.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.scene.paint.Color;
import org.turnwise.analysis.statistics.LabellingTimes;
import org.turnwise.analysis.statistics.Spread;
import org.turnwise.desktop.wording.Texts;

/**
 * The time per turn of each label: a bar from the lower to the upper quartile, a line at the median.
 *
 * @param label names a label
 */
record SpreadFigure(LabellingTimes times, UnaryOperator<String> label) implements Figure {
    private static final Texts TEXTS = Texts.of(SpreadFigure.class);

    private static final double NAMES = 130;
    private static final double ROW = 26;
    private static final double BAR = 16;
    private static final double AXIS = 24;
    private static final double FIGURES = 64;

    @Override
    public String title() {
        return TEXTS.get("spread.title");
    }

    @Override
    public double height(Ink.Pens pens, double width) {
        return (1 + labels().size()) * ROW + AXIS;
    }

    private List<String> labels() {
        return times.labels().stream().filter(times.byLabel()::containsKey).toList();
    }

    @Override
    public List<Mark> paint(Ink ink, double width) {
        List<Mark> marks = new ArrayList<>();
        double longest = times.byLabel().values().stream()
                .mapToDouble(Spread::upperMillis)
                .max()
                .orElse(0);
        Seconds axis = Seconds.upTo(
                Math.max(longest, times.all().map(Spread::upperMillis).orElse(0.0)));
        double room = Math.max(40, width - NAMES - FIGURES);
        double bottom = (1 + labels().size()) * ROW;
        for (int step = 0; step <= axis.steps(); step++) {
            double x = NAMES + room * step / axis.steps();
            ink.drawing().setStroke(ink.palette().line());
            ink.drawing().setLineWidth(1);
            ink.drawing().strokeLine(x, 0, x, bottom);
            String words = axis.words(step);
            ink.text(
                    words,
                    x - ink.width(words) / 2,
                    bottom + AXIS / 2,
                    ink.palette().muted());
        }
        times.all().ifPresent(s -> row(ink, TEXTS.get("spread.all"), Optional.empty(), s, 0, axis, room, width, marks));
        double y = ROW;
        for (String id : labels()) {
            Spread s = times.byLabel().get(id);
            if (s != null) {
                row(ink, label.apply(id), Optional.of(id), s, y, axis, room, width, marks);
            }
            y += ROW;
        }
        return marks;
    }

    private static void row(
            Ink ink,
            String name,
            Optional<String> id,
            Spread s,
            double y,
            Seconds axis,
            double room,
            double width,
            List<Mark> marks) {
        double middle = y + ROW / 2;
        ink.text(name, 0, middle, NAMES - 12, ink.palette().text());
        double from = NAMES + room * axis.share(s.lowerMillis());
        double to = NAMES + room * axis.share(s.upperMillis());
        double median = NAMES + room * axis.share(s.medianMillis());
        Color fill = id.map(ink.colours()::human).orElse(ink.palette().waveform());
        ink.drawing().setFill(fill);
        ink.drawing().fillRect(from, middle - BAR / 2, Math.max(2, to - from), BAR);
        // A rim keeps the line apart from a bar of any colour.
        ink.drawing().setFill(ink.palette().surface());
        ink.drawing().fillRect(median - 3, middle - BAR / 2 - 3, 6, BAR + 6);
        ink.drawing().setFill(ink.palette().text());
        ink.drawing().fillRect(median - 1.5, middle - BAR / 2 - 3, 3, BAR + 6);
        ink.textBefore(
                Said.seconds(s.medianMillis()), width, middle, ink.palette().text());
        marks.add(new Mark(0, y, width, ROW, () -> words(name, s)));
    }

    /** All that a bar says. */
    static String words(String name, Spread s) {
        return TEXTS.get(
                "spread.words",
                name,
                s.count(),
                Said.seconds(s.medianMillis()),
                Said.seconds(s.lowerMillis()),
                Said.seconds(s.upperMillis()),
                Said.seconds(s.meanMillis()));
    }
}
