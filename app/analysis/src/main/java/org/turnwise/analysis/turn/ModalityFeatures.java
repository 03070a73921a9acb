package org.turnwise.analysis.turn;

/** One turn's features of one modality, or why there are none. */
public sealed interface ModalityFeatures {
    /**
     * @param values as many as the feature set's dimension; not to be changed
     * @param notice what the user should know of them ("12 words at the end were not read"), empty for nothing
     */
    @SuppressWarnings("ArrayRecordComponent") // handed straight to the model, never compared
    record Present(float[] values, String notice) implements ModalityFeatures {}

    /** @param reason in the user's words */
    record Absent(String reason) implements ModalityFeatures {}
}
