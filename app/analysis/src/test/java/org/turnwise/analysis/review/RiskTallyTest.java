package org.turnwise.analysis.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RiskTallyTest {
    @Test
    void nothing_is_said_where_the_model_says_nothing() {
        RiskTally tally = new RiskTally();
        tally.waitingWithoutOpinion();
        tally.reviewedWithoutOpinion();
        assertEquals(Optional.empty(), tally.risk());
    }

    @Test
    void before_anything_is_reviewed_the_error_is_the_mean_of_the_probabilities() {
        RiskTally tally = new RiskTally();
        tally.waiting(0.1);
        tally.waiting(0.3);
        RemainingRisk risk = tally.risk().orElseThrow();
        assertEquals(0.2, risk.error(), 1e-12);
        // Poisson-binomial 0.09 + 0.21, and the prior's doubt of the factor: 0.4 squared, by 1 / 10
        assertEquals(Math.sqrt(0.09 + 0.21 + 0.16 / 10) / 2, risk.deviation(), 1e-12);
        assertEquals(0, risk.coverage());
    }

    @Test
    void reviewed_turns_are_right_from_then_on_and_those_taken_unseen_are_not() {
        RiskTally tally = new RiskTally();
        tally.reviewed(0.5, false);
        tally.reviewed(0.5, true);
        tally.taken(0.2);
        tally.waiting(0.2);
        RemainingRisk risk = tally.risk().orElseThrow();
        assertEquals(0.4 / 4, risk.error(), 1e-12, "one error of the one expected leaves the factor at 1");
        assertEquals(0.5, risk.coverage(), 1e-12);
        assertEquals(1, risk.taken());
        assertTrue(risk.check().isEmpty(), "two turns tell too little");
    }

    @Test
    void turns_that_would_have_no_label_are_no_wrong_labels() {
        RiskTally tally = new RiskTally();
        tally.waiting(0.4);
        tally.waitingWithoutOpinion();
        RemainingRisk risk = tally.risk().orElseThrow();
        assertEquals(0.4, risk.error(), 1e-12);
        assertEquals(2, risk.turns());
    }

    @Test
    void what_reviewing_finds_changes_what_is_expected_of_the_rest() {
        RiskTally tally = new RiskTally();
        for (int i = 0; i < 40; i++) {
            tally.reviewed(0.25, i % 2 == 0); // 20 found where 10 were expected
            tally.waiting(0.1);
        }
        RemainingRisk risk = tally.risk().orElseThrow();
        assertEquals(new RemainingRisk.Check(40, 20, 10, 1.5), risk.check().orElseThrow());
        assertEquals(0.15 * 40 / 80, risk.error(), 1e-12);
    }

    @Test
    void all_reviewed_leaves_nothing() {
        RiskTally tally = new RiskTally();
        tally.reviewed(0.9, true);
        RemainingRisk risk = tally.risk().orElseThrow();
        assertEquals(0, risk.error());
        assertEquals(0, risk.deviation());
    }

    @Test
    void two_deviations_hold_what_is_really_left_where_the_model_is_calibrated() {
        for (int reviewed : new int[] {0, 30, 150}) {
            Coverage c = simulate(1, reviewed);
            assertTrue(c.within > 0.95, reviewed + " reviewed: " + c.within + " within");
            assertEquals(0, c.bias, 0.01, reviewed + " reviewed: biased");
            assertTrue(c.deviation < 0.1, "the interval says something: " + c.deviation);
        }
    }

    @Test
    void where_the_model_is_surer_than_it_should_be_reviewing_finds_it_out() {
        Coverage unchecked = simulate(1.8, 0);
        Coverage checked = simulate(1.8, 100);
        assertTrue(unchecked.within < 0.75, "nothing was reviewed, nothing can be known: " + unchecked.within);
        assertTrue(checked.within > 0.93, "checked: " + checked.within);
    }

    /** @param within share of trials in which what was left was within two deviations */
    private record Coverage(double within, double bias, double deviation) {}

    /** 300 turns, wrong {@code truth} times as often as the model says; the most doubtful are reviewed first. */
    private static Coverage simulate(double truth, int reviewed) {
        Random random = new Random(4);
        int trials = 1000;
        int within = 0;
        double bias = 0;
        double deviation = 0;
        for (int trial = 0; trial < trials; trial++) {
            double[] says = random.doubles(300, 0.02, 0.5).toArray();
            boolean[] wrong = new boolean[says.length];
            for (int i = 0; i < wrong.length; i++) {
                wrong[i] = random.nextDouble() < truth * says[i];
            }
            int[] order = IntStream.range(0, says.length)
                    .boxed()
                    .sorted(Comparator.comparingDouble(i -> -says[i]))
                    .mapToInt(i -> i)
                    .toArray();
            RiskTally tally = new RiskTally();
            Arrays.stream(order, 0, reviewed).forEach(i -> tally.reviewed(says[i], wrong[i]));
            Arrays.stream(order, reviewed, order.length).forEach(i -> tally.waiting(says[i]));
            double left = Arrays.stream(order, reviewed, order.length)
                            .filter(i -> wrong[i])
                            .count()
                    / (double) says.length;
            RemainingRisk risk = tally.risk().orElseThrow();
            within += Math.abs(risk.error() - left) <= 2 * risk.deviation() ? 1 : 0;
            bias += (risk.error() - left) / trials;
            deviation += risk.deviation() / trials;
        }
        return new Coverage((double) within / trials, bias, deviation);
    }
}
