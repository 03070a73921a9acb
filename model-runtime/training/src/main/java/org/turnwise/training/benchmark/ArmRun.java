package org.turnwise.training.benchmark;

import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.turnwise.training.dataset.Dialogue;
import org.turnwise.training.dataset.DialogueSet;
import org.turnwise.training.dataset.Split;
import org.turnwise.training.evaluate.ConfusionMatrix;
import org.turnwise.training.evaluate.Probabilities;
import org.turnwise.training.network.SureNetwork;
import org.turnwise.training.network.SureParts;
import org.turnwise.training.optimise.Passes;
import org.turnwise.training.optimise.Scales;
import org.turnwise.training.optimise.Targets;
import org.turnwise.training.optimise.TrainedNetwork;
import org.turnwise.training.optimise.Trainer;
import org.turnwise.training.run.TrainingConfig;

/** Trains one arm with one seed and looks at test after every epoch, so that both ways of choosing an epoch can be told. */
final class ArmRun {
    private static final int BATCH = 32;

    private final TrainingConfig config;
    private final Arm arm;

    ArmRun(TrainingConfig config, Arm arm) {
        this.config = config;
        this.arm = arm;
    }

    /**
     * What one training gave, figures from 0 to 1 by name.
     *
     * @param validation on dev, of the epoch that was best there; empty where there is no dev
     * @param selected on test, of the same epoch
     * @param bestTest on test, of the epoch that was best on test by {@code headline}: chosen on what it is judged on
     */
    record Outcome(
            TrainedNetwork trained,
            Map<String, Double> validation,
            Map<String, Double> selected,
            Map<String, Double> bestTest) {}

    /** @param headline the figure the best test epoch is chosen by */
    Outcome train(DialogueSet set, long seed, String headline) throws IOException {
        List<Dialogue> training = arm.see(set.of(Split.TRAIN));
        List<Dialogue> dev = arm.see(set.of(Split.DEV));
        List<Dialogue> test = arm.see(set.of(Split.TEST));
        SureNetwork network = network(set, arm.parts());
        int classes = set.classes().size();
        int[] truth = labels(test);
        Map<String, Double> best = new LinkedHashMap<>();
        TrainedNetwork trained = new Trainer(network, Scales.of(training, network.sizes()), config.training(), seed)
                .train(
                        epoch -> training,
                        dev.isEmpty() ? training.subList(0, 1) : dev,
                        new Targets(training, classes, config.training(), Map.of()),
                        Optional.empty(),
                        (epoch, weights, passes) -> {
                            Map<String, Double> now = figures(logits(passes, weights, test), truth, classes);
                            if (now.getOrDefault(headline, 0.0) > best.getOrDefault(headline, -1.0)) {
                                best.putAll(now);
                            }
                        });
        try (Passes passes = new Passes(network, trained.scales())) {
            Map<String, Double> validation =
                    dev.isEmpty() ? Map.of() : figures(logits(passes, trained.weights(), dev), labels(dev), classes);
            return new Outcome(
                    trained, validation, figures(logits(passes, trained.weights(), test), truth, classes), best);
        }
    }

    private SureNetwork network(DialogueSet set, SureParts parts) {
        return new SureNetwork(config.network()
                .with(parts)
                .architecture(set.widths(), set.classes().size()));
    }

    static float[][] logits(Passes passes, float[] weights, List<Dialogue> dialogues) {
        return passes.predict(weights, dialogues, BATCH).stream()
                .flatMap(outputs -> Arrays.stream(outputs.logits()))
                .toArray(float[][]::new);
    }

    static int[] labels(List<Dialogue> dialogues) {
        return dialogues.stream()
                .flatMapToInt(dialogue -> Arrays.stream(dialogue.labels()))
                .toArray();
    }

    static Map<String, Double> figures(float[][] logits, int[] truth, int classes) {
        ConfusionMatrix confusion =
                ConfusionMatrix.of(truth, Probabilities.argmax(Probabilities.softmax(logits, 1)), classes);
        Map<String, Double> figures = new LinkedHashMap<>();
        figures.put("accuracy", confusion.accuracy());
        figures.put("weighted_f1", confusion.weightedF1());
        figures.put("macro_f1", confusion.macroF1());
        return figures;
    }
}
