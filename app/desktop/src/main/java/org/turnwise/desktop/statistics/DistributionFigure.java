package org.turnwise.desktop.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.turnwise.analysis.statistics.LabelDistribution;
import org.turnwise.analysis.statistics.Measure;
import org.turnwise.analysis.statistics.Tally;
import org.turnwise.desktop.shell.Times;
import org.turnwise.desktop.wording.Texts;

/**
 * A bar per speaker, cut into the shares of the labels, and one for all.
 *
 * @param label names a label
 * @param speaker names a speaker
 */
record DistributionFigure(
        LabelDistribution distribution,
        Source source,
        Measure measure,
        UnaryOperator<String> label,
        UnaryOperator<String> speaker)
        implements Figure {
    private static final Texts TEXTS = Texts.of(DistributionFigure.class);

    /** Who speaks less than these is in the table. */
    private static final int MOST_SPEAKERS = 10;

    private static final double ROW = 32;
    private static final double BAR = 24;
    private static final double NAMES = 120;
    private static final double AMOUNTS = 84;

    @Override
    public String title() {
        return TEXTS.get("distribution.figure");
    }

    @Override
    public double height(Ink.Pens pens, double width) {
        return (1 + speakers().size()) * ROW + 8 + (folded() > 0 ? ROW : 0) + pens.legendHeight(legend(), width);
    }

    /** Those with labels. */
    private List<String> speakers() {
        return distribution.speakers().stream()
                .filter(s -> !distribution.ofSpeaker(s).isNone())
                .limit(MOST_SPEAKERS)
                .toList();
    }

    private long folded() {
        return Math.max(
                0,
                distribution.speakers().stream()
                                .filter(s -> !distribution.ofSpeaker(s).isNone())
                                .count()
                        - MOST_SPEAKERS);
    }

    @Override
    public List<Mark> paint(Ink ink, double width) {
        List<Mark> marks = new ArrayList<>();
        double y = 0;
        row(ink, TEXTS.get("distribution.all"), distribution::ofLabel, distribution.labelled(), y, width, marks);
        for (String who : speakers()) {
            y += ROW;
            row(ink, speaker.apply(who), l -> distribution.tally(who, l), distribution.ofSpeaker(who), y, width, marks);
        }
        y += ROW;
        if (folded() > 0) {
            ink.text(
                    TEXTS.get("distribution.more", folded()),
                    NAMES,
                    y + ROW / 2,
                    ink.palette().muted());
            y += ROW;
        }
        ink.legend(distribution.labels(), legend(), source, 0, y + 8, width);
        return marks;
    }

    private List<String> legend() {
        Tally whole = distribution.labelled();
        return distribution.labels().stream()
                .map(id -> label.apply(id) + " " + Times.percent(measure.share(distribution.ofLabel(id), whole)))
                .toList();
    }

    private void row(
            Ink ink,
            String name,
            java.util.function.Function<String, Tally> tally,
            Tally whole,
            double y,
            double width,
            List<Mark> marks) {
        double left = NAMES;
        double room = Math.max(40, width - NAMES - AMOUNTS);
        ink.text(name, 0, y + ROW / 2, NAMES - 8, ink.palette().text());
        double x = left;
        for (String id : distribution.labels()) {
            Tally part = tally.apply(id);
            double share = measure.share(part, whole);
            double wide = share * room;
            if (wide > 0) {
                double top = y + (ROW - BAR) / 2;
                ink.fill(id, source, x, top, Math.max(1, wide - 1), BAR);
                String brief = ink.colours().shortName(id);
                ink.firstThatFits(
                        List.of(
                                brief + " " + Times.percent(share),
                                brief,
                                ink.colours().initials(id)),
                        x,
                        top,
                        wide - 1,
                        BAR,
                        ink.textOn(id, source));
                marks.add(new Mark(
                        x, y, wide, ROW, () -> name + ": " + label.apply(id) + ", " + Said.part(part, whole, measure)));
            }
            x += wide;
        }
        ink.textBefore(
                Said.amount(whole, measure), width, y + ROW / 2, ink.palette().muted());
    }
}
