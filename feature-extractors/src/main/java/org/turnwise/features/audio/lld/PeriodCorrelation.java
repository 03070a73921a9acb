package org.turnwise.features.audio.lld;

import java.util.Arrays;

/**
 * Finds the length at which a stretch of a waveform resembles what follows it most: the normalised cross-correlation of
 * the two, both freed of their means, in double precision (IS10 specification, section 7.3). Has scratch space: for one
 * thread at a time.
 */
final class PeriodCorrelation {
    private double[] values = new double[0];
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
        if (values.length < hi - lo + 1) {
            values = Arrays.copyOf(values, hi - lo + 1);
        }
        for (int l = lo; l <= hi; l++) {
            values[l - lo] = correlate(x, from, l);
        }
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

    private static double correlate(float[] x, int from, int length) {
        double meanX = 0;
        double meanY = 0;
        for (int i = from; i < from + length; i++) {
            meanX += x[i];
            meanY += x[i + length];
        }
        meanX /= length;
        meanY /= length;
        double xx = 0;
        double yy = 0;
        double xy = 0;
        for (int i = from; i < from + length; i++) {
            double a = x[i] - meanX;
            double b = x[i + length] - meanY;
            xx += a * a;
            yy += b * b;
            xy += a * b;
        }
        return xy / (Math.sqrt(xx) * Math.sqrt(yy));
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
