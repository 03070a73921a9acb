package org.turnwise.features.audio.benchmark.emotion;

/**
 * Rows brought to mean 0 and deviation 1 per column, by the training rows' statistics. A column that is the same in all of
 * them but for rounding keeps its scale, as with scikit-learn's StandardScaler.
 *
 * @param train the training rows
 * @param test the others
 */
record Standardised(double[][] train, double[][] test) {
    private static final double ROUNDING = Math.ulp(1.0);

    static Standardised of(float[][] train, float[][] test) {
        int width = train[0].length;
        double[][] trained = new double[train.length][width];
        double[][] tested = new double[test.length][width];
        for (int c = 0; c < width; c++) {
            double mean = 0;
            for (float[] row : train) {
                mean += row[c];
            }
            mean /= train.length;
            double variance = 0;
            for (float[] row : train) {
                variance += (row[c] - mean) * (row[c] - mean);
            }
            variance /= train.length;
            double noise = train.length * ROUNDING;
            boolean constant = variance <= noise * variance + noise * mean * noise * mean;
            double scale = constant ? 1 : 1 / Math.sqrt(variance);
            for (int r = 0; r < train.length; r++) {
                trained[r][c] = (train[r][c] - mean) * scale;
            }
            for (int r = 0; r < test.length; r++) {
                tested[r][c] = (test[r][c] - mean) * scale;
            }
        }
        return new Standardised(trained, tested);
    }
}
