package org.turnwise.desktop.inspector;

import java.util.Set;
import java.util.function.UnaryOperator;
import org.turnwise.desktop.explaining.WhatIfState;
import org.turnwise.desktop.shell.Times;
import org.turnwise.desktop.wording.Texts;
import org.turnwise.session.model.Modality;
import org.turnwise.session.model.Prediction;

/** What the model says of a turn without something of it, in plain words. Pure. */
final class WhatIfWords {
    private static final Texts TEXTS = Texts.of(WhatIfWords.class);

    private WhatIfWords() {}

    /** "Without the voice: sadness 48 % (was anger 61 %)." */
    static String of(WhatIfState state, Prediction said, UnaryOperator<String> names) {
        if (state instanceof WhatIfState.Asking asking) {
            return TEXTS.get("whatIf.asking", without(asking.muted()));
        }
        if (state instanceof WhatIfState.Answered answered && answered.turn().equals(said.turn())) {
            return change(without(answered.muted()), said, answered.prediction(), names);
        }
        if (state instanceof WhatIfState.Failed failed) {
            return TEXTS.get("whatIf.failed", without(failed.muted()), failed.reason());
        }
        return TEXTS.get("whatIf.none");
    }

    /** "Without the words and the voice". */
    static String without(Set<Modality> muted) {
        return TEXTS.get("whatIf.without", those(muted));
    }

    /** "without the voice it gives". */
    static String mark(Set<Modality> muted) {
        return TEXTS.get("whatIf.mark", those(muted));
    }

    private static String those(Set<Modality> muted) {
        return muted.stream()
                .sorted()
                .map(modality -> TEXTS.get("whatIf.the", modality.ordinal()))
                .reduce((some, more) -> TEXTS.get("whatIf.and", some, more))
                .orElse("");
    }

    private static String change(String muted, Prediction said, Prediction without, UnaryOperator<String> names) {
        String now = without.label();
        String percent = Times.probability(without.confidence());
        return now.equals(said.label())
                ? TEXTS.get("whatIf.still", muted, names.apply(now), percent, Times.probability(said.confidence()))
                : TEXTS.get(
                        "whatIf.other",
                        muted,
                        names.apply(now),
                        percent,
                        names.apply(said.label()),
                        Times.probability(said.confidence()));
    }

    /** What is muted and why, or why it cannot be. */
    static String help(Modality modality, String missing, boolean recorded) {
        if (!missing.isEmpty()) {
            return TEXTS.get("whatIf.missing", modality.ordinal(), missing);
        }
        return recorded ? TEXTS.get("whatIf.help", modality.ordinal()) : TEXTS.get("whatIf.notRecorded");
    }
}
