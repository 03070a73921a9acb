package org.turnwise.features.audio.lld;

/**
 * Linear prediction by autocorrelation (IS10 specification, sections 6.2 and 6.3): coefficients a of
 * {@code A(z) = 1 + sum a_i z^-i}. Strictly in single precision and in the reference's order, because the result is
 * ill-conditioned. Has scratch space: for one thread at a time.
 */
public final class LinearPrediction {
    private final int order;
    private final float[] correlation;

    public LinearPrediction(int order) {
        this.order = order;
        this.correlation = new float[order + 1];
    }

    /** Coefficients it makes. */
    public int order() {
        return order;
    }

    /**
     * @param signal of which the first {@code length} samples count
     * @param a takes the coefficients; all 0 for silence
     */
    public void apply(float[] signal, int length, float[] a) {
        autocorrelate(signal, length);
        levinson(a);
    }

    /** Three lags at once: each is summed up in order, and the sums do not wait for one another. */
    private void autocorrelate(float[] x, int length) {
        for (int lag = 0; lag <= order; lag += 3) {
            float first = 0;
            float second = 0;
            float third = 0;
            for (int i = lag; i < Math.min(length, lag + 2); i++) {
                first += x[i] * x[i - lag];
                second += i > lag ? x[i] * x[i - lag - 1] : 0;
            }
            for (int i = lag + 2; i < length; i++) {
                first += x[i] * x[i - lag];
                second += x[i] * x[i - lag - 1];
                third += x[i] * x[i - lag - 2];
            }
            set(lag, first);
            set(lag + 1, second);
            set(lag + 2, third);
        }
    }

    private void set(int lag, float sum) {
        if (lag <= order) {
            correlation[lag] = sum;
        }
    }

    private void levinson(float[] a) {
        float[] r = correlation;
        for (int i = 0; i < order; i++) {
            a[i] = 0;
        }
        float error = r[0];
        if (error == 0) {
            return;
        }
        for (int m = 1; m <= order; m++) {
            float sum = r[m];
            for (int i = 1; i < m; i++) {
                sum += a[i - 1] * r[m - i];
            }
            float reflection = -1 / error * sum;
            a[m - 1] = reflection;
            for (int i = 0, j = m - 2; i <= j; i++, j--) {
                float low = a[i];
                float high = a[j];
                a[i] = low + reflection * high;
                if (i < j) {
                    a[j] = high + reflection * low;
                }
            }
            error *= 1 - reflection * reflection;
        }
    }
}
