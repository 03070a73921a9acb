package org.turnwise.features.audio.functional;

import java.util.Arrays;

/**
 * Percentiles of a contour, interpolated between the two nearest values (IS10 specification, section 11). Has scratch
 * space: for one thread at a time.
 */
public final class Percentiles {
    private float[] sorted = new float[0];
    private int count;

    /** Takes the first {@code length} values; at least 1. */
    public void of(float[] x, int length) {
        if (sorted.length < length) {
            sorted = new float[length];
        }
        System.arraycopy(x, 0, sorted, 0, length);
        Arrays.sort(sorted, 0, length);
        count = length;
    }

    /** @param share 0.25 for the first quartile */
    public float at(double share) {
        double position = share * (count - 1);
        int below = (int) Math.floor(position);
        int above = (int) Math.ceil(position);
        if (below == above) {
            return sorted[below];
        }
        return sorted[below] * (float) (above - position) + sorted[above] * (float) (position - below);
    }
}
