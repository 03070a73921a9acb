package org.turnwise.features.audio.functional;

import java.util.Arrays;

/**
 * Percentiles of a contour, interpolated between the two nearest values (IS10 specification, section 11). Has scratch
 * space: for one thread at a time.
 */
public final class Percentiles {
    private final double[] shares;
    private final int[] ranks;
    private final float[] values;
    private float[] scratch = new float[0];

    /** @param shares the percentiles there will be, ascending: 0.25 for the first quartile */
    public Percentiles(double... shares) {
        this.shares = shares.clone();
        this.ranks = new int[2 * shares.length];
        this.values = new float[shares.length];
    }

    /** Takes the first {@code length} values; at least 1. */
    public void of(float[] x, int length) {
        if (scratch.length < length) {
            scratch = new float[length];
        }
        System.arraycopy(x, 0, scratch, 0, length);
        for (int p = 0; p < shares.length; p++) {
            double position = shares[p] * (length - 1);
            ranks[2 * p] = (int) Math.floor(position);
            ranks[2 * p + 1] = (int) Math.ceil(position);
        }
        Arrays.sort(ranks);
        Ranks.select(scratch, 0, length, ranks, 0, ranks.length);
        for (int p = 0; p < shares.length; p++) {
            values[p] = interpolate(shares[p] * (length - 1));
        }
    }

    private float interpolate(double position) {
        int below = (int) Math.floor(position);
        int above = (int) Math.ceil(position);
        if (below == above) {
            return scratch[below];
        }
        return scratch[below] * (float) (above - position) + scratch[above] * (float) (position - below);
    }

    /** The percentile whose share was named at this place. */
    public float get(int index) {
        return values[index];
    }
}
