package org.turnwise.training.evaluate;

/** Logits to probabilities and classes. */
public final class Probabilities {
    private Probabilities() {}

    /** softmax(logits / temperature). */
    public static double[] softmax(float[] logits, double temperature) {
        double highest = Double.NEGATIVE_INFINITY;
        for (float logit : logits) {
            highest = Math.max(highest, logit / temperature);
        }
        double[] probabilities = new double[logits.length];
        double sum = 0;
        for (int c = 0; c < logits.length; c++) {
            probabilities[c] = Math.exp(logits[c] / temperature - highest);
            sum += probabilities[c];
        }
        for (int c = 0; c < logits.length; c++) {
            probabilities[c] /= sum;
        }
        return probabilities;
    }

    public static double[][] softmax(float[][] logits, double temperature) {
        double[][] all = new double[logits.length][];
        for (int i = 0; i < logits.length; i++) {
            all[i] = softmax(logits[i], temperature);
        }
        return all;
    }

    /** The first of the largest. */
    public static int argmax(double[] values) {
        int best = 0;
        for (int c = 1; c < values.length; c++) {
            if (values[c] > values[best]) {
                best = c;
            }
        }
        return best;
    }

    public static int[] argmax(double[][] rows) {
        int[] best = new int[rows.length];
        for (int i = 0; i < rows.length; i++) {
            best[i] = argmax(rows[i]);
        }
        return best;
    }
}
