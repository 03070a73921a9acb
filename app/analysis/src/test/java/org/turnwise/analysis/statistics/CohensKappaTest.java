package org.turnwise.analysis.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class CohensKappaTest {
    @Test
    void kappa_and_its_interval_are_those_of_a_published_example() {
        // The reference manual of R's statpsych, ci.kappa(.05, 31, 12, 4, 58), after Fleiss and Paik (2003).
        CohensKappa kappa = CohensKappa.of(LabelMatrix.of(List.of("no", "yes"), new int[][] {{31, 12}, {4, 58}}))
                .orElseThrow();
        assertEquals(0.6756757, kappa.value(), 5e-8);
        assertEquals(0.07344761, kappa.standardError(), 5e-9);
        assertEquals(0.5317210, kappa.low(), 5e-8);
        assertEquals(0.8196303, kappa.high(), 5e-8);
    }

    @Test
    void three_labels_are_held_against_chance_too() {
        // 100 patients, three diagnoses: observed 0.89, by chance 0.8 * 0.8 + 0.1 * 0.05 + 0.1 * 0.15 = 0.66.
        LabelMatrix diagnoses = LabelMatrix.of(
                List.of("psychotic", "neurotic", "organic"), new int[][] {{75, 1, 4}, {5, 4, 1}, {0, 0, 10}});
        CohensKappa kappa = CohensKappa.of(diagnoses).orElseThrow();
        assertEquals(0.23 / 0.34, kappa.value(), 1e-12);
        assertEquals(byDelta(diagnoses), kappa.standardError(), 1e-6);
    }

    @Test
    void kappa_is_that_of_cohens_fifty_grants() {
        CohensKappa kappa = CohensKappa.of(LabelMatrix.of(List.of("yes", "no"), new int[][] {{20, 5}, {10, 15}}))
                .orElseThrow();
        assertEquals(0.4, kappa.value(), 1e-12);
    }

    @Test
    void no_kappa_is_made_up_where_nothing_is_left_above_chance() {
        assertTrue(
                CohensKappa.of(LabelMatrix.of(List.of("a", "b"), new int[2][2])).isEmpty());
        assertTrue(CohensKappa.of(LabelMatrix.of(List.of("a", "b"), new int[][] {{9, 0}, {0, 0}}))
                .isEmpty());
        assertTrue(CohensKappa.of(LabelMatrix.of(List.of(), new int[0][0])).isEmpty());
    }

    @Test
    void those_who_agree_on_all_have_one_and_those_who_never_do_less_than_nothing() {
        CohensKappa one = CohensKappa.of(LabelMatrix.of(List.of("a", "b"), new int[][] {{4, 0}, {0, 6}}))
                .orElseThrow();
        assertEquals(1, one.value(), 1e-12);
        assertEquals(0, one.standardError(), 1e-9);
        CohensKappa none = CohensKappa.of(LabelMatrix.of(List.of("a", "b"), new int[][] {{0, 5}, {5, 0}}))
                .orElseThrow();
        assertEquals(-1, none.value(), 1e-12);
        assertTrue(none.low() >= -1);
    }

    /** The same standard error by the delta method, with the gradient taken numerically. */
    private static double byDelta(LabelMatrix m) {
        int size = m.labels().size();
        double n = m.all();
        double[][] p = new double[size][size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                p[i][j] = m.counts().get(i).get(j) / n;
            }
        }
        double squares = 0;
        double mean = 0;
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                double step = 1e-6;
                p[i][j] += step;
                double up = kappa(p);
                p[i][j] -= 2 * step;
                double gradient = (up - kappa(p)) / (2 * step);
                p[i][j] += step;
                squares += p[i][j] * gradient * gradient;
                mean += p[i][j] * gradient;
            }
        }
        return Math.sqrt((squares - mean * mean) / n);
    }

    private static double kappa(double[][] p) {
        double observed = 0;
        double expected = 0;
        for (int i = 0; i < p.length; i++) {
            observed += p[i][i];
            double row = 0;
            double column = 0;
            for (int j = 0; j < p.length; j++) {
                row += p[i][j];
                column += p[j][i];
            }
            expected += row * column;
        }
        return (observed - expected) / (1 - expected);
    }
}
