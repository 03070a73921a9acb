package org.turnwise.desktop.blind;

import org.turnwise.session.model.Blinding;

/** How labels are made, in words. */
final class BlindingWords {
    private BlindingWords() {}

    /** For the status line; empty where everything is seen from the beginning. */
    static String line(Blinding blinding) {
        if (blinding.way() == Blinding.Way.BLIND_FIRST) {
            return "blind first";
        }
        return blinding.auditPercent() > 0 ? "audit " + blinding.auditPercent() + " %" : "";
    }

    static String full(Blinding blinding) {
        if (blinding.way() == Blinding.Way.BLIND_FIRST) {
            return "What the model and other annotators say of a turn is shown once you have given it a label.";
        }
        return blinding.auditPercent() > 0
                ? "Of " + blinding.auditPercent() + " % of the turns, chosen by chance, what the model and other"
                        + " annotators say is shown only once you have given a label."
                : "";
    }
}
