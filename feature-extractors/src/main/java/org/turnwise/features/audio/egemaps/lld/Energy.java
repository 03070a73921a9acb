package org.turnwise.features.audio.egemaps.lld;

/** Energy of a frame of samples (eGeMAPS specification, "F0 (Viterbi)", point 5, and equivalentSoundLevel). */
public final class Energy {
    private Energy() {}

    /** The mean of the squares of {@code length} samples. */
    public static float meanSquare(float[] samples, int from, int length) {
        return (float) (sumOfSquares(samples, from, length) / length);
    }

    /** The root of the mean of the squares of {@code length} samples. */
    public static float rootMeanSquare(float[] samples, int from, int length) {
        return (float) Math.sqrt(sumOfSquares(samples, from, length) / length);
    }

    private static double sumOfSquares(float[] samples, int from, int length) {
        double even = 0;
        double odd = 0;
        int i = from;
        for (; i + 1 < from + length; i += 2) {
            even += (double) samples[i] * samples[i];
            odd += (double) samples[i + 1] * samples[i + 1];
        }
        if (i < from + length) {
            even += (double) samples[i] * samples[i];
        }
        return even + odd;
    }
}
