package org.turnwise.features.audio.egemaps.lld;

/** Energy of a frame of samples (eGeMAPS specification, "F0 (Viterbi)", point 5, and equivalentSoundLevel). */
public final class Energy {
    private Energy() {}

    /** The mean of the first {@code length} samples' squares. */
    public static float meanSquare(float[] frame, int length) {
        double sum = 0;
        for (int i = 0; i < length; i++) {
            sum += (double) frame[i] * frame[i];
        }
        return (float) (sum / length);
    }

    /** The root of the mean of the first {@code length} samples' squares. */
    public static float rootMeanSquare(float[] frame, int length) {
        double sum = 0;
        for (int i = 0; i < length; i++) {
            sum += (double) frame[i] * frame[i];
        }
        return (float) Math.sqrt(sum / length);
    }
}
