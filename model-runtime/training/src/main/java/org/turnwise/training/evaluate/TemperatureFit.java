package org.turnwise.training.evaluate;

/** Finds the one temperature that makes held-out labels most likely; it changes confidences, never the order of classes. */
public final class TemperatureFit {
    private static final double LOWEST = 0.05;
    private static final double HIGHEST = 20;
    private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;
    private static final int ROUNDS = 60;

    private TemperatureFit() {}

    /** Golden-section search on the logarithm of the temperature, in which the likelihood has one peak. */
    public static double fit(float[][] logits, int[] truth) {
        if (truth.length == 0) {
            return 1;
        }
        double low = Math.log(LOWEST);
        double high = Math.log(HIGHEST);
        for (int round = 0; round < ROUNDS; round++) {
            double left = high - GOLDEN * (high - low);
            double right = low + GOLDEN * (high - low);
            if (surprise(logits, truth, Math.exp(left)) < surprise(logits, truth, Math.exp(right))) {
                high = right;
            } else {
                low = left;
            }
        }
        return Math.exp((low + high) / 2);
    }

    private static double surprise(float[][] logits, int[] truth, double temperature) {
        double sum = 0;
        for (int i = 0; i < truth.length; i++) {
            sum -= Math.log(Math.max(1e-300, Probabilities.softmax(logits[i], temperature)[truth[i]]));
        }
        return sum;
    }
}
