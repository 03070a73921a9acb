package org.turnwise.training.benchmark;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.turnwise.inference.onnx.FeatureSet;
import org.turnwise.training.dataset.Dialogue;
import org.turnwise.training.dataset.DialogueSet;
import org.turnwise.training.dataset.Split;
import org.turnwise.training.network.SureParts;
import org.turnwise.training.optimise.Fixtures;
import org.turnwise.training.optimise.SyntheticDialogues;
import org.turnwise.training.run.TrainingConfig;

class ArmTest {
    private static final Set<String> ALL = Set.of("text", "audio", "visual");

    @TempDir
    Path folder;

    @Test
    void every_smaller_set_of_modalities_and_every_part_is_compared() {
        List<String> names = Arm.comparisons(ALL).stream().map(Arm::name).toList();
        assertEquals(
                List.of(
                        "only-text",
                        "only-audio",
                        "only-text+audio",
                        "only-visual",
                        "only-text+visual",
                        "only-audio+visual",
                        "no-experts",
                        "no-caution",
                        "no-reasoning",
                        "no-cross-modal",
                        "no-gates",
                        "no-context"),
                names);
        assertEquals(6, Arm.comparisons(Set.of("text")).size());
    }

    @Test
    void an_arm_sees_its_modalities_and_turns_apart() {
        List<Dialogue> dialogues = SyntheticDialogues.trimodal(3, 1);
        Arm arm = new Arm("x", Set.of("audio"), SureParts.ALL, false);
        List<Dialogue> seen = arm.see(dialogues);
        assertEquals(dialogues.stream().mapToInt(Dialogue::turns).sum(), seen.size());
        assertArrayEquals(new float[] {0, 1, 0}, seen.get(0).available()[0]);
        assertEquals(dialogues.get(0).labels()[1], seen.get(1).labels()[0]);
        assertArrayEquals(
                dialogues.get(0).features().get(1)[1], seen.get(1).features().get(1)[0]);
    }

    @Test
    void mean_and_sample_deviation() {
        SeedValues values = new SeedValues(List.of(0.7, 0.8, 0.9));
        assertEquals(0.8, values.mean(), 1e-12);
        assertEquals(0.1, values.deviation(), 1e-12);
        assertEquals(0, new SeedValues(List.of(0.7)).deviation());
    }

    @Test
    void figures_are_told_for_both_ways_of_choosing() throws IOException {
        Path out = folder.resolve("figures.json");
        List<String> told = new ArrayList<>();
        new Benchmark(config(), set(), Optional.empty(), "accuracy", told::add).run(List.of(1L, 2L), true, out);
        JsonNode root = new ObjectMapper().readTree(out.toFile());
        JsonNode accuracy = root.path("figures").path("sure").path("accuracy");
        JsonNode validation = accuracy.path("validation");
        assertEquals(2, validation.path("values").size());
        JsonNode selected = accuracy.path("selected_on_validation");
        JsonNode best = accuracy.path("best_test_epoch");
        assertEquals(2, selected.path("values").size());
        assertTrue(best.path("mean").asDouble() >= selected.path("mean").asDouble());
        assertEquals(13, root.path("figures").size());
        assertTrue(accuracy.path("best_test_epoch").path("mean").asDouble() > 0.5, accuracy.toString());
        assertTrue(root.path("uncertainty").path("sure").has("auroc_error_predictive"));
        assertTrue(root.path("uncertainty").path("no-experts").has("ece"));
        JsonNode noise = root.path("robustness").path("seed-1").path("text").path("noise");
        assertEquals(1, noise.get(0).path("uncertainty_ratio").asDouble(), 1e-4);
        assertEquals(0, noise.get(0).path("routing_moved").asDouble());
        assertTrue(noise.get(noise.size() - 1).path("accuracy").asDouble()
                < noise.get(0).path("accuracy").asDouble());
        assertEquals(2 * 13, told.size());
        String tables = BenchmarkTables.of(List.of(out));
        assertTrue(tables.contains("## synthetic"), tables);
        assertTrue(
                tables.contains(String.format(
                        java.util.Locale.ROOT,
                        "| sure | %.2f ± %.2f | %.2f ± %.2f | %.2f ± %.2f |",
                        100 * validation.path("mean").asDouble(),
                        100 * validation.path("std").asDouble(),
                        100 * selected.path("mean").asDouble(),
                        100 * selected.path("std").asDouble(),
                        100 * best.path("mean").asDouble(),
                        100 * best.path("std").asDouble())),
                tables);
        assertTrue(tables.contains("| text+audio | "), tables);
    }

    private static DialogueSet set() {
        return new DialogueSet(
                "synthetic",
                List.of("a", "b", "c", "d"),
                Map.of(
                        "text", new FeatureSet("t", "1", SyntheticDialogues.TEXT),
                        "audio", new FeatureSet("a", "1", SyntheticDialogues.AUDIO),
                        "visual", new FeatureSet("v", "1", SyntheticDialogues.VISUAL)),
                Map.of(
                        Split.TRAIN, SyntheticDialogues.trimodal(24, 1),
                        Split.DEV, SyntheticDialogues.trimodal(8, 2),
                        Split.TEST, SyntheticDialogues.trimodal(12, 3)),
                Map.of(),
                List.of());
    }

    private static TrainingConfig config() {
        return new TrainingConfig(
                "x",
                "1",
                "x",
                "x",
                "x",
                "x",
                "",
                "x",
                1,
                List.of(1L),
                List.of(),
                new TrainingConfig.NetworkSizes(16, 4, 12, 3, 2, 4, 24, 1, 4, SureParts.ALL),
                Fixtures.settings(4, 0.1, 0));
    }
}
