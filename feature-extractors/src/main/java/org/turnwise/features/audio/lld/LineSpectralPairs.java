package org.turnwise.features.audio.lld;

/**
 * Line spectral frequencies of a linear prediction, in radians, ascending (IS10 specification, section 6.4). The roots
 * are searched along the unit circle in steps and bisected eleven times, so they lie on a grid of about 1e-4: the
 * reference's own roughness, which its features carry. Has scratch space: for one thread at a time.
 */
public final class LineSpectralPairs {
    private static final float COARSE = 0.2f;
    private static final float FINE = 0.05f;
    private static final int BISECTIONS = 11;

    private final int half;
    private final float[] sum;
    private final float[] difference;

    /** @param order of the prediction, even, at least 4 */
    public LineSpectralPairs(int order) {
        half = order / 2;
        sum = new float[half + 1];
        difference = new float[half + 1];
    }

    /**
     * @param a coefficients of {@code A(z) = 1 + sum a_i z^-i}
     * @param out takes the frequencies from {@code outFrom} on; 0 at the end where too few roots were found
     */
    public void apply(float[] a, float[] out, int outFrom) {
        split(a);
        if (search(COARSE, out, outFrom) < 2 * half) {
            int found = search(FINE, out, outFrom);
            for (int i = found; i < 2 * half; i++) {
                out[outFrom + i] = 0;
            }
        }
    }

    /** The symmetric and the antisymmetric part, their roots at -1 and 1 divided out, highest power first. */
    private void split(float[] a) {
        sum[0] = 1;
        difference[0] = 1;
        for (int i = 0; i < half; i++) {
            float mirror = a[2 * half - 1 - i];
            sum[i + 1] = a[i] + mirror - sum[i];
            difference[i + 1] = a[i] - mirror + difference[i];
        }
        for (int i = 0; i < half; i++) {
            sum[i] *= 2;
            difference[i] *= 2;
        }
    }

    /** Finds roots of the two parts in turn, from 1 down to -1, and returns how many it found. */
    private int search(float delta, float[] out, int outFrom) {
        float left = 1;
        int found = 0;
        while (found < 2 * half) {
            float[] part = found % 2 == 0 ? sum : difference;
            float atLeft = evaluate(part, left);
            boolean crossed = false;
            float right = left;
            while (!crossed && right >= -1) {
                float step = delta * (1 - 0.9f * left * left);
                if (Math.abs(atLeft) < 0.2f) {
                    step *= 0.5f;
                }
                right = left - step;
                float atRight = evaluate(part, right);
                crossed = atRight * atLeft < 0;
                if (!crossed) {
                    left = right;
                    atLeft = atRight;
                }
            }
            if (!crossed) {
                return found;
            }
            left = bisect(part, left, atLeft, right);
            out[outFrom + found] = (float) Math.acos(Math.max(-1, Math.min(1, left)));
            found++;
        }
        return found;
    }

    private float bisect(float[] part, float from, float atFrom, float to) {
        float left = from;
        float atLeft = atFrom;
        float right = to;
        float middle = left;
        for (int i = 0; i < BISECTIONS; i++) {
            middle = 0.5f * (left + right);
            float atMiddle = evaluate(part, middle);
            if (atMiddle * atLeft < 0) {
                right = middle;
            } else {
                left = middle;
                atLeft = atMiddle;
            }
        }
        return middle;
    }

    /** The Chebyshev series with these coefficients, by Clenshaw's recurrence. */
    private float evaluate(float[] series, float x) {
        float twice = 2 * x;
        float b1 = series[0];
        float b0 = twice * b1 + series[1];
        for (int k = 2; k < series.length - 1; k++) {
            float next = twice * b0 - b1 + series[k];
            b1 = b0;
            b0 = next;
        }
        return x * b0 - b1 + series[half];
    }
}
