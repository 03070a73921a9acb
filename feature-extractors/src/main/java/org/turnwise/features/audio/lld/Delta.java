package org.turnwise.features.audio.lld;

/**
 * The slope of a contour over five rows (IS10 specification, section 9). Before the first row the first is taken again,
 * after the last the last.
 *
 * <p>Of two or three rows alone the reference computes slopes before it knows all of them, and takes 0 for a row it needs
 * and does not know yet. The specification is silent about it; the references' numbers for a sound of 85 ms say so.
 */
public final class Delta {
    private static final int REACH = 2;
    private static final float DIVISOR = 10;

    private Delta() {}

    /**
     * @param rows of {@code in}, at least 1
     * @param out takes {@code outRows} rows
     */
    public static void plain(float[] in, int rows, float[] out, int outRows) {
        for (int k = 0; k < outRows; k++) {
            if (k >= REACH && k + REACH < rows) {
                out[k] = (in[k + 1] - in[k - 1] + 2 * (in[k + 2] - in[k - 2])) / DIVISOR;
            } else {
                float near = after(in, rows, k, 1) - before(in, rows, k, 1);
                float far = after(in, rows, k, 2) - before(in, rows, k, 2);
                out[k] = (near + 2 * far) / DIVISOR;
            }
        }
    }

    /**
     * Slopes from pairs of rows that are both not 0. The divisor grows with every such pair of all the columns and is
     * never set back, so that slopes shrink the longer the sound: a slip of the reference that IS10's published features
     * carry.
     *
     * @param in [column][row], at least 1 row
     * @param out [column][row], takes {@code outRows} rows
     */
    public static void withinSegments(float[][] in, int rows, float[][] out, int outRows) {
        float divisor = DIVISOR;
        for (int k = 0; k < outRows; k++) {
            for (int c = 0; c < in.length; c++) {
                float sum = 0;
                for (int i = 1; i <= REACH; i++) {
                    float before = before(in[c], rows, k, i);
                    float after = after(in[c], rows, k, i);
                    if (before != 0 && after != 0) {
                        sum += i * (after - before);
                        divisor += i * i;
                    }
                }
                out[c][k] = sum / divisor;
            }
        }
    }

    private static float before(float[] in, int rows, int k, int distance) {
        return in[Math.min(rows - 1, Math.max(0, k - distance))];
    }

    private static float after(float[] in, int rows, int k, int distance) {
        int at = k + distance;
        if (k < REACH && at >= rows - 1 + k) {
            return 0;
        }
        return in[Math.min(rows - 1, at)];
    }
}
