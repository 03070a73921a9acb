package org.turnwise.features.audio.functional;

/**
 * The highest and the lowest value of a contour and the rows where each comes first.
 *
 * @param max highest value
 * @param maxRow first row with it
 * @param min lowest value
 * @param minRow first row with it
 */
public record Extremes(float max, int maxRow, float min, int minRow) {
    /** Of the first {@code length} values; at least 1. */
    public static Extremes of(float[] x, int length) {
        int maxRow = 0;
        int minRow = 0;
        for (int i = 1; i < length; i++) {
            if (x[i] > x[maxRow]) {
                maxRow = i;
            }
            if (x[i] < x[minRow]) {
                minRow = i;
            }
        }
        return new Extremes(x[maxRow], maxRow, x[minRow], minRow);
    }

    /** From the lowest to the highest. */
    public float range() {
        return max - min;
    }
}
