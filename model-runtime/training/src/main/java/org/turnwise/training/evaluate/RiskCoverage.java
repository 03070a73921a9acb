package org.turnwise.training.evaluate;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * How the share of wrong turns grows with the share of turns that are left to the model, the least doubtful first (risk-coverage
 * curve, El-Yaniv and Wiener, 2010). Turns of equal doubt count as if taken in every order.
 */
public final class RiskCoverage {
    private final double[] risk;

    private RiskCoverage(double[] risk) {
        this.risk = risk;
    }

    /**
     * @param doubt one number per turn, higher where the prediction is less to be trusted
     * @param wrong whether the prediction was wrong
     */
    public static RiskCoverage of(double[] doubt, boolean[] wrong) {
        if (doubt.length != wrong.length || doubt.length == 0) {
            throw new IllegalArgumentException("one doubt per turn, and at least one turn");
        }
        int[] order = IntStream.range(0, doubt.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> doubt[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        double[] risk = new double[order.length];
        double before = 0;
        for (int from = 0; from < order.length; ) {
            int to = from;
            int errors = 0;
            while (to < order.length && doubt[order[to]] == doubt[order[from]]) {
                errors += wrong[order[to++]] ? 1 : 0;
            }
            double share = (double) errors / (to - from);
            for (int i = from; i < to; i++) {
                risk[i] = (before + share * (i - from + 1)) / (i + 1);
            }
            before += errors;
            from = to;
        }
        return new RiskCoverage(risk);
    }

    /** AURC: the mean risk over all coverages, 0 to 1; lower is better. */
    public double area() {
        return Arrays.stream(risk).average().orElse(0);
    }

    /** The share of wrong turns among the least doubtful ones. */
    public double risk(double coverage) {
        int kept = (int) Math.max(1, Math.min(risk.length, Math.round(coverage * risk.length)));
        return risk[kept - 1];
    }
}
