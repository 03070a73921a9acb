package org.turnwise.desktop.statistics;

import java.util.Locale;
import org.turnwise.analysis.statistics.CohensKappa;
import org.turnwise.analysis.statistics.Measure;
import org.turnwise.analysis.statistics.Tally;
import org.turnwise.desktop.shell.Times;

/** Counts, shares and times in words. */
final class Said {
    private Said() {}

    static String turns(int count) {
        return count == 1 ? "1 turn" : count(count) + " turns";
    }

    static String count(int count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    static String amount(Tally tally, Measure measure) {
        return measure == Measure.TURNS ? turns(tally.turns()) : Times.rough(tally.millis()) + " min";
    }

    /** "12 of 40 turns (30 %)", or the same of minutes. */
    static String part(Tally part, Tally whole, Measure measure) {
        String some = measure == Measure.TURNS ? count(part.turns()) : Times.rough(part.millis());
        return some + " of " + amount(whole, measure) + " (" + Times.percent(measure.share(part, whole)) + ")";
    }

    static String seconds(double millis) {
        return String.format(Locale.ROOT, "%.1f s", millis / 1000);
    }

    static String figure(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    static String kappa(CohensKappa kappa) {
        return "Cohen's kappa " + figure(kappa.value()) + " (95 % interval " + figure(kappa.low()) + " to "
                + figure(kappa.high()) + ")";
    }
}
