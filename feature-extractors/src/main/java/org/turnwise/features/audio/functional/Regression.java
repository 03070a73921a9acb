package org.turnwise.features.audio.functional;

/**
 * The straight line through a contour, x over row number, by least squares (IS10 specification, section 11).
 *
 * @param slope per row
 * @param offset at row 0
 * @param absoluteError mean absolute distance from the line
 * @param squareError mean squared distance from the line
 */
public record Regression(double slope, double offset, double absoluteError, double squareError) {
    /**
     * Of the first {@code length} values; at least 1.
     *
     * @param mean of the values
     */
    public static Regression of(float[] x, int length, float mean) {
        if (length == 1) {
            return new Regression(0, x[0], 0, 0);
        }
        double weighted = 0;
        for (int i = 0; i < length; i++) {
            weighted += (double) i * x[i];
        }
        double n = length;
        double s1 = n * (n - 1) / 2;
        double s2 = n * (n - 1) * (2 * n - 1) / 6;
        double sum = mean * n;
        double offset = (sum - weighted * s1 / s2) / (n - s1 * s1 / s2);
        double slope = (weighted - offset * s1) / s2;
        double absolute = 0;
        double square = 0;
        for (int i = 0; i < length; i++) {
            double residual = x[i] - (slope * i + offset);
            absolute += Math.abs(residual);
            square += residual * residual;
        }
        return new Regression(slope, offset, absolute / n, square / n);
    }
}
