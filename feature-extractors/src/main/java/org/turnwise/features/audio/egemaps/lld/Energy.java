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

    /** Four sums at once, so that none waits for the one before. */
    private static double sumOfSquares(float[] samples, int from, int length) {
        double first = 0;
        double second = 0;
        double third = 0;
        double fourth = 0;
        int end = from + length;
        int i = from;
        for (; i + 3 < end; i += 4) {
            first += (double) samples[i] * samples[i];
            second += (double) samples[i + 1] * samples[i + 1];
            third += (double) samples[i + 2] * samples[i + 2];
            fourth += (double) samples[i + 3] * samples[i + 3];
        }
        for (; i < end; i++) {
            first += (double) samples[i] * samples[i];
        }
        return first + second + (third + fourth);
    }
}
