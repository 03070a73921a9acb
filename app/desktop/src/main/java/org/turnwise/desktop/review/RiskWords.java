package org.turnwise.desktop.review;

import java.util.Locale;
import org.turnwise.analysis.review.RemainingRisk;
import org.turnwise.desktop.shell.Times;

/** Says what remains at risk, briefly and at length. */
final class RiskWords {
    private RiskWords() {}

    /** "reviewed 23 %, expected remaining error 6 +- 2 %", with the sign for it. */
    static String line(RemainingRisk risk) {
        return "reviewed " + Times.percent(risk.coverage()) + ", expected remaining error "
                + Math.round(risk.error() * 100) + " \u00b1 " + Math.round(risk.deviation() * 100) + " %";
    }

    static String full(RemainingRisk risk) {
        int left = risk.turns() - risk.reviewed();
        String taken = risk.taken() == 0 ? "" : " (" + risk.taken() + " of them accepted in bulk)";
        String rest = left == 0
                ? "You have looked at every turn: nothing is left to the model.\n"
                : String.format(
                        Locale.ROOT,
                        "You have looked at %d of %d turns. If the other %d%s have the model's labels in the end,%n"
                                + "about %.1f of 100 labels will be wrong, give or take %.1f.%n",
                        risk.reviewed(),
                        risk.turns(),
                        left,
                        taken,
                        risk.error() * 100,
                        risk.deviation() * 100);
        return rest
                + risk.check()
                        .map(RiskWords::check)
                        .orElse("Computed from how probable the model holds its labels; checked against what you find"
                                + " once you have looked at 10 turns.");
    }

    private static String check(RemainingRisk.Check check) {
        return String.format(
                Locale.ROOT,
                "Checked against what you found: of %d turns you labelled, the model was wrong in %d;%n"
                        + "its probabilities lead one to expect %.1f. What is expected of the rest is taken times %.2f.",
                check.looked(),
                check.found(),
                check.expected(),
                check.factor());
    }
}
