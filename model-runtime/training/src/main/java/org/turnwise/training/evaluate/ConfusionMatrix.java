package org.turnwise.training.evaluate;

import java.util.List;

/**
 * Counts of true class (row) against predicted class (column), and the figures that follow from them. A class that never occurs
 * and is never predicted has F1 0 and no weight.
 */
public record ConfusionMatrix(List<List<Long>> counts) {

    public ConfusionMatrix {
        counts = counts.stream().map(List::copyOf).toList();
    }

    /** Counts pairs of equal length; indices lie in 0..classes-1. */
    public static ConfusionMatrix of(int[] truth, int[] predicted, int classes) {
        if (truth.length != predicted.length) {
            throw new IllegalArgumentException("as many predictions as labels are needed");
        }
        Long[][] counts = new Long[classes][classes];
        for (Long[] row : counts) {
            java.util.Arrays.fill(row, 0L);
        }
        for (int i = 0; i < truth.length; i++) {
            counts[truth[i]][predicted[i]]++;
        }
        return new ConfusionMatrix(java.util.Arrays.stream(counts).map(List::of).toList());
    }

    public int classes() {
        return counts.size();
    }

    public long total() {
        return counts.stream().flatMap(List::stream).mapToLong(Long::longValue).sum();
    }

    /** How often the class is the true one. */
    public long support(int label) {
        return counts.get(label).stream().mapToLong(Long::longValue).sum();
    }

    /** How often the class was predicted. */
    public long predictions(int label) {
        return counts.stream().mapToLong(row -> row.get(label)).sum();
    }

    public double accuracy() {
        long right = 0;
        for (int c = 0; c < classes(); c++) {
            right += counts.get(c).get(c);
        }
        return ratio(right, total());
    }

    public double precision(int label) {
        return ratio(counts.get(label).get(label), predictions(label));
    }

    public double recall(int label) {
        return ratio(counts.get(label).get(label), support(label));
    }

    public double f1(int label) {
        return ratio(2.0 * counts.get(label).get(label), support(label) + predictions(label));
    }

    /** F1 averaged over classes by how often each occurs. */
    public double weightedF1() {
        double sum = 0;
        for (int c = 0; c < classes(); c++) {
            sum += support(c) * f1(c);
        }
        return ratio(sum, total());
    }

    /** F1 averaged over classes, each counting the same. */
    public double macroF1() {
        double sum = 0;
        for (int c = 0; c < classes(); c++) {
            sum += f1(c);
        }
        return sum / classes();
    }

    private static double ratio(double part, double whole) {
        return whole == 0 ? 0 : part / whole;
    }
}
