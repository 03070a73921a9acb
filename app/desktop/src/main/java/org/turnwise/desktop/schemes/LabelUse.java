package org.turnwise.desktop.schemes;

import org.turnwise.desktop.wording.Texts;

/**
 * How often a label is used.
 *
 * @param turns turns that have it from annotators, as label, second label or share
 * @param gold turns that have it as gold label
 */
public record LabelUse(int turns, int gold) {
    private static final Texts TEXTS = Texts.of(LabelUse.class);

    static final LabelUse NONE = new LabelUse(0, 0);

    boolean any() {
        return turns + gold > 0;
    }

    LabelUse plus(LabelUse more) {
        return new LabelUse(turns + more.turns, gold + more.gold);
    }

    /** Such as "12 turns, 20 gold"; empty where it is not used. */
    String words() {
        if (gold == 0) {
            return turns == 0 ? "" : TEXTS.get("line.turns", turns);
        }
        return turns == 0 ? TEXTS.get("line.gold", gold) : TEXTS.get("line.both", turns, gold);
    }

    /** The same as a sentence. */
    String full() {
        return any() ? TEXTS.get("line.full", turns, gold) : "";
    }
}
