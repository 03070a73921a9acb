package org.turnwise.session.model;

import java.util.List;
import java.util.Map;

/** What one modality contributed to a prediction, or why it could not. */
public sealed interface ModalityEvidence {
    /** Stands for what a session's file once held and cannot be read from it any more. */
    Missing DAMAGED = new Missing("cannot be read, the session file is damaged there");

    /**
     * @param routing weight per expert, summing to 1
     * @param expertVariance mean latent variance per expert
     * @param uncertainty total latent variance of the modality
     * @param probabilities the modality's own head: label id to probability
     */
    record Available(
            List<Double> routing, List<Double> expertVariance, double uncertainty, Map<String, Double> probabilities)
            implements ModalityEvidence {
        public Available {
            routing = List.copyOf(routing);
            expertVariance = List.copyOf(expertVariance);
            probabilities = NamedNumbers.copyOf(probabilities);
        }

        /** Index of the expert with the largest routing weight. */
        public int strongestExpert() {
            int best = 0;
            for (int e = 1; e < routing.size(); e++) {
                if (routing.get(e) > routing.get(best)) {
                    best = e;
                }
            }
            return best;
        }
    }

    /** @param reason in the user's words: "no face in this turn" */
    record Missing(String reason) implements ModalityEvidence {}
}
