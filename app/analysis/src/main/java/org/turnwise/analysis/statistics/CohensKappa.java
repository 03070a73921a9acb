package org.turnwise.analysis.statistics;

import java.util.Optional;

/**
 * Cohen's kappa (1960): the agreement of two who label the same turns above that of chance, by what is possible above
 * it. With the standard error for large samples of Fleiss, Cohen and Everitt (1969): with few turns, or
 * where they agree on nearly all, the interval is narrower than it should be.
 *
 * @param value at most 1; 0 is the agreement of chance
 * @param standardError of the value
 */
public record CohensKappa(double value, double standardError) {
    /** 97.5 % of a normal distribution lie below it. */
    private static final double Z = 1.959963984540054;

    /** Empty without turns, and where both gave one and the same label only, which leaves nothing above chance. */
    public static Optional<CohensKappa> of(LabelMatrix matrix) {
        int size = matrix.labels().size();
        double n = matrix.all();
        double[] rows = new double[size];
        double[] columns = new double[size];
        double byChance = 0;
        for (int i = 0; i < size; i++) {
            String label = matrix.labels().get(i);
            rows[i] = matrix.ofRow(label);
            columns[i] = matrix.ofColumn(label);
            byChance += rows[i] * columns[i];
        }
        // In whole turns, so that "one label only" is an exact comparison.
        if (byChance >= n * n) {
            return Optional.empty();
        }
        double observed = matrix.same() / n;
        double expected = byChance / (n * n);
        double sum = 0;
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                double p = matrix.counts().get(i).get(j) / n;
                double term = i == j
                        ? (1 - expected) - (columns[i] + rows[i]) / n * (1 - observed)
                        : (1 - observed) * (columns[i] + rows[j]) / n;
                sum += p * term * term;
            }
        }
        double apart = observed * expected - 2 * expected + observed;
        double left = 1 - expected;
        double variance = Math.max(0, sum - apart * apart) / (n * Math.pow(left, 4));
        return Optional.of(new CohensKappa((observed - expected) / left, Math.sqrt(variance)));
    }

    /** Lower end of the 95 % confidence interval. */
    public double low() {
        return Math.max(-1, value - Z * standardError);
    }

    /** Upper end of the 95 % confidence interval. */
    public double high() {
        return Math.min(1, value + Z * standardError);
    }
}
