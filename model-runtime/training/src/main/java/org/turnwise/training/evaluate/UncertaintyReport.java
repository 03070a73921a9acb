package org.turnwise.training.evaluate;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;
import org.turnwise.inference.sure.Uncertainty;

/**
 * Whether uncertainty can be trusted: is the model wrong where it is unsure?
 *
 * @param calibration of the probabilities
 * @param aurc area under the risk-coverage curve by score ("confidence", "predictive", "aleatoric", "epistemic"); lower is better
 * @param auroc how well the same scores tell wrong predictions from right ones, 0.5 for not at all; a score is left out where
 *     no prediction or every one is wrong
 * @param risk share of wrong turns among the 25, 50, 75 and 100 per cent with the lowest predictive uncertainty
 */
public record UncertaintyReport(
        Calibration calibration, Map<String, Double> aurc, Map<String, Double> auroc, Map<Integer, Double> risk) {
    private static final int[] COVERAGES = {25, 50, 75, 100};

    /**
     * @param probabilities {@code [N][C]} of the mean pass, calibrated
     * @param uncertainty per turn, from sampled passes
     * @param truth class indices
     */
    public static UncertaintyReport of(double[][] probabilities, Uncertainty[] uncertainty, int[] truth) {
        int turns = truth.length;
        boolean[] wrong = new boolean[turns];
        Map<String, double[]> scores = new LinkedHashMap<>();
        for (String name : new String[] {"confidence", "predictive", "aleatoric", "epistemic"}) {
            scores.put(name, new double[turns]);
        }
        for (int i = 0; i < turns; i++) {
            int best = Probabilities.argmax(probabilities[i]);
            wrong[i] = best != truth[i];
            put(scores, "confidence", i, -probabilities[i][best]);
            put(scores, "predictive", i, uncertainty[i].predictive());
            put(scores, "aleatoric", i, uncertainty[i].aleatoric());
            put(scores, "epistemic", i, uncertainty[i].epistemic());
        }
        Map<String, Double> aurc = new LinkedHashMap<>();
        Map<String, Double> auroc = new LinkedHashMap<>();
        Map<Integer, Double> risk = new LinkedHashMap<>();
        scores.forEach((name, score) -> {
            aurc.put(name, RiskCoverage.of(score, wrong).area());
            OptionalDouble separated = Separation.auroc(score, wrong);
            separated.ifPresent(value -> auroc.put(name, value));
            if (name.equals("predictive")) {
                RiskCoverage curve = RiskCoverage.of(score, wrong);
                for (int coverage : COVERAGES) {
                    risk.put(coverage, curve.risk(coverage / 100.0));
                }
            }
        });
        return new UncertaintyReport(Calibration.of(probabilities, truth), aurc, auroc, risk);
    }

    private static void put(Map<String, double[]> scores, String name, int turn, double value) {
        scores.getOrDefault(name, new double[0])[turn] = value;
    }
}
