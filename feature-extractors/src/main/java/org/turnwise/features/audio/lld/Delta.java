package org.turnwise.features.audio.lld;

/**
 * The slope of a contour over five rows (IS10 specification, section 9). Before the first row the first is taken again,
 * after the last the last.
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
        int last = rows - 1;
        for (int k = 0; k < outRows; k++) {
            float near = in[Math.min(last, k + 1)] - in[Math.min(last, Math.max(0, k - 1))];
            float far = in[Math.min(last, k + 2)] - in[Math.min(last, Math.max(0, k - 2))];
            out[k] = (near + 2 * far) / DIVISOR;
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
        int last = rows - 1;
        float divisor = DIVISOR;
        for (int k = 0; k < outRows; k++) {
            for (int c = 0; c < in.length; c++) {
                float sum = 0;
                for (int i = 1; i <= REACH; i++) {
                    float before = in[c][Math.min(last, Math.max(0, k - i))];
                    float after = in[c][Math.min(last, k + i)];
                    if (before != 0 && after != 0) {
                        sum += i * (after - before);
                        divisor += i * i;
                    }
                }
                out[c][k] = sum / divisor;
            }
        }
    }
}
