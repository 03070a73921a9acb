package org.turnwise.desktop.review;

import org.turnwise.analysis.review.RemainingRisk;
import org.turnwise.desktop.shell.Times;
import org.turnwise.desktop.wording.Texts;

/** Says what remains at risk, briefly and at length. */
final class RiskWords {
    private static final Texts TEXTS = Texts.of(RiskWords.class);

    private RiskWords() {}

    /**
     * "reviewed 23 %, expected remaining error 6 +- 2 %", with the sign for it, and of how many turns that is said where
     * the model has seen only a part.
     */
    static String line(RemainingRisk risk) {
        return TEXTS.get(
                risk.labelless() == 0 ? "risk.line" : "risk.linePart",
                Times.percent(risk.coverage()),
                Math.round(risk.error() * 100),
                Math.round(risk.deviation() * 100),
                risk.labelled(),
                risk.turns());
    }

    static String full(RemainingRisk risk) {
        String check = risk.check().map(RiskWords::check).orElseGet(() -> TEXTS.get("risk.unchecked"));
        String uncounted = risk.labelless() == 0 ? "" : "\n" + TEXTS.get("risk.part", risk.labelless());
        return rest(risk) + uncounted + "\n" + check;
    }

    private static String rest(RemainingRisk risk) {
        int left = risk.labelled() - risk.reviewed();
        if (left == 0) {
            return TEXTS.get(risk.labelless() == 0 ? "risk.nothingLeft" : "risk.nothingLeftSeen");
        }
        double error = risk.error() * 100;
        double deviation = risk.deviation() * 100;
        return risk.taken() == 0
                ? TEXTS.get("risk.rest", risk.reviewed(), risk.turns(), left, error, deviation)
                : TEXTS.get("risk.restTaken", risk.reviewed(), risk.turns(), left, error, deviation, risk.taken());
    }

    private static String check(RemainingRisk.Check check) {
        return TEXTS.get("risk.checked", check.looked(), check.found(), check.expected(), check.factor());
    }
}
