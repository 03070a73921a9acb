package org.turnwise.desktop.inspector;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.turnwise.desktop.wording.Texts;
import org.turnwise.session.model.Modality;
import org.turnwise.session.model.ModalityEvidence;
import org.turnwise.session.model.Prediction;

/** The model's heads: one for each modality, in their order, and behind them the one for all together. Pure. */
final class Heads {
    private static final Texts TEXTS = Texts.of(Heads.class);

    static final int COUNT = Modality.values().length + 1;

    private Heads() {}

    /** What the head gives the labels; empty where its modality is missing. */
    static Optional<Map<String, Double>> of(Prediction prediction, int head) {
        if (head == COUNT - 1) {
            return Optional.of(prediction.probabilities());
        }
        return prediction.evidence().get(Modality.values()[head]) instanceof ModalityEvidence.Available available
                        && !available.probabilities().isEmpty()
                ? Optional.of(available.probabilities())
                : Optional.empty();
    }

    /** "words", "voice", "face", "all". */
    static String name(int head) {
        return head == COUNT - 1 ? TEXTS.get("heads.all") : Explanation.word(Modality.values()[head]);
    }

    /** What is missing and why, a line each; nothing where all is there. */
    static String missing(Prediction prediction) {
        return Arrays.stream(Modality.values())
                .filter(m -> prediction.evidence().get(m) instanceof ModalityEvidence.Missing)
                .map(m -> Explanation.word(m) + ": "
                        + Explanation.notAvailable(
                                prediction.evidence().get(m) instanceof ModalityEvidence.Missing missing
                                        ? missing.reason()
                                        : ""))
                .collect(Collectors.joining("\n"));
    }
}
