package org.turnwise.desktop.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.turnwise.analysis.statistics.LabellingTimes;
import org.turnwise.analysis.statistics.Spread;
import org.turnwise.desktop.shell.Times;

/** How long the annotator's own labels took. */
record TimesPart() implements Part {
    @Override
    public String title() {
        return "Time per turn";
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
            return Page.empty(none ? shown.withoutLabels() : "No times to show. " + leftOut(t));
        }
        List<Sheet> sheets = new ArrayList<>();
        sheets.add(Sheet.of("By label", "times", shown, tables -> tables.times(t)));
        sheets.add(Sheet.of("In order of labelling", "pace", shown, tables -> tables.timesInOrder(t)));
        if (!t.breaks().isEmpty()) {
            sheets.add(Sheet.of("Breaks", "breaks", shown, tables -> tables.breaks(t)));
        }
        return new Page(
                List.of(summary(t.all().get()), leftOut(t)),
                List.of(
                        new Page.Chart(new SpreadFigure(t, shown.names()::label), sheets.get(0)),
                        new Page.Chart(new PaceFigure(t), sheets.get(1))),
                sheets);
    }

    private static String summary(Spread s) {
        return "Half of " + Said.turns(s.count()) + " took less than " + Said.seconds(s.medianMillis())
                + "; the middle half " + Said.seconds(s.lowerMillis()) + " to " + Said.seconds(s.upperMillis())
                + "; mean " + Said.seconds(s.meanMillis()) + ".";
    }

    /** What is not in the figures, and why. */
    private static String leftOut(LabellingTimes t) {
        List<String> words = new ArrayList<>();
        words.add("Counted from when a turn was chosen until it got its label.");
        if (!t.breaks().isEmpty()) {
            LabellingTimes.Break longest = t.breaks().get(0);
            words.add("Left out as breaks: " + Said.turns(t.breaks().size()) + " of more than two minutes (the longest "
                    + Times.rough(longest.millis()) + " min, the turn at " + Times.rough(longest.startMillis()) + ").");
        }
        if (t.unknown() > 0) {
            words.add(Said.turns(t.unknown()) + " without a time: imported, or labelled together with others.");
        }
        return String.join(" ", words);
    }
}
