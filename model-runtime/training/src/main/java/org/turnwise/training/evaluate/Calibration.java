package org.turnwise.training.evaluate;

/**
 * How honest confidences are.
 *
 * @param expectedError expected calibration error over equally wide confidence bins (Guo et al., 2017)
 * @param brier mean squared distance between probabilities and the one-hot truth, 0 to 2
 * @param negativeLogLikelihood mean, in nats
 */
public record Calibration(double expectedError, double brier, double negativeLogLikelihood) {
    private static final int BINS = 15;

    /** Measures rows of probabilities against class indices. */
    public static Calibration of(double[][] probabilities, int[] truth) {
        double[] confidence = new double[BINS];
        double[] right = new double[BINS];
        double brier = 0;
        double surprise = 0;
        for (int i = 0; i < truth.length; i++) {
            int best = Probabilities.argmax(probabilities[i]);
            int bin = Math.min(BINS - 1, (int) (probabilities[i][best] * BINS));
            confidence[bin] += probabilities[i][best];
            right[bin] += best == truth[i] ? 1 : 0;
            for (int c = 0; c < probabilities[i].length; c++) {
                double gap = probabilities[i][c] - (c == truth[i] ? 1 : 0);
                brier += gap * gap;
            }
            surprise -= Math.log(Math.max(1e-12, probabilities[i][truth[i]]));
        }
        double error = 0;
        for (int bin = 0; bin < BINS; bin++) {
            error += Math.abs(confidence[bin] - right[bin]);
        }
        int count = Math.max(1, truth.length);
        return new Calibration(error / count, brier / count, surprise / count);
    }
}
