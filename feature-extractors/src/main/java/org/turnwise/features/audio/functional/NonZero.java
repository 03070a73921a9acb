package org.turnwise.features.audio.functional;

/** Takes the zeros out of a contour, where 0 means that there is nothing to measure. */
public final class NonZero {
    private NonZero() {}

    /**
     * Moves the values that are not 0 to the front.
     *
     * @return how many they are
     */
    public static int compact(float[] x, int length) {
        int kept = 0;
        for (int i = 0; i < length; i++) {
            if (x[i] != 0) {
                x[kept++] = x[i];
            }
        }
        return kept;
    }
}
