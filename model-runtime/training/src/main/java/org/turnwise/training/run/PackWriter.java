package org.turnwise.training.run;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.turnwise.inference.onnx.ModelManifest;
import org.turnwise.inference.onnx.ModelPack;
import org.turnwise.inference.onnx.ModelSpec;
import org.turnwise.inference.onnx.RuntimeSettings;
import org.turnwise.training.dataset.Dialogue;
import org.turnwise.training.dataset.DialogueSet;
import org.turnwise.training.dataset.Material;
import org.turnwise.training.dataset.MeldReader;
import org.turnwise.training.dataset.Split;
import org.turnwise.training.evaluate.ClassificationReport;
import org.turnwise.training.evaluate.Probabilities;
import org.turnwise.training.evaluate.TemperatureFit;
import org.turnwise.training.network.Libtorch;
import org.turnwise.training.network.SureArchitecture;
import org.turnwise.training.onnxgraph.SureGraph;
import org.turnwise.training.optimise.DialogueOutputs;
import org.turnwise.training.optimise.Passes;
import org.turnwise.training.optimise.TrainedNetwork;
import org.turnwise.training.run.TrainingOutcome.Judged;
import org.turnwise.training.run.TrainingRun.TrainedSeed;

/** Turns a trained network into a pack: graph, manifest with figures and origins, model card. */
final class PackWriter {
    private static final int PREDICTION_BATCH = 32;
    private static final String GRAPH = "model.onnx";
    private static final double PARITY = 1e-4;
    private static final Logger LOG = LoggerFactory.getLogger(PackWriter.class);

    private final TrainingConfig config;
    private final Path folder;
    private final Material material;

    PackWriter(TrainingConfig config, Path folder, Material material) {
        this.config = config;
        this.folder = folder;
        this.material = material;
    }

    TrainingOutcome write(TrainedSeed chosen) throws IOException {
        TrainedNetwork trained = chosen.trained();
        List<Dialogue> dev = material.set().of(Split.DEV);
        float[][] devLogits = logits(trained, dev);
        ModelSpec.Sure spec = spec(trained, dev, devLogits);
        Map<String, Judged> judged = new LinkedHashMap<>();
        material.judged()
                .forEach((name, splits) -> judged.put(
                        name,
                        new Judged(
                                judge(trained, splits.getOrDefault(Split.DEV, List.of()), spec),
                                judge(trained, splits.getOrDefault(Split.TEST, List.of()), spec))));
        byte[] graph = new SureGraph(trained.network(), trained.scales())
                .write(trained.weights(), Map.of("name", config.name(), "version", config.version()));
        TrainingOutcome outcome = new TrainingOutcome(folder.resolve("pack"), chosen.seed(), judged);
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put(GRAPH, graph);
        files.put(
                "MODEL_CARD.md",
                new ModelCard(config, material.set(), trained, outcome).text().getBytes(StandardCharsets.UTF_8));
        ModelPack written = ModelPack.write(outcome.pack(), manifest(spec, outcome), files);
        refuseIfDifferent(
                tempered(devLogits, TurnTemperatures.of(spec, dev)),
                new PackPredictions(written, RuntimeSettings.cpu(1)).probabilities(dev));
        return outcome;
    }

    /** A pack that does not say what the network said is worse than none. */
    private void refuseIfDifferent(double[][] trained, double[][] exported) throws IOException {
        double worst = 0;
        for (int i = 0; i < trained.length; i++) {
            for (int c = 0; c < trained[i].length; c++) {
                worst = Math.max(worst, Math.abs(trained[i][c] - exported[i][c]));
            }
        }
        if (!(worst < PARITY)) {
            throw new IOException("the exported graph and the trained network differ by " + worst
                    + " in a probability on dev; the pack in " + folder.resolve("pack") + " must not be used");
        }
        LOG.info("exported graph and trained network differ by at most {} in any probability on dev", worst);
    }

    private static double[][] tempered(float[][] logits, double[] temperatures) {
        double[][] probabilities = new double[logits.length][];
        for (int i = 0; i < logits.length; i++) {
            probabilities[i] = Probabilities.softmax(logits[i], temperatures[i]);
        }
        return probabilities;
    }

    private ModelSpec.Sure spec(TrainedNetwork trained, List<Dialogue> dev, float[][] devLogits) {
        SureArchitecture sizes = trained.network().sizes();
        DialogueSet set = material.set();
        double temperature = TemperatureFit.fit(devLogits, labels(dev));
        return new ModelSpec.Sure(
                GRAPH,
                set.classes().equals(MeldReader.CLASSES) ? "ekman-7" : set.name(),
                set.classes(),
                set.features(),
                sizes.hidden(),
                sizes.experts(),
                sizes.topK(),
                sizes.steps(),
                sizes.maxSpeakers(),
                temperature,
                TurnTemperatures.fit(dev, devLogits, temperature));
    }

    private ModelManifest manifest(ModelSpec.Sure spec, TrainingOutcome outcome) {
        DialogueSet set = material.set();
        Map<String, Double> figures = new TreeMap<>();
        outcome.judged().forEach((name, reports) -> {
            figures(name + ".dev", reports.dev(), figures);
            figures(name + ".test", reports.test(), figures);
        });
        Map<String, String> notes = new TreeMap<>();
        notes.put(
                "standardisation",
                "inside the graph: per-feature mean and scale of the training split, clipped to +-10");
        notes.put(
                "modalities",
                "trained on " + new TreeSet<>(set.features().keySet())
                        + "; the input of any other is one value wide and never available");
        notes.put("seed", String.valueOf(outcome.seed()));
        notes.put(
                "selection",
                "best on dev by the configured figure over epochs and seeds; test was measured once, afterwards");
        notes.put("config", config.asYaml());
        notes.put("versions", Libtorch.versions());
        set.hashes().forEach((file, hash) -> notes.put("data " + file, hash));
        return new ModelManifest(
                config.name(),
                config.version(),
                config.title(),
                "GPL-3.0-or-later",
                Map.of(),
                spec,
                set.sources(),
                figures,
                notes);
    }

    private static void figures(String split, ClassificationReport report, Map<String, Double> into) {
        into.put(split + ".accuracy", rounded(report.confusion().accuracy()));
        into.put(split + ".weightedF1", rounded(report.confusion().weightedF1()));
        into.put(split + ".macroF1", rounded(report.confusion().macroF1()));
        into.put(split + ".eceBefore", rounded(report.raw().expectedError()));
        into.put(split + ".ece", rounded(report.tempered().expectedError()));
        into.put(split + ".brier", rounded(report.tempered().brier()));
    }

    private static double rounded(double value) {
        return Math.round(value * 1e4) / 1e4;
    }

    private ClassificationReport judge(TrainedNetwork trained, List<Dialogue> dialogues, ModelSpec.Sure spec) {
        return ClassificationReport.of(
                spec.classes(), logits(trained, dialogues), labels(dialogues), TurnTemperatures.of(spec, dialogues));
    }

    private static float[][] logits(TrainedNetwork trained, List<Dialogue> dialogues) {
        try (Passes passes = new Passes(trained.network(), trained.scales())) {
            return passes.predict(trained.weights(), dialogues, PREDICTION_BATCH).stream()
                    .map(DialogueOutputs::logits)
                    .flatMap(Arrays::stream)
                    .toArray(float[][]::new);
        }
    }

    private static int[] labels(List<Dialogue> dialogues) {
        return dialogues.stream()
                .flatMapToInt(dialogue -> Arrays.stream(dialogue.labels()))
                .toArray();
    }
}
