package org.turnwise.desktop.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.turnwise.analysis.statistics.LabelCourse;
import org.turnwise.analysis.statistics.LabelCourse.Stretch;
import org.turnwise.analysis.statistics.Measure;
import org.turnwise.analysis.statistics.Tally;
import org.turnwise.desktop.shell.Times;
import org.turnwise.desktop.wording.Texts;

/**
 * A column per stretch of the recording, cut into the shares of the labels.
 *
 * @param label names a label
 */
record CourseFigure(LabelCourse course, Source source, Measure measure, UnaryOperator<String> label) implements Figure {
    private static final Texts TEXTS = Texts.of(CourseFigure.class);

    private static final double AXIS = 46;
    private static final double TOP = 18;
    private static final double PLOT = 220;
    private static final double TIMES = 22;

    @Override
    public String title() {
        return TEXTS.get("course.figure");
    }

    @Override
    public double height(Ink.Pens pens, double width) {
        return TOP + PLOT + TIMES + 6 + pens.legendHeight(names(), width - AXIS);
    }

    private List<String> names() {
        return course.labels().stream().map(label).toList();
    }

    @Override
    public List<Mark> paint(Ink ink, double width) {
        List<Mark> marks = new ArrayList<>();
        for (int percent = 0; percent <= 100; percent += 25) {
            ink.gridLine(AXIS, width, TOP + PLOT * (1 - percent / 100.0), percent + " %");
        }
        double each = (width - AXIS) / Math.max(1, course.stretches().size());
        double labelled = -1;
        for (int i = 0; i < course.stretches().size(); i++) {
            Stretch s = course.stretches().get(i);
            double x = AXIS + i * each;
            column(ink, s, x, each, marks);
            String start = start(s);
            if (x > labelled) {
                ink.text(start, x, TOP + PLOT + TIMES / 2, ink.palette().muted());
                labelled = x + ink.width(start) + 12;
            }
        }
        ink.legend(course.labels(), names(), source, AXIS, TOP + PLOT + TIMES + 6, width - AXIS);
        return marks;
    }

    private void column(Ink ink, Stretch s, double x, double width, List<Mark> marks) {
        Tally whole = s.all();
        double bottom = TOP + PLOT;
        double bar = Math.min(90, width - 2);
        for (String id : course.labels()) {
            Tally part = s.tally(id);
            double share = measure.share(part, whole);
            double high = share * PLOT;
            if (high > 0) {
                double top = bottom - high;
                ink.fill(id, source, x, top, bar, Math.max(1, high - 1));
                ink.firstThatFits(
                        List.of(ink.colours().shortName(id), ink.colours().initials(id)),
                        x,
                        top,
                        bar,
                        high - 1,
                        ink.textOn(id, source));
                marks.add(new Mark(x, top, width, high, () -> part(s, id)));
                bottom = top;
            }
        }
        if (bottom == TOP + PLOT) {
            marks.add(new Mark(x, TOP, width, PLOT, () -> TEXTS.get("course.noLabel", start(s), end(s))));
        } else {
            String amount = measure == Measure.TURNS ? Integer.toString(whole.turns()) : Times.rough(whole.millis());
            ink.textWithin(amount, x, bar, TOP / 2, ink.palette().muted());
        }
    }

    private String part(Stretch s, String id) {
        String said = Said.part(s.tally(id), s.all(), measure);
        return TEXTS.get("course.part", start(s), end(s), label.apply(id), said);
    }

    private static String start(Stretch s) {
        return Times.rough(s.span().startMillis());
    }

    private static String end(Stretch s) {
        return Times.rough(s.span().endMillis());
    }
}
