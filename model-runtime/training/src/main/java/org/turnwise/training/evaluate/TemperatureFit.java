package org.turnwise.training.evaluate;

import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/** Finds the temperature that makes held-out labels most likely; it changes confidences, never the order of classes. */
public final class TemperatureFit {
    private static final double LOWEST = 0.05;
    private static final double HIGHEST = 20;
    private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;
    private static final int ROUNDS = 60;
    /** Fewer turns have no temperature of their own. */
    private static final int FEW = 100;

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

    /**
     * A temperature of these turns' own, if it is worth having: fitted on every second turn it has to make the others more likely than
     * the usual one does, and the reverse. Empty too where turns are few.
     */
    public static OptionalDouble own(float[][] logits, int[] truth, double usual) {
        if (truth.length < FEW) {
            return OptionalDouble.empty();
        }
        double gain = 0;
        for (int half = 0; half < 2; half++) {
            int fitted = half;
            int[] seen = IntStream.range(0, truth.length)
                    .filter(i -> i % 2 == fitted)
                    .toArray();
            int[] other = IntStream.range(0, truth.length)
                    .filter(i -> i % 2 != fitted)
                    .toArray();
            float[][] others = rows(logits, other);
            int[] wanted = labels(truth, other);
            gain += surprise(others, wanted, usual)
                    - surprise(others, wanted, fit(rows(logits, seen), labels(truth, seen)));
        }
        return gain > 0 ? OptionalDouble.of(fit(logits, truth)) : OptionalDouble.empty();
    }

    private static float[][] rows(float[][] logits, int[] places) {
        return Arrays.stream(places).mapToObj(i -> logits[i]).toArray(float[][]::new);
    }

    private static int[] labels(int[] truth, int[] places) {
        return Arrays.stream(places).map(i -> truth[i]).toArray();
    }

    private static double surprise(float[][] logits, int[] truth, double temperature) {
        double sum = 0;
        for (int i = 0; i < truth.length; i++) {
            sum -= Math.log(Math.max(1e-300, Probabilities.softmax(logits[i], temperature)[truth[i]]));
        }
        return sum;
    }
}
