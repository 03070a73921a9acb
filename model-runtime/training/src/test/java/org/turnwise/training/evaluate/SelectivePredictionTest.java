package org.turnwise.training.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.turnwise.inference.sure.Uncertainty;

class SelectivePredictionTest {
    @Test
    void risk_and_area_by_hand() {
        RiskCoverage curve =
                RiskCoverage.of(new double[] {0.1, 0.4, 0.2, 0.3}, new boolean[] {false, true, false, true});
        assertEquals(0, curve.risk(0.25));
        assertEquals(0, curve.risk(0.5));
        assertEquals(1.0 / 3, curve.risk(0.75), 1e-12);
        assertEquals(0.5, curve.risk(1));
        assertEquals((0 + 0 + 1.0 / 3 + 0.5) / 4, curve.area(), 1e-12);
    }

    @Test
    void turns_of_equal_doubt_count_in_every_order() {
        RiskCoverage curve = RiskCoverage.of(new double[] {1, 1, 1, 1}, new boolean[] {true, false, false, false});
        for (double coverage : new double[] {0.25, 0.5, 0.75, 1}) {
            assertEquals(0.25, curve.risk(coverage), 1e-12);
        }
        assertThrows(IllegalArgumentException.class, () -> RiskCoverage.of(new double[0], new boolean[0]));
    }

    @Test
    void auroc_is_the_share_of_pairs_in_the_right_order() {
        Random random = new Random(3);
        double[] score = random.doubles(60).map(v -> Math.round(10 * v) / 10.0).toArray();
        boolean[] group = new boolean[60];
        for (int i = 0; i < group.length; i++) {
            group[i] = random.nextDouble() < 0.2 + 0.5 * score[i];
        }
        double pairs = 0;
        double right = 0;
        for (int i = 0; i < 60; i++) {
            for (int j = 0; j < 60; j++) {
                if (group[i] && !group[j]) {
                    pairs++;
                    right += score[i] > score[j] ? 1 : score[i] == score[j] ? 0.5 : 0;
                }
            }
        }
        assertEquals(right / pairs, Separation.auroc(score, group).orElseThrow(), 1e-12);
        assertTrue(Separation.auroc(new double[] {1, 2}, new boolean[] {true, true})
                .isEmpty());
    }

    @Test
    void a_score_that_knows_the_errors_has_the_least_area() {
        double[][] probabilities = {{0.9, 0.1}, {0.6, 0.4}, {0.2, 0.8}, {0.45, 0.55}};
        Uncertainty[] uncertainty = {
            new Uncertainty(0.1, 0.1, 0),
            new Uncertainty(0.6, 0.4, 0.2),
            new Uncertainty(0.2, 0.2, 0),
            new Uncertainty(0.69, 0.6, 0.09)
        };
        UncertaintyReport report = UncertaintyReport.of(probabilities, uncertainty, new int[] {0, 1, 1, 1});
        assertEquals(1.0 / 4 / 4 + 0, report.aurc().getOrDefault("epistemic", 1.0), 1e-12);
        assertEquals(1, report.auroc().getOrDefault("epistemic", 0.0), 1e-12);
        assertEquals(2.0 / 3, report.auroc().getOrDefault("predictive", 0.0), 1e-12);
        assertEquals(0.25, report.risk().getOrDefault(100, 0.0), 1e-12);
    }
}
