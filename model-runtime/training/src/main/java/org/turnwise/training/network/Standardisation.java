package org.turnwise.training.network;

import java.util.Arrays;
import java.util.List;

/**
 * Per-feature mean and inverse standard deviation of one modality, taken from the training split. Features that never change
 * get the factor 1.
 */
public record Standardisation(float[] mean, float[] inverseDeviation) {

    public Standardisation {
        if (mean.length != inverseDeviation.length) {
            throw new IllegalArgumentException("mean and deviation differ in length");
        }
    }

    /** Leaves values as they are. */
    public static Standardisation identity(int width) {
        float[] ones = new float[width];
        Arrays.fill(ones, 1);
        return new Standardisation(new float[width], ones);
    }

    /** Measures rows of equal width; with no row, the identity. */
    public static Standardisation of(List<float[]> rows, int width) {
        if (rows.isEmpty()) {
            return identity(width);
        }
        double[] sum = new double[width];
        double[] squares = new double[width];
        for (float[] row : rows) {
            for (int i = 0; i < width; i++) {
                sum[i] += row[i];
                squares[i] += (double) row[i] * row[i];
            }
        }
        float[] mean = new float[width];
        float[] inverse = new float[width];
        for (int i = 0; i < width; i++) {
            double average = sum[i] / rows.size();
            double variance = squares[i] / rows.size() - average * average;
            mean[i] = (float) average;
            inverse[i] = variance > 1e-12 ? (float) (1 / Math.sqrt(variance)) : 1f;
        }
        return new Standardisation(mean, inverse);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Standardisation that
                && Arrays.equals(mean, that.mean)
                && Arrays.equals(inverseDeviation, that.inverseDeviation);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(mean) + Arrays.hashCode(inverseDeviation);
    }

    @Override
    public String toString() {
        return "Standardisation[width=" + mean.length + "]";
    }
}
