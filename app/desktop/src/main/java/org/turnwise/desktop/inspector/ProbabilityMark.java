package org.turnwise.desktop.inspector;

import org.turnwise.session.model.Prediction;

/**
 * Another distribution that the probabilities are held against.
 *
 * @param whose who gives it, as the beginning of a sentence's second half: "the run compared with gives", "without the
 *     voice it gives"
 */
record ProbabilityMark(Prediction other, String whose) {
    /** What it gives a label. */
    double of(String label) {
        return other.probabilities().getOrDefault(label, 0.0);
    }
}
