package org.turnwise.desktop.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.turnwise.analysis.statistics.LabellingTimes;
import org.turnwise.analysis.statistics.Spread;
import org.turnwise.desktop.shell.Times;
import org.turnwise.desktop.wording.Texts;

/** How long the annotator's own labels took. */
record TimesPart() implements Part {
    private static final Texts TEXTS = Texts.of(TimesPart.class);

    @Override
    public String title() {
        return TEXTS.get("times.title");
    }

    @Override
    public String id() {
        return "times";
    }

    @Override
    public Set<Choice> choices() {
        return Set.of();
    }

    @Override
    public Page page(Shown shown) {
        LabellingTimes t = shown.statistics().times();
        if (t.all().isEmpty()) {
            boolean none = t.unknown() == 0 && t.breaks().isEmpty();
            return Page.empty(none ? shown.withoutLabels() : TEXTS.get("times.none") + " " + leftOut(t));
        }
        List<Sheet> sheets = new ArrayList<>();
        sheets.add(Sheet.of(TEXTS.get("times.byLabel"), "times", shown, tables -> tables.times(t)));
        sheets.add(Sheet.of(TEXTS.get("times.inOrder"), "pace", shown, tables -> tables.timesInOrder(t)));
        if (!t.breaks().isEmpty()) {
            sheets.add(Sheet.of(TEXTS.get("times.breaks"), "breaks", shown, tables -> tables.breaks(t)));
        }
        return new Page(
                List.of(summary(t.all().get()), leftOut(t)),
                List.of(
                        new Page.Chart(new SpreadFigure(t, shown.names()::label), sheets.get(0)),
                        new Page.Chart(new PaceFigure(t), sheets.get(1))),
                sheets);
    }

    private static String summary(Spread s) {
        return TEXTS.get(
                "times.summary",
                s.count(),
                Said.seconds(s.medianMillis()),
                Said.seconds(s.lowerMillis()),
                Said.seconds(s.upperMillis()),
                Said.seconds(s.meanMillis()));
    }

    /** What is not in the figures, and why. */
    private static String leftOut(LabellingTimes t) {
        List<String> words = new ArrayList<>();
        words.add(TEXTS.get("times.counted"));
        if (!t.breaks().isEmpty()) {
            LabellingTimes.Break longest = t.breaks().get(0);
            words.add(TEXTS.get(
                    "times.leftOut",
                    t.breaks().size(),
                    Said.time(longest.millis()),
                    Times.rough(longest.startMillis())));
        }
        if (t.unknown() > 0) {
            words.add(TEXTS.get("times.unknown", t.unknown()));
        }
        return String.join(" ", words);
    }
}
