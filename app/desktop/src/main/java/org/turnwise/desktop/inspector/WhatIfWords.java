package org.turnwise.desktop.inspector;

import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.turnwise.desktop.explaining.WhatIfState;
import org.turnwise.desktop.shell.Times;
import org.turnwise.session.model.Modality;
import org.turnwise.session.model.Prediction;

/** What the model says of a turn without something of it, in plain words. Pure. */
final class WhatIfWords {
    private WhatIfWords() {}

    /** "Without the voice: sadness 48 % (was anger 61 %)." */
    static String of(WhatIfState state, Prediction said, UnaryOperator<String> names) {
        if (state instanceof WhatIfState.Asking asking) {
            return without(asking.muted()) + ": asking the model\u2026";
        }
        if (state instanceof WhatIfState.Answered answered && answered.turn().equals(said.turn())) {
            return without(answered.muted()) + ": " + change(said, answered.prediction(), names) + ".";
        }
        if (state instanceof WhatIfState.Failed failed) {
            return without(failed.muted()) + ": the model cannot be asked, " + failed.reason() + ".";
        }
        return "Mute one to see what the model says without it. Nothing is recorded.";
    }

    /** "Without the words and the voice". */
    static String without(Set<Modality> muted) {
        return muted.stream()
                .sorted()
                .map(modality -> "the " + Explanation.word(modality))
                .collect(Collectors.joining(" and ", "Without ", ""));
    }

    private static String change(Prediction said, Prediction without, UnaryOperator<String> names) {
        String now = without.label();
        String percent = Times.percent(without.confidence());
        return now.equals(said.label())
                ? "still " + names.apply(now) + ", " + percent + " (was " + Times.percent(said.confidence()) + ")"
                : names.apply(now) + " " + percent + " (was " + names.apply(said.label()) + " "
                        + Times.percent(said.confidence()) + ")";
    }

    /** What is muted and why, or why it cannot be. */
    static String help(Modality modality, String missing, boolean recorded) {
        String word = Explanation.word(modality);
        if (!missing.isEmpty()) {
            return "The " + word + ": " + missing + ", so there is nothing to mute.";
        }
        return recorded
                ? "Asks the model again as if this one turn had no " + word
                        + "; the turns around it keep theirs. Springs back with the next turn."
                : "The model can be asked once its analysis is recorded.";
    }
}
