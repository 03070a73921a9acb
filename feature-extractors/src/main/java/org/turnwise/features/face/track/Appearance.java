package org.turnwise.features.face.track;

import org.turnwise.features.face.FaceCrop;

/**
 * What a face looks like: its crop at {@value #SIDE} x {@value #SIDE}, brightness and contrast taken out, averaged over the
 * pictures it was seen in.
 */
public final class Appearance {
    static final int SIDE = 16;
    private static final int BLOCK = FaceCrop.SIDE / SIDE;

    private final double[] sum;
    private int count;

    private Appearance(double[] sum, int count) {
        this.sum = sum;
        this.count = count;
    }

    public static Appearance of(FaceCrop crop) {
        double[] values = new double[SIDE * SIDE];
        for (int y = 0; y < FaceCrop.SIDE; y++) {
            for (int x = 0; x < FaceCrop.SIDE; x++) {
                values[y / BLOCK * SIDE + x / BLOCK] += crop.pixels()[y * FaceCrop.SIDE + x] & 0xFF;
            }
        }
        standardise(values);
        return new Appearance(values, 1);
    }

    /** Takes in another picture of the same face. */
    public void add(Appearance other) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += other.sum[i];
        }
        count += other.count;
    }

    public Appearance copy() {
        return new Appearance(sum.clone(), count);
    }

    /** How alike they are: the correlation of the mean pictures, 1 for the same. */
    public double likeness(Appearance other) {
        double dot = 0;
        double mine = 0;
        double theirs = 0;
        for (int i = 0; i < sum.length; i++) {
            dot += sum[i] * other.sum[i];
            mine += sum[i] * sum[i];
            theirs += other.sum[i] * other.sum[i];
        }
        return mine == 0 || theirs == 0 ? 0 : dot / Math.sqrt(mine * theirs);
    }

    /** The mean picture, for keeping. */
    public float[] values() {
        float[] values = new float[sum.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) (sum[i] / count);
        }
        return values;
    }

    /** From kept values. */
    public static Appearance of(float[] values) {
        double[] sum = new double[SIDE * SIDE];
        for (int i = 0; i < sum.length; i++) {
            sum[i] = values[i];
        }
        return new Appearance(sum, 1);
    }

    private static void standardise(double[] values) {
        double mean = 0;
        for (double value : values) {
            mean += value / values.length;
        }
        double square = 0;
        for (int i = 0; i < values.length; i++) {
            values[i] -= mean;
            square += values[i] * values[i];
        }
        double norm = Math.sqrt(square);
        for (int i = 0; i < values.length && norm > 0; i++) {
            values[i] /= norm;
        }
    }
}
