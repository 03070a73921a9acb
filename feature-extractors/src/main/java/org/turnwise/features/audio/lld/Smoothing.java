package org.turnwise.features.audio.lld;

/**
 * Smooths a contour over three rows (IS10 specification, section 8). Before the first row the first is taken again, after
 * the last the last.
 */
public enum Smoothing {
    /** The mean of a row and its neighbours. */
    PLAIN {
        @Override
        public float mean(float before, float here, float after) {
            return (here + before + after) / 3;
        }
    },
    /** The mean of those that are not 0; 0 where the row itself is 0. */
    NON_ZERO {
        @Override
        public float mean(float before, float here, float after) {
            if (here == 0) {
                return 0;
            }
            float sum = here;
            int count = 1;
            if (before != 0) {
                sum += before;
                count++;
            }
            if (after != 0) {
                sum += after;
                count++;
            }
            return sum / count;
        }
    };

    /** A row's smoothed value. */
    public abstract float mean(float before, float here, float after);

    /**
     * @param rows of {@code in}, at least 1
     * @param out takes {@code outRows} rows; those after the last row of {@code in} continue it
     */
    public void apply(float[] in, int rows, float[] out, int outRows) {
        int last = rows - 1;
        for (int k = 0; k < outRows; k++) {
            out[k] = mean(in[Math.min(last, Math.max(0, k - 1))], in[Math.min(last, k)], in[Math.min(last, k + 1)]);
        }
    }
}
