package org.turnwise.training.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class EvaluationTest {
    private static final double EXACT = 1e-9;

    @Test
    void f1_and_accuracy_agree_with_a_count_by_hand() {
        int[] truth = {0, 0, 0, 0, 1, 1, 2};
        int[] predicted = {0, 0, 0, 1, 1, 0, 0};
        ConfusionMatrix confusion = ConfusionMatrix.of(truth, predicted, 3);
        assertEquals(4 / 7.0, confusion.accuracy(), EXACT);
        assertEquals(3 / 5.0, confusion.precision(0), EXACT);
        assertEquals(3 / 4.0, confusion.recall(0), EXACT);
        assertEquals(2 / 3.0, confusion.f1(0), EXACT);
        assertEquals(0.5, confusion.f1(1), EXACT);
        assertEquals(0, confusion.f1(2), EXACT);
        assertEquals((4 * 2 / 3.0 + 2 * 0.5) / 7, confusion.weightedF1(), EXACT);
        assertEquals((2 / 3.0 + 0.5) / 3, confusion.macroF1(), EXACT);
    }

    @Test
    void calibration_is_perfect_when_confidence_is_how_often_one_is_right() {
        double[][] probabilities = new double[10][];
        int[] truth = new int[10];
        for (int i = 0; i < 10; i++) {
            probabilities[i] = new double[] {0.7, 0.3};
            truth[i] = i < 7 ? 0 : 1;
        }
        assertEquals(0, Calibration.of(probabilities, truth).expectedError(), EXACT);
        assertEquals(
                0.7 * 0.18 + 0.3 * 0.98, Calibration.of(probabilities, truth).brier(), EXACT);
    }

    private static int[] exaggerated(float[][] logits) {
        Random random = new Random(1);
        int[] truth = new int[logits.length];
        for (int i = 0; i < logits.length; i++) {
            float[] honest = new float[3];
            for (int c = 0; c < 3; c++) {
                honest[c] = (float) random.nextGaussian();
                logits[i][c] = 2.5f * honest[c];
            }
            double[] probabilities = Probabilities.softmax(honest, 1);
            double draw = random.nextDouble();
            truth[i] = draw < probabilities[0] ? 0 : draw < probabilities[0] + probabilities[1] ? 1 : 2;
        }
        return truth;
    }

    @Test
    void turns_get_a_temperature_of_their_own_only_where_it_holds_on_turns_it_was_not_fitted_on() {
        float[][] logits = new float[2000][3];
        int[] truth = exaggerated(logits);
        double best = TemperatureFit.fit(logits, truth);
        assertEquals(best, TemperatureFit.own(logits, truth, 1).orElseThrow());
        assertTrue(TemperatureFit.own(logits, truth, best).isEmpty());
        assertTrue(TemperatureFit.own(java.util.Arrays.copyOf(logits, 99), java.util.Arrays.copyOf(truth, 99), 1)
                .isEmpty());
    }

    @Test
    void the_temperature_finds_the_factor_logits_were_exaggerated_by() {
        float[][] logits = new float[4000][3];
        int[] truth = exaggerated(logits);
        double temperature = TemperatureFit.fit(logits, truth);
        assertEquals(2.5, temperature, 0.25);
        ClassificationReport report = ClassificationReport.of(List.of("a", "b", "c"), logits, truth, temperature);
        assertTrue(report.tempered().expectedError() < report.raw().expectedError());
        assertTrue(report.tempered().negativeLogLikelihood() < report.raw().negativeLogLikelihood());
    }

    @Test
    void the_report_names_every_class_and_the_figures() {
        float[][] logits = {{2, 0}, {0, 1}, {1, 0}};
        String text = ClassificationReport.of(List.of("joy", "anger"), logits, new int[] {0, 1, 1}, 1)
                .asText();
        assertTrue(text.contains("weighted F1  66.67"), text);
        assertTrue(text.contains("accuracy     66.67"), text);
        assertTrue(text.contains("joy") && text.contains("anger"), text);
        assertTrue(text.contains("ECE"), text);
    }
}
