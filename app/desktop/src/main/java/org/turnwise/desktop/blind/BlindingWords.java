package org.turnwise.desktop.blind;

import org.turnwise.desktop.wording.Texts;
import org.turnwise.session.model.Blinding;

/** How labels are made, in words. */
final class BlindingWords {
    private static final Texts TEXTS = Texts.of(BlindingWords.class);

    private BlindingWords() {}

    /** For the status line; empty where everything is seen from the beginning. */
    static String line(Blinding blinding) {
        if (blinding.way() == Blinding.Way.BLIND_FIRST) {
            return TEXTS.get("way.blindFirst");
        }
        return blinding.auditPercent() > 0 ? TEXTS.get("way.audits", blinding.auditPercent()) : "";
    }

    static String full(Blinding blinding) {
        if (blinding.way() == Blinding.Way.BLIND_FIRST) {
            return TEXTS.get("way.blindFirstFull");
        }
        return blinding.auditPercent() > 0 ? TEXTS.get("way.auditsFull", blinding.auditPercent()) : "";
    }
}
