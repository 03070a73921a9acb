package org.turnwise.features.audio.lld;

import java.util.Arrays;

/**
 * Finds the length at which a stretch of a waveform resembles what follows it most: the normalised cross-correlation of
 * the two, both freed of their means, in double precision (IS10 specification, section 7.3). Has scratch space: for one
 * thread at a time.
 *
 * <p>All lengths are summed up side by side, sample by sample, so that the processor adds several at once. Each sum still
 * runs from the first sample to the last: whether a correlation counts depends on its last bit.
 */
final class PeriodCorrelation {
    private double[] samples = new double[0];
    /** Each length's partner of the sample that is being added; of its own so that the sums can be made in parallel. */
    private double[] partners = new double[0];

    private double[] values = new double[0];
    private double[] meanX = new double[0];
    private double[] meanY = new double[0];
    private double[] xx = new double[0];
    private double[] yy = new double[0];
    private double[] xy = new double[0];

    private int length;
    private double vertex;
    private double peak;

    /**
     * Tries the lengths from {@code lo} to {@code hi}.
     *
     * @param x holds {@code 2 * hi} samples from {@code from} on
     * @return whether there is a local maximum
     */
    boolean search(float[] x, int from, int lo, int hi) {
        int lengths = hi - lo + 1;
        prepare(x, from, 2 * hi, lengths);
        means(lo, lengths);
        for (int i = 0; i < hi; i++) {
            addProducts(samples[i], i + lo, Math.max(0, i - lo + 1), lengths);
        }
        for (int l = 0; l < lengths; l++) {
            values[l] = xy[l] / (Math.sqrt(xx[l]) * Math.sqrt(yy[l]));
        }
        return choose(lo, hi);
    }

    private void prepare(float[] x, int from, int count, int lengths) {
        if (samples.length < count) {
            samples = new double[count];
        }
        if (values.length < lengths) {
            values = new double[lengths];
            partners = new double[lengths];
            meanX = new double[lengths];
            meanY = new double[lengths];
            xx = new double[lengths];
            yy = new double[lengths];
            xy = new double[lengths];
        }
        for (int i = 0; i < count; i++) {
            samples[i] = x[from + i];
        }
        Arrays.fill(xx, 0, lengths, 0);
        Arrays.fill(yy, 0, lengths, 0);
        Arrays.fill(xy, 0, lengths, 0);
        Arrays.fill(meanY, 0, lengths, 0);
    }

    private void means(int lo, int lengths) {
        double sum = 0;
        for (int i = 0; i < lo + lengths - 1; i++) {
            sum += samples[i];
            int shortest = Math.max(0, i - lo + 1);
            addSamples(i + lo, shortest, lengths);
            if (i + 1 >= lo) {
                meanX[i + 1 - lo] = sum;
            }
        }
        for (int l = 0; l < lengths; l++) {
            meanX[l] /= lo + l;
            meanY[l] /= lo + l;
        }
    }

    private void addSamples(int second, int shortest, int lengths) {
        System.arraycopy(samples, second + shortest, partners, shortest, lengths - shortest);
        for (int l = shortest; l < lengths; l++) {
            meanY[l] += partners[l];
        }
    }

    /** Adds what one sample of the first stretch and its partners contribute, for the lengths that reach so far. */
    private void addProducts(double first, int second, int shortest, int lengths) {
        System.arraycopy(samples, second + shortest, partners, shortest, lengths - shortest);
        for (int l = shortest; l < lengths; l++) {
            double a = first - meanX[l];
            double b = partners[l] - meanY[l];
            xx[l] += a * a;
            yy[l] += b * b;
            xy[l] += a * b;
        }
    }

    private boolean choose(int lo, int hi) {
        int best = 0;
        for (int i = 1; i <= hi - lo - 2; i++) {
            boolean isPeak = values[i] > values[i - 1] && values[i] > values[i + 1];
            if (isPeak && (best == 0 || values[i] > values[best])) {
                best = i;
            }
        }
        if (best == 0) {
            return false;
        }
        length = lo + best;
        double left = values[best - 1];
        double middle = values[best];
        double right = values[best + 1];
        double offset = 0.5 * (left - right) / (left - 2 * middle + right);
        vertex = lo + best + offset;
        peak = middle - 0.25 * (left - right) * offset;
        return true;
    }

    /** The best length in whole samples. */
    int length() {
        return length;
    }

    /** The best length, by the parabola through the three correlations around it. */
    double vertex() {
        return vertex;
    }

    /** The parabola's height. */
    double peak() {
        return peak;
    }
}
