package org.turnwise.training.benchmark;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.turnwise.inference.sure.Uncertainty;
import org.turnwise.training.dataset.Dialogue;
import org.turnwise.training.evaluate.Probabilities;
import org.turnwise.training.evaluate.TemperatureFit;
import org.turnwise.training.evaluate.UncertaintyReport;
import org.turnwise.training.network.SureArchitecture;
import org.turnwise.training.optimise.Passes;
import org.turnwise.training.optimise.TrainedNetwork;

/** Takes the uncertainty of a trained network from sampled passes and judges it. */
final class UncertaintyMeasure {
    private static final int SAMPLES = 16;

    private UncertaintyMeasure() {}

    /**
     * Figures by name: ece and ece_before_temperature, brier, nll, and per score aurc and auroc.
     *
     * @param dev the temperature is fitted on these
     * @param seed decides the noise
     */
    static Map<String, Double> of(TrainedNetwork trained, List<Dialogue> dev, List<Dialogue> test, long seed) {
        try (Passes passes = new Passes(trained.network(), trained.scales())) {
            double temperature = TemperatureFit.fit(ArmRun.logits(passes, trained.weights(), dev), ArmRun.labels(dev));
            float[][] logits = ArmRun.logits(passes, trained.weights(), test);
            int[] truth = ArmRun.labels(test);
            UncertaintyReport report = UncertaintyReport.of(
                    Probabilities.softmax(logits, temperature),
                    sampled(passes, trained, test, temperature, seed),
                    truth);
            Map<String, Double> figures = new LinkedHashMap<>();
            figures.put(
                    "ece_before_temperature",
                    org.turnwise.training.evaluate.Calibration.of(Probabilities.softmax(logits, 1), truth)
                            .expectedError());
            figures.put("temperature", temperature);
            figures.put("ece", report.calibration().expectedError());
            figures.put("brier", report.calibration().brier());
            figures.put("nll", report.calibration().negativeLogLikelihood());
            report.aurc().forEach((score, value) -> figures.put("aurc_" + score, value));
            report.auroc().forEach((score, value) -> figures.put("auroc_error_" + score, value));
            report.risk().forEach((coverage, value) -> figures.put("risk_at_" + coverage, value));
            return figures;
        }
    }

    private static Uncertainty[] sampled(
            Passes passes, TrainedNetwork trained, List<Dialogue> dialogues, double temperature, long seed) {
        SureArchitecture sizes = trained.network().sizes();
        List<Uncertainty> all = new ArrayList<>();
        Random random = new Random(seed);
        for (Dialogue dialogue : dialogues) {
            List<double[][]> samples = new ArrayList<>();
            float[] noise =
                    new float[dialogue.turns() * SureArchitecture.MODALITIES * sizes.experts() * sizes.hidden()];
            for (int s = 0; s < SAMPLES; s++) {
                for (int i = 0; i < noise.length; i++) {
                    noise[i] = (float) random.nextGaussian();
                }
                samples.add(Probabilities.softmax(
                        passes.sample(trained.weights(), dialogue, noise).logits(), temperature));
            }
            for (int t = 0; t < dialogue.turns(); t++) {
                int turn = t;
                all.add(Uncertainty.of(samples.stream().map(s -> s[turn]).toList()));
            }
        }
        return all.toArray(Uncertainty[]::new);
    }
}
