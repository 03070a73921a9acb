package org.turnwise.analysis.face;

import org.turnwise.features.face.encode.EncodedFace;
import org.turnwise.features.face.encode.Expression;
import org.turnwise.features.face.encode.FaceFeatures;

/** What one track's faces add up to in one stretch of time: sums, so that memory does not grow with the faces. */
final class TurnFace {
    private static final int CLASSES = Expression.values().length;

    private final double[] sums;
    private final double[] squares;
    private final double[] shares = new double[CLASSES];
    private double weight;
    private int used;
    private int leftOut;

    TurnFace(int dimension) {
        this.sums = new double[dimension];
        this.squares = new double[dimension];
    }

    void add(EncodedFace face, double quality, boolean poor) {
        if (poor) {
            leftOut++;
            return;
        }
        float[] values = face.features();
        for (int i = 0; i < sums.length; i++) {
            sums[i] += quality * values[i];
            squares[i] += quality * values[i] * values[i];
        }
        for (int c = 0; c < CLASSES; c++) {
            shares[c] += quality * face.shares()[c];
        }
        weight += quality;
        used++;
    }

    /** Together with another track of the same person. */
    void add(TurnFace other) {
        for (int i = 0; i < sums.length; i++) {
            sums[i] += other.sums[i];
            squares[i] += other.squares[i];
        }
        for (int c = 0; c < CLASSES; c++) {
            shares[c] += other.shares[c];
        }
        weight += other.weight;
        used += other.used;
        leftOut += other.leftOut;
    }

    FaceFeatures features() {
        if (used == 0) {
            return new FaceFeatures.Absent(
                    leftOut == 1 ? "the only face is too poor" : "all " + leftOut + " faces are too poor");
        }
        float[] mean = new float[sums.length];
        float[] spread = new float[sums.length];
        for (int i = 0; i < sums.length; i++) {
            double m = sums[i] / weight;
            mean[i] = (float) m;
            spread[i] = (float) Math.sqrt(Math.max(0, squares[i] / weight - m * m));
        }
        float[] meanShares = new float[CLASSES];
        for (int c = 0; c < CLASSES; c++) {
            meanShares[c] = (float) (shares[c] / weight);
        }
        return new FaceFeatures.Present(mean, spread, meanShares, used, leftOut);
    }

    /** For keeping: means, variances, mean shares, weight, used, left out. */
    float[] values() {
        int dimension = sums.length;
        float[] values = new float[2 * dimension + CLASSES + 3];
        for (int i = 0; i < dimension && used > 0; i++) {
            double mean = sums[i] / weight;
            values[i] = (float) mean;
            values[dimension + i] = (float) Math.max(0, squares[i] / weight - mean * mean);
        }
        for (int c = 0; c < CLASSES && used > 0; c++) {
            values[2 * dimension + c] = (float) (shares[c] / weight);
        }
        values[values.length - 3] = (float) weight;
        values[values.length - 2] = used;
        values[values.length - 1] = leftOut;
        return values;
    }

    static TurnFace of(float[] values) {
        int dimension = (values.length - CLASSES - 3) / 2;
        TurnFace face = new TurnFace(dimension);
        face.weight = values[values.length - 3];
        for (int i = 0; i < dimension; i++) {
            double mean = values[i];
            face.sums[i] = mean * face.weight;
            face.squares[i] = (values[dimension + i] + mean * mean) * face.weight;
        }
        for (int c = 0; c < CLASSES; c++) {
            face.shares[c] = values[2 * dimension + c] * face.weight;
        }
        face.used = (int) values[values.length - 2];
        face.leftOut = (int) values[values.length - 1];
        return face;
    }
}
