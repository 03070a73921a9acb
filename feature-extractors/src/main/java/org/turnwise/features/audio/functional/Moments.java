package org.turnwise.features.audio.functional;

/**
 * Mean, spread, skewness and kurtosis of a contour (IS10 specification, section 11): of the population, kurtosis 3 for a
 * normal distribution.
 *
 * @param mean rounded to float, as everything that follows uses it
 * @param variance mean square deviation
 * @param skewness 0 for a constant contour
 * @param kurtosis 0 for a constant contour
 */
public record Moments(float mean, double variance, double skewness, double kurtosis) {
    /** Of the first {@code length} values; at least 1. */
    public static Moments of(float[] x, int length) {
        double sum = 0;
        for (int i = 0; i < length; i++) {
            sum += x[i];
        }
        float mean = (float) (sum / length);
        double m2 = 0;
        double m3 = 0;
        double m4 = 0;
        for (int i = 0; i < length; i++) {
            double d = (double) x[i] - mean;
            double square = d * d;
            m2 += square;
            m3 += square * d;
            m4 += square * square;
        }
        m2 /= length;
        m3 /= length;
        m4 /= length;
        double cube = m2 * Math.sqrt(m2);
        double fourth = m2 * m2;
        return new Moments(mean, m2, cube > 0 ? m3 / cube : 0, fourth > 0 ? m4 / fourth : 0);
    }

    /** Square root of the variance. */
    public double standardDeviation() {
        return Math.sqrt(variance);
    }
}
