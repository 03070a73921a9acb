package org.turnwise.analysis.turn;

/** One turn's features of one modality, or why there are none. */
public sealed interface ModalityFeatures {
    /** @param values as many as the feature set's dimension; not to be changed */
    @SuppressWarnings("ArrayRecordComponent") // handed straight to the model, never compared
    record Present(float[] values) implements ModalityFeatures {}

    /** @param reason in the user's words */
    record Absent(String reason) implements ModalityFeatures {}
}
