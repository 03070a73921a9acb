package org.turnwise.training.run;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.turnwise.features.text.TextEncoders;
import org.turnwise.inference.onnx.ModelManifest;
import org.turnwise.inference.onnx.ModelPack;
import org.turnwise.inference.onnx.RuntimeSettings;
import org.turnwise.training.dataset.Split;
import org.turnwise.training.evaluate.ClassificationReport;
import org.turnwise.training.network.SureParts;
import org.turnwise.training.optimise.Joining;
import org.turnwise.training.optimise.Selection;
import org.turnwise.training.optimise.TrainingSettings;

/** The whole way on a dataset of a few invented dialogues, with a real encoder. */
class TrainingRunTest {
    private static final RuntimeSettings ONE_THREAD = RuntimeSettings.cpu(1);
    private static final List<String> LINES = List.of(
            "neutral,The meeting is at four.",
            "joy,That is wonderful news!",
            "anger,How dare you touch my papers!",
            "sadness,I miss her so much.",
            "joy,I am so happy for you!",
            "neutral,The keys are on the table.");

    @TempDir
    Path folder;

    private final TextEncoders encoders = TextEncoders.builtIn(ONE_THREAD);

    @Test
    void a_configuration_becomes_a_pack_whose_figures_an_evaluation_finds_again() throws IOException {
        writeDataset();
        TrainingOutcome outcome = run("first");
        TrainingOutcome.Judged judged =
                java.util.Objects.requireNonNull(outcome.judged().get("meld"));
        ModelPack pack = ModelPack.open(outcome.pack());
        ModelManifest manifest = pack.manifest();
        DatasetEvaluation evaluation = new DatasetEvaluation(pack, encoders, ONE_THREAD, folder.resolve("cache"));
        for (Split split : List.of(Split.DEV, Split.TEST)) {
            PackReport report = java.util.Objects.requireNonNull(
                    evaluation.evaluate("meld", folder.resolve("data"), split).get("meld"));
            ClassificationReport found = report.classification();
            assertTrue(report.asText().contains("AURC"), report.asText());
            assertTrue(report.asText().contains("noise on one modality alone"), report.asText());
            JsonNode robustness = report.asJson().path("robustness");
            assertEquals(
                    found.confusion().weightedF1(),
                    robustness.path("only").path("text").path("weighted_f1").asDouble(),
                    1e-4);
            assertEquals(
                    3,
                    robustness
                            .path("text")
                            .path("noise")
                            .path(0)
                            .path("routing")
                            .size());
            assertEquals(
                    found.confusion().accuracy(),
                    report.asJson().path("accuracy").asDouble());
            ClassificationReport told = split == Split.DEV ? judged.dev() : judged.test();
            assertEquals(told.confusion(), found.confusion());
            assertEquals(told.tempered().expectedError(), found.tempered().expectedError(), 1e-4);
            assertEquals(
                    told.confusion().weightedF1(),
                    manifest.figures().getOrDefault("meld." + split.label() + ".weightedF1", -1.0),
                    1e-4);
        }
        assertTrue(new String(pack.read("MODEL_CARD.md"), java.nio.charset.StandardCharsets.UTF_8).contains("GPL-3.0"));
        assertTrue(
                Files.readString(outcome.pack().resolveSibling("config.yaml")).contains("tiny"));
        assertTrue(Files.readString(outcome.pack().resolveSibling("provenance.json"))
                .contains(manifest.notes().getOrDefault("data train_sent_emo.csv", "none")));
        assertTrue(Files.size(outcome.pack().resolveSibling("seed-1/learning-curve.png")) > 10_000);
    }

    @Test
    void the_same_configuration_gives_the_same_graph_byte_for_byte() throws IOException {
        writeDataset();
        byte[] first = ModelPack.open(run("first").pack()).read("model.onnx");
        byte[] second = ModelPack.open(run("second").pack()).read("model.onnx");
        assertArrayEquals(first, second);
    }

    @Test
    void a_dataset_nobody_knows_is_refused_by_name() throws IOException {
        writeDataset();
        DatasetEvaluation evaluation = new DatasetEvaluation(
                ModelPack.open(run("first").pack()), encoders, ONE_THREAD, folder.resolve("cache"));
        IOException refused = assertThrows(IOException.class, () -> evaluation.evaluate("melt", folder, Split.DEV));
        assertTrue(String.valueOf(refused.getMessage()).contains("melt"));
    }

    @Test
    void a_run_that_is_refused_leaves_the_one_that_is_there_as_it_is() throws IOException {
        writeDataset();
        Path there = run("first").pack().resolveSibling("config.yaml");
        String before = Files.readString(there);
        Path provenance = there.resolveSibling("provenance.json");
        String hashes = Files.readString(provenance);
        TrainingRun other = new TrainingRun(config(List.of(1L)), folder.resolve("first"), encoders, line -> {});
        assertTrue(String.valueOf(assertThrows(IOException.class, other::run).getMessage())
                .contains("another run"));
        assertEquals(before, Files.readString(there));
        assertEquals(hashes, Files.readString(provenance));

        Files.writeString(
                folder.resolve("data/dev_sent_emo.csv"), "Utterance,Speaker,Emotion,Dialogue_ID,Utterance_ID\n");
        TrainingRun blind = new TrainingRun(config(List.of(1L)), folder.resolve("blind"), encoders, line -> {});
        assertTrue(String.valueOf(assertThrows(IOException.class, blind::run).getMessage())
                .contains("0 to choose on"));
        assertFalse(Files.exists(folder.resolve("blind")));
    }

    private TrainingOutcome run(String name) throws IOException {
        List<String> told = new ArrayList<>();
        TrainingOutcome outcome =
                new TrainingRun(config(List.of(1L, 2L)), folder.resolve(name), encoders, told::add).run();
        assertTrue(told.stream().anyMatch(line -> line.startsWith("seed 2, epoch 3")), told.toString());
        return outcome;
    }

    private TrainingConfig config(List<Long> seeds) {
        TrainingSettings settings = new TrainingSettings(
                3,
                3,
                2,
                5e-3,
                0.1,
                0.1,
                1e-4,
                1,
                0,
                0.1,
                0,
                0,
                0,
                0.05,
                0.3,
                0.3,
                0.01,
                0.01,
                0.5,
                0.5,
                Joining.NONE,
                Selection.WEIGHTED_F1);
        return new TrainingConfig(
                "tiny",
                "1",
                "A tiny pack",
                "None.",
                "meld",
                folder.resolve("data").toString(),
                "minilm-l6-v2",
                folder.resolve("cache").toString(),
                1,
                seeds,
                List.of(3L),
                new TrainingConfig.NetworkSizes(8, 3, 4, 2, 2, 2, 8, 1, 3, SureParts.ALL),
                settings);
    }

    private void writeDataset() throws IOException {
        Path data = Files.createDirectories(folder.resolve("data"));
        for (Split split : Split.values()) {
            StringBuilder csv = new StringBuilder("Utterance,Speaker,Emotion,Dialogue_ID,Utterance_ID\n");
            int dialogues = split == Split.TRAIN ? 6 : 3;
            for (int d = 0; d < dialogues; d++) {
                for (int t = 0; t < 3 + d % 3; t++) {
                    String[] line =
                            LINES.get((d + t + split.ordinal()) % LINES.size()).split(",", 2);
                    csv.append(String.join(",", line[1], "S" + t % 2, line[0], "" + d, "" + t))
                            .append('\n');
                }
            }
            Files.writeString(data.resolve(split.label() + "_sent_emo.csv"), csv);
        }
    }
}
