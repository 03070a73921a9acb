package org.turnwise.training.evaluate;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Everything `evaluate` prints about one split.
 *
 * @param classes names in the order of indices
 * @param temperature of the turns, on average
 * @param raw calibration of softmax(logits)
 * @param tempered calibration of softmax(logits / temperature)
 */
public record ClassificationReport(
        List<String> classes, ConfusionMatrix confusion, double temperature, Calibration raw, Calibration tempered) {

    public ClassificationReport {
        classes = List.copyOf(classes);
    }

    /** Judges logits {@code [N][C]} against class indices. */
    public static ClassificationReport of(List<String> classes, float[][] logits, int[] truth, double temperature) {
        double[] same = new double[truth.length];
        Arrays.fill(same, temperature);
        return of(classes, logits, truth, same);
    }

    /** The same with a temperature per turn. */
    public static ClassificationReport of(List<String> classes, float[][] logits, int[] truth, double[] temperatures) {
        double[][] plain = Probabilities.softmax(logits, 1);
        double[][] tempered = new double[logits.length][];
        for (int i = 0; i < tempered.length; i++) {
            tempered[i] = Probabilities.softmax(logits[i], temperatures[i]);
        }
        return new ClassificationReport(
                classes,
                ConfusionMatrix.of(truth, Probabilities.argmax(plain), classes.size()),
                Arrays.stream(temperatures).average().orElse(1),
                Calibration.of(plain, truth),
                Calibration.of(tempered, truth));
    }

    /** As lines of text for a terminal; percentages with two decimals. */
    public String asText() {
        return asText("turns");
    }

    /**
     * The same for things other than turns.
     *
     * @param items what was judged, in the plural
     */
    public String asText(String items) {
        StringBuilder text = new StringBuilder();
        line(text, "%-12s %d", items, confusion.total());
        line(text, "accuracy     %.2f", 100 * confusion.accuracy());
        line(text, "weighted F1  %.2f", 100 * confusion.weightedF1());
        line(text, "macro F1     %.2f", 100 * confusion.macroF1());
        line(
                text,
                "ECE          %.2f before, %.2f after temperature %.3f",
                100 * raw.expectedError(),
                100 * tempered.expectedError(),
                temperature);
        line(text, "Brier        %.4f before, %.4f after", raw.brier(), tempered.brier());
        line(text, "");
        line(text, "%-12s %9s %9s %9s %9s", "class", "precision", "recall", "F1", items);
        for (int c = 0; c < classes.size(); c++) {
            line(
                    text,
                    "%-12s %9.2f %9.2f %9.2f %9d",
                    classes.get(c),
                    100 * confusion.precision(c),
                    100 * confusion.recall(c),
                    100 * confusion.f1(c),
                    confusion.support(c));
        }
        line(text, "");
        line(text, "confusion (rows: true, columns: predicted)");
        StringBuilder head = new StringBuilder(" ".repeat(12));
        classes.forEach(name -> head.append(String.format(Locale.ROOT, " %9s", name)));
        line(text, "%s", head);
        for (int c = 0; c < classes.size(); c++) {
            StringBuilder row = new StringBuilder(String.format(Locale.ROOT, "%-12s", classes.get(c)));
            confusion.counts().get(c).forEach(count -> row.append(String.format(Locale.ROOT, " %9d", count)));
            line(text, "%s", row);
        }
        return text.toString();
    }

    private static void line(StringBuilder text, String format, Object... values) {
        text.append(String.format(Locale.ROOT, format, values)).append('\n');
    }
}
