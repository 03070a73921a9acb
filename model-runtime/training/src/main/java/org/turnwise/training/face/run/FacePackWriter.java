package org.turnwise.training.face.run;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.turnwise.inference.onnx.FeatureSet;
import org.turnwise.inference.onnx.ModelManifest;
import org.turnwise.inference.onnx.ModelPack;
import org.turnwise.inference.onnx.ModelSpec;
import org.turnwise.inference.onnx.RuntimeSettings;
import org.turnwise.inference.onnx.TrainingSource;
import org.turnwise.training.dataset.Split;
import org.turnwise.training.evaluate.ConfusionMatrix;
import org.turnwise.training.evaluate.Probabilities;
import org.turnwise.training.evaluate.TemperatureFit;
import org.turnwise.training.face.dataset.FaceClasses;
import org.turnwise.training.face.dataset.FaceSet;
import org.turnwise.training.face.dataset.LabelledFace;
import org.turnwise.training.face.optimise.FaceEpoch;
import org.turnwise.training.face.optimise.FacePasses;
import org.turnwise.training.face.optimise.TrainedEncoder;
import org.turnwise.training.network.Libtorch;
import org.turnwise.training.onnxgraph.FaceGraph;

/** Turns a trained face encoder into a pack: graph, manifest with figures and origins, model card. */
final class FacePackWriter {
    private static final String GRAPH = "model.onnx";
    private static final double PARITY = 1e-4;

    private final FaceConfig config;
    private final Path folder;
    private final Path table;
    private final Consumer<String> report;

    FacePackWriter(FaceConfig config, Path folder, Path table, Consumer<String> report) {
        this.config = config;
        this.folder = folder;
        this.table = table;
        this.report = report;
    }

    FaceOutcome write(TrainedEncoder trained, Map<Split, FaceSet> sets, Optional<FaceSet> ckplus) throws IOException {
        FaceSet dev = FaceRun.of(sets, Split.DEV);
        FacePasses.Encoded own = encoded(trained, dev.faces());
        double temperature = TemperatureFit.fit(FaceReport.expressions(own.logits()), dev.labels());
        byte[] graph = new FaceGraph(trained.network(), LabelledFace.SIZE)
                .write(
                        trained.learnt().weights(),
                        trained.learnt().statistics(),
                        Map.of("name", config.name(), "version", config.version()));
        Path pack = folder.resolve("pack");
        ModelPack bare = ModelPack.write(pack, manifest(trained, temperature, Map.of(), sets), Map.of(GRAPH, graph));
        FaceEvaluation evaluation = new FaceEvaluation(bare, RuntimeSettings.cpu(1));
        refuseIfDifferent(own, evaluation.encode(dev.faces()));
        FaceReport onDev = evaluation.report(dev);
        FaceReport onTest = evaluation.report(FaceRun.of(sets, Split.TEST));
        Optional<FaceReport> onCkPlus = ckplus.map(evaluation::report);
        Map<String, Double> figures = new TreeMap<>();
        figures("ferplus.dev", onDev, figures);
        figures("ferplus.test", onTest, figures);
        onCkPlus.ifPresent(other -> figures("ckplus", other, figures));
        FaceOutcome outcome = new FaceOutcome(pack, onDev, onTest, onCkPlus);
        String card = new FaceCard(config, trained, sets, outcome).text();
        ModelPack.write(
                pack,
                manifest(trained, temperature, figures, sets),
                Map.of(GRAPH, graph, "MODEL_CARD.md", card.getBytes(StandardCharsets.UTF_8)));
        return outcome;
    }

    private FacePasses.Encoded encoded(TrainedEncoder trained, List<LabelledFace> faces) {
        try (FacePasses passes = new FacePasses(trained.network(), config.workers())) {
            return passes.encode(trained.learnt(), faces, LabelledFace.SIZE);
        }
    }

    /** A pack that does not say what the network said is worse than none. */
    private void refuseIfDifferent(FacePasses.Encoded trained, FaceEvaluation.Encoded exported) throws IOException {
        double features = largest(trained.features(), exported.features());
        double worst = 0;
        double[][] mine = Probabilities.softmax(trained.logits(), 1);
        double[][] theirs = Probabilities.softmax(exported.logits(), 1);
        for (int i = 0; i < mine.length; i++) {
            for (int c = 0; c < mine[i].length; c++) {
                worst = Math.max(worst, Math.abs(mine[i][c] - theirs[i][c]));
            }
        }
        if (!(worst < PARITY) || !(features < PARITY)) {
            throw new IOException("the exported graph and the trained network differ by " + worst
                    + " in a probability and by " + features + " in a feature on dev; the pack in "
                    + folder.resolve("pack") + " must not be used");
        }
        report.accept(String.format(
                Locale.ROOT,
                "exported graph and trained network differ on dev by at most %.1e in a probability, %.1e in a feature",
                worst,
                features));
    }

    private static double largest(float[][] left, float[][] right) {
        double largest = 0;
        for (int i = 0; i < left.length; i++) {
            for (int j = 0; j < left[i].length; j++) {
                largest = Math.max(largest, Math.abs(left[i][j] - right[i][j]));
            }
        }
        return largest;
    }

    private ModelManifest manifest(
            TrainedEncoder trained, double temperature, Map<String, Double> figures, Map<Split, FaceSet> sets)
            throws IOException {
        FeatureSet features = new FeatureSet(
                config.name(), config.version(), trained.network().sizes().features());
        ModelSpec.FaceEncoder spec =
                new ModelSpec.FaceEncoder(GRAPH, FaceClasses.all(), LabelledFace.SIZE, features, temperature);
        Map<String, String> notes = new TreeMap<>();
        notes.put("standardisation", "inside the graph: every face by itself to mean 0 and deviation 1");
        notes.put(
                "selection",
                "averaged weights of the epoch with the best accuracy on dev, among those at the final size; test"
                        + " was measured once, afterwards");
        notes.put("config", config.asYaml());
        notes.put("versions", Libtorch.versions());
        notes.put("data", data(sets));
        notes.put("data " + table.getFileName(), ModelPack.sha256(Files.readAllBytes(table)));
        double seconds =
                trained.epochs().stream().mapToDouble(FaceEpoch::seconds).sum();
        notes.put(
                "training time",
                String.format(
                        Locale.ROOT,
                        "%.0f minutes for %d epochs",
                        seconds / 60,
                        trained.epochs().size()));
        return new ModelManifest(
                config.name(),
                config.version(),
                "DenseNet-BC for the expressions of faces: 342 features, eight expressions and \"not a face\"",
                "GPL-3.0-or-later",
                Map.of(),
                spec,
                List.of(
                        new TrainingSource(
                                "FER2013 (pictures)",
                                "https://www.kaggle.com/c/challenges-in-representation-learning-facial-expression-recognition-challenge",
                                "Database Contents License 1.0"),
                        new TrainingSource("FER+ (votes)", "https://github.com/microsoft/FERPlus", "MIT")),
                figures,
                notes);
    }

    private static String data(Map<Split, FaceSet> sets) {
        List<String> parts = new ArrayList<>();
        for (Split split : Split.values()) {
            FaceSet set = FaceRun.of(sets, split);
            parts.add(split.label() + " " + set.faces().size() + ", left out " + set.leftOut());
        }
        return String.join("; ", parts);
    }

    private static void figures(String split, FaceReport report, Map<String, Double> into) {
        ConfusionMatrix confusion = report.expressions().confusion();
        into.put(split + ".accuracy", rounded(confusion.accuracy()));
        into.put(split + ".meanRecall", rounded(report.meanRecall()));
        into.put(split + ".missed", rounded(report.missed()));
        into.put(split + ".eceBefore", rounded(report.expressions().raw().expectedError()));
        into.put(split + ".ece", rounded(report.expressions().tempered().expectedError()));
        for (int c = 0; c < confusion.classes(); c++) {
            if (confusion.support(c) > 0) {
                into.put(split + ".recall." + FaceClasses.EXPRESSIONS.get(c), rounded(confusion.recall(c)));
            }
        }
    }

    private static double rounded(double value) {
        return Math.round(value * 1e4) / 1e4;
    }
}
