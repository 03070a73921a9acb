package org.turnwise.desktop.inspector;

import org.turnwise.session.model.Prediction;

/**
 * Another distribution that the probabilities are held against.
 *
 * @param whose who gives it, as the beginning of a sentence's second half: "the run compared with", "without the voice it"
 */
record ProbabilityMark(Prediction other, String whose) {}
