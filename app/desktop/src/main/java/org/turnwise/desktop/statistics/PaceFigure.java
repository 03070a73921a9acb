package org.turnwise.desktop.statistics;

import java.util.ArrayList;
import java.util.List;
import org.turnwise.analysis.statistics.LabellingTimes;
import org.turnwise.analysis.statistics.LabellingTimes.Step;
import org.turnwise.desktop.wording.Texts;

/** The time per turn from the first turn labelled to the last: medians joined by a line, a bar for the middle half. */
record PaceFigure(LabellingTimes times) implements Figure {
    private static final Texts TEXTS = Texts.of(PaceFigure.class);

    private static final double AXIS = 46;
    private static final double TOP = 8;
    private static final double PLOT = 130;
    private static final double PLACES = 24;
    private static final double DOT = 6;

    @Override
    public String title() {
        return TEXTS.get("pace.title");
    }

    @Override
    public double height(Ink.Pens pens, double width) {
        return TOP + PLOT + PLACES;
    }

    @Override
    public List<Mark> paint(Ink ink, double width) {
        List<Mark> marks = new ArrayList<>();
        List<Step> steps = times.course();
        Seconds axis = Seconds.upTo(
                steps.stream().mapToDouble(s -> s.spread().upperMillis()).max().orElse(0));
        for (int step = 0; step <= axis.steps(); step++) {
            ink.gridLine(AXIS, width, TOP + PLOT * (1 - (double) step / axis.steps()), axis.words(step));
        }
        double each = (width - AXIS) / Math.max(1, steps.size());
        double written = -1;
        double lastX = 0;
        double lastY = 0;
        for (int i = 0; i < steps.size(); i++) {
            Step s = steps.get(i);
            double x = AXIS + (i + 0.5) * each;
            double high = y(axis, s.spread().upperMillis());
            double median = y(axis, s.spread().medianMillis());
            ink.drawing()
                    .setFill(ink.palette().surface().interpolate(ink.palette().waveform(), 0.45));
            double bar = Math.min(24, each * 0.7);
            ink.drawing()
                    .fillRect(
                            x - bar / 2,
                            high,
                            bar,
                            Math.max(2, y(axis, s.spread().lowerMillis()) - high));
            ink.drawing().setStroke(ink.palette().accent());
            ink.drawing().setLineWidth(2);
            if (i > 0) {
                ink.drawing().strokeLine(lastX, lastY, x, median);
            }
            ink.drawing().setFill(ink.palette().accent());
            ink.drawing().fillRoundRect(x - DOT / 2, median - DOT / 2, DOT, DOT, DOT);
            lastX = x;
            lastY = median;
            String place = s.first() == s.last() ? "" + s.first() : s.first() + "\u2013" + s.last();
            double left = x - ink.width(place) / 2;
            if (left > written) {
                ink.text(place, left, TOP + PLOT + PLACES / 2, ink.palette().muted());
                written = left + ink.width(place) + 12;
            }
            marks.add(new Mark(
                    AXIS + i * each,
                    TOP,
                    each,
                    PLOT,
                    () -> SpreadFigure.words(TEXTS.get("pace.turns", place), s.spread())));
        }
        return marks;
    }

    private static double y(Seconds axis, double millis) {
        return TOP + PLOT * (1 - axis.share(millis));
    }
}
