package org.turnwise.inference.sure;

import java.util.List;

/**
 * How unsure the model is of one turn, in nats. {@code predictive} is the entropy of the mean of the sampled
 * probabilities, {@code aleatoric} the mean of the samples' entropies (the turn itself is ambiguous), {@code epistemic}
 * their difference (the model does not know). None is negative.
 */
public record Uncertainty(double predictive, double aleatoric, double epistemic) {
    /**
     * From samples.
     *
     * @param samples at least one distribution, all over the same classes
     */
    public static Uncertainty of(List<double[]> samples) {
        if (samples.isEmpty()) {
            throw new IllegalArgumentException("no samples");
        }
        double[] mean = new double[samples.get(0).length];
        double entropies = 0;
        for (double[] sample : samples) {
            entropies += entropy(sample);
            for (int c = 0; c < mean.length; c++) {
                mean[c] += sample[c] / samples.size();
            }
        }
        double predictive = entropy(mean);
        // Entropy is concave, so the difference is never negative but for rounding.
        double aleatoric = Math.min(predictive, entropies / samples.size());
        return new Uncertainty(predictive, aleatoric, predictive - aleatoric);
    }

    /** Entropy of a distribution in nats; 0 ln 0 is 0. */
    static double entropy(double[] distribution) {
        double entropy = 0;
        for (double p : distribution) {
            if (p > 0) {
                entropy -= p * Math.log(p);
            }
        }
        return Math.max(0, entropy);
    }
}
