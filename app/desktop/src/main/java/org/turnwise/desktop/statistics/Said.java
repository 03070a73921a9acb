package org.turnwise.desktop.statistics;

import org.turnwise.analysis.statistics.CohensKappa;
import org.turnwise.analysis.statistics.Measure;
import org.turnwise.analysis.statistics.Tally;
import org.turnwise.desktop.shell.Times;
import org.turnwise.desktop.wording.Texts;

/** Counts, shares and times in words. */
final class Said {
    private static final Texts TEXTS = Texts.of(Said.class);

    private static final long HOUR = 3_600_000;

    private Said() {}

    static String turns(int count) {
        return TEXTS.get("said.turns", count);
    }

    static String count(int count) {
        return TEXTS.get("said.count", count);
    }

    static String amount(Tally tally, Measure measure) {
        return measure == Measure.TURNS ? turns(tally.turns()) : time(tally.millis());
    }

    /** "12 of 40 turns (30 %)", or the same of minutes. */
    static String part(Tally part, Tally whole, Measure measure) {
        String share = Times.percent(measure.share(part, whole));
        return measure == Measure.TURNS
                ? TEXTS.get("said.partOfTurns", part.turns(), whole.turns(), share)
                : TEXTS.get("said.partOfTime", Times.rough(part.millis()), time(whole.millis()), share);
    }

    /** "3:20 min", "1:15:00 h". */
    static String time(long millis) {
        return TEXTS.get(millis < HOUR ? "said.minutes" : "said.hours", Times.rough(millis));
    }

    static String seconds(double millis) {
        return TEXTS.get("said.seconds", millis / 1000);
    }

    static String figure(double value) {
        return TEXTS.get("said.figure", value);
    }

    static String kappa(CohensKappa kappa) {
        return TEXTS.get("said.kappa", figure(kappa.value()), figure(kappa.low()), figure(kappa.high()));
    }
}
