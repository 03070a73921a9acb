package org.turnwise.inference.sure;

/** Logits into probabilities. */
final class Softmax {
    private Softmax() {}

    /** softmax(logits / temperature) of {@code count} logits from {@code from}. */
    static double[] of(float[] logits, int from, int count, double temperature) {
        double highest = Double.NEGATIVE_INFINITY;
        for (int i = from; i < from + count; i++) {
            highest = Math.max(highest, logits[i]);
        }
        double[] probabilities = new double[count];
        double sum = 0;
        for (int i = 0; i < count; i++) {
            probabilities[i] = StrictMath.exp((logits[from + i] - highest) / temperature);
            sum += probabilities[i];
        }
        for (int i = 0; i < count; i++) {
            probabilities[i] /= sum;
        }
        return probabilities;
    }
}
