package org.turnwise.training.face.run;

import java.util.Locale;
import org.turnwise.training.evaluate.ClassificationReport;
import org.turnwise.training.evaluate.ConfusionMatrix;
import org.turnwise.training.face.dataset.FaceClasses;

/**
 * How a face encoder does on labelled faces.
 *
 * @param expressions among the eight expressions, "not a face" left out
 * @param missed share of the faces it takes for no face
 */
public record FaceReport(ClassificationReport expressions, double missed) {

    /** Judges logits {@code [N][9]} against expressions. */
    static FaceReport of(float[][] logits, int[] truth, double temperature) {
        float[][] eight = expressions(logits);
        int missed = 0;
        for (int i = 0; i < logits.length; i++) {
            float highest = Float.NEGATIVE_INFINITY;
            for (float logit : eight[i]) {
                highest = Math.max(highest, logit);
            }
            missed += logits[i][FaceClasses.NOT_A_FACE] > highest ? 1 : 0;
        }
        return new FaceReport(
                ClassificationReport.of(FaceClasses.EXPRESSIONS, eight, truth, temperature),
                missed / (double) Math.max(1, logits.length));
    }

    /** The logits without that of "not a face". */
    static float[][] expressions(float[][] logits) {
        float[][] eight = new float[logits.length][];
        for (int i = 0; i < logits.length; i++) {
            eight[i] = java.util.Arrays.copyOf(logits[i], FaceClasses.NOT_A_FACE);
        }
        return eight;
    }

    /** Recall averaged over the expressions that occur. */
    public double meanRecall() {
        ConfusionMatrix confusion = expressions.confusion();
        double sum = 0;
        int occurring = 0;
        for (int c = 0; c < confusion.classes(); c++) {
            if (confusion.support(c) > 0) {
                sum += confusion.recall(c);
                occurring++;
            }
        }
        return sum / Math.max(1, occurring);
    }

    /** As lines of text for a terminal; percentages with two decimals. */
    public String asText() {
        return expressions.asText("faces")
                + String.format(
                        Locale.ROOT,
                        "%nmean recall  %.2f%ntaken for no face  %.2f%n",
                        100 * meanRecall(),
                        100 * missed);
    }
}
