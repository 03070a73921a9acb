package org.turnwise.inference.sure;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.turnwise.inference.onnx.ModelException;
import org.turnwise.inference.onnx.ModelPack;
import org.turnwise.inference.onnx.RuntimeSettings;
import org.turnwise.inference.sure.DialogueInput.TurnInput;

class SureModelTest {
    private static final RuntimeSettings CPU = RuntimeSettings.cpu(1);
    private static final DialogueInput TWO_TURNS = new DialogueInput(List.of(
            new TurnInput(0, Map.of(SureModality.TEXT, new float[] {0, 2})),
            new TurnInput(1, Map.of(SureModality.TEXT, new float[] {1, 1}, SureModality.AUDIO, new float[] {5}))));

    @TempDir
    Path folder;

    private SureModel model;

    @BeforeEach
    void open() {
        model = SureModel.open(SmallSureGraph.pack(folder, 2), CPU);
    }

    @AfterEach
    void close() {
        model.close();
    }

    @Test
    void probabilities_are_the_softmax_of_the_logits_over_the_temperature() {
        List<SurePrediction> predictions = model.predict(TWO_TURNS, 0, 1);
        double positive = 1 / (1 + Math.exp(-2 / SmallSureGraph.TEMPERATURE));
        assertArrayEquals(
                new double[] {1 - positive, positive}, predictions.get(0).probabilities(), 1e-6);
        assertEquals(1, predictions.get(0).best());
        assertArrayEquals(new double[] {0.5, 0.5}, predictions.get(1).probabilities(), 1e-6);
        assertArrayEquals(new float[] {0, 4}, predictions.get(0).embedding());
    }

    @Test
    void a_turn_is_tempered_by_the_modalities_it_has() {
        Map<String, Double> temperatures = Map.of("text", 4.0, "visual", 9.0);
        try (SureModel tempered = SureModel.open(SmallSureGraph.pack(folder.resolve("tempered"), temperatures), CPU)) {
            double positive = 1 / (1 + Math.exp(-2 / 4.0));
            assertEquals(positive, tempered.predict(TWO_TURNS, 0, 1).get(0).probabilities()[1], 1e-6);
            DialogueInput both = new DialogueInput(List.of(new TurnInput(
                    0, Map.of(SureModality.TEXT, new float[] {0, 2}, SureModality.AUDIO, new float[] {5}))));
            assertArrayEquals(
                    model.predict(both, 4, 1).get(0).probabilities(),
                    tempered.predict(both, 4, 1).get(0).probabilities());
        }
    }

    @Test
    void only_the_modalities_a_turn_has_say_something() {
        List<SurePrediction> predictions = model.predict(TWO_TURNS, 0, 1);
        assertEquals(Set.of(SureModality.TEXT), predictions.get(0).modalities().keySet());
        assertEquals(
                Set.of(SureModality.TEXT, SureModality.AUDIO),
                predictions.get(1).modalities().keySet());
        ModalityOutput audio = predictions.get(1).of(SureModality.AUDIO).orElseThrow();
        assertArrayEquals(new float[] {0.75f, 0.25f}, audio.routing());
        assertEquals(2, audio.uncertainty(), 1e-6);
    }

    @Test
    void the_trace_of_a_turn_says_how_much_it_attended_to_each() {
        ModalityOutput text =
                model.predict(TWO_TURNS, 0, 1).get(0).of(SureModality.TEXT).orElseThrow();
        // Similarities of turn 0: 4 with itself, 2 with turn 1.
        double itself = 1 / (1 + Math.exp(-2));
        assertEquals(1, text.attention().length);
        assertArrayEquals(new float[] {(float) itself, (float) (1 - itself)}, text.attention()[0], 1e-6f);
    }

    @Test
    void without_samples_nothing_is_epistemic_and_with_them_something_is() {
        Uncertainty none = model.predict(TWO_TURNS, 0, 1).get(1).uncertainty();
        assertEquals(Math.log(2), none.predictive(), 1e-6);
        assertEquals(0, none.epistemic());
        Uncertainty sampled = model.predict(TWO_TURNS, 16, 1).get(1).uncertainty();
        assertTrue(sampled.epistemic() > 1e-4, sampled.toString());
        assertEquals(sampled.predictive(), sampled.aleatoric() + sampled.epistemic(), 1e-12);
    }

    @Test
    void the_seed_decides_the_noise_and_nothing_that_ran_before_does() {
        Uncertainty first = model.predict(TWO_TURNS, 8, 42).get(0).uncertainty();
        Uncertainty other = model.predict(TWO_TURNS, 8, 43).get(0).uncertainty();
        assertNotEquals(first, other);
        assertEquals(first, model.predict(TWO_TURNS, 8, 42).get(0).uncertainty());
    }

    @Test
    void a_pack_of_an_earlier_version_whose_graph_takes_one_sample_at_a_time_says_the_same() {
        try (SureModel earlier = SureModel.open(SmallSureGraph.earlierPack(folder.resolve("earlier")), CPU)) {
            assertSame(earlier.predict(TWO_TURNS, 16, 7), model.predict(TWO_TURNS, 16, 7));
            assertSame(earlier.predict(TWO_TURNS, 0, 7), model.predict(TWO_TURNS, 0, 7));
        }
    }

    @Test
    void a_dialogue_whose_samples_do_not_fit_into_one_call_gives_what_a_call_per_sample_gives() {
        List<TurnInput> turns = new ArrayList<>();
        for (int t = 0; t < GraphPasses.TURNS_AT_ONCE / 3; t++) {
            turns.add(new TurnInput(t % 2, Map.of(SureModality.TEXT, new float[] {t % 5, t % 7})));
        }
        DialogueInput dialogue = new DialogueInput(turns);
        try (SureModel earlier = SureModel.open(SmallSureGraph.earlierPack(folder.resolve("earlier")), CPU)) {
            assertSame(earlier.predict(dialogue, 6, 7), model.predict(dialogue, 6, 7));
        }
    }

    @Test
    void the_noise_of_a_pass_is_that_of_its_seed_and_number_and_a_shorter_dialogues_is_its_beginning() {
        Noise noise = new Noise(2, 2);
        int pass = 3;
        java.util.Random third = new java.util.Random(5 + pass * 0x9E3779B97F4A7C15L);
        float[] expected = new float[4 * 12];
        for (int i = 0; i < expected.length; i++) {
            expected[i] = (float) third.nextGaussian();
        }
        assertArrayEquals(
                Arrays.copyOf(expected, 2 * 12), noise.of(5, 3, 1, 2, true).values());
        assertArrayEquals(expected, noise.of(5, 3, 1, 4, true).values());
        float[] two = noise.of(5, 0, 4, 2, true).values();
        assertArrayEquals(new float[2 * 12], Arrays.copyOf(two, 2 * 12));
        assertArrayEquals(Arrays.copyOf(expected, 2 * 12), Arrays.copyOfRange(two, 3 * 24, 4 * 24));
        assertArrayEquals(new long[] {2, 3, 2, 2}, noise.of(5, 3, 1, 2, false).shape());
    }

    private static void assertSame(List<SurePrediction> expected, List<SurePrediction> actual) {
        assertEquals(expected.size(), actual.size());
        for (int t = 0; t < expected.size(); t++) {
            assertArrayEquals(expected.get(t).probabilities(), actual.get(t).probabilities());
            assertEquals(expected.get(t).uncertainty(), actual.get(t).uncertainty());
            assertArrayEquals(expected.get(t).embedding(), actual.get(t).embedding());
            assertEquals(
                    expected.get(t).modalities().keySet(),
                    actual.get(t).modalities().keySet());
        }
    }

    @Test
    void a_speaker_beyond_the_models_count_is_taken_as_the_last() {
        DialogueInput many = new DialogueInput(List.of(new TurnInput(99, Map.of())));
        assertEquals(1, model.predict(many, 0, 1).size());
    }

    @Test
    void features_of_the_wrong_width_or_an_untrained_modality_are_refused() {
        DialogueInput wide =
                new DialogueInput(List.of(new TurnInput(0, Map.of(SureModality.TEXT, new float[] {1, 2, 3}))));
        assertThrows(IllegalArgumentException.class, () -> model.predict(wide, 0, 1));
        DialogueInput untrained =
                new DialogueInput(List.of(new TurnInput(0, Map.of(SureModality.VISUAL, new float[] {1}))));
        assertThrows(IllegalArgumentException.class, () -> model.predict(untrained, 0, 1));
    }

    @Test
    void a_manifest_that_does_not_fit_the_graph_is_refused_by_its_field() {
        ModelException e = assertThrows(
                ModelException.class, () -> SureModel.open(SmallSureGraph.pack(folder.resolve("other"), 4), CPU));
        assertTrue(String.valueOf(e.getMessage()).contains("sure.dimensions.experts"), e.getMessage());
    }

    @Test
    void the_pack_that_ships_opens_on_a_thread_with_little_stack() throws InterruptedException {
        List<Integer> turns = new ArrayList<>();
        Runnable work = () -> {
            try (SureModel shipped = SureModel.open(ModelPack.builtIn("sure-meld-text"), CPU)) {
                DialogueInput dialogue =
                        new DialogueInput(List.of(new TurnInput(0, Map.of()), new TurnInput(1, Map.of())));
                turns.add(shipped.predict(dialogue, 2, 1).size());
            }
        };
        Thread thread = new Thread(null, work, "little stack", 512 << 10);
        thread.start();
        thread.join();
        assertEquals(List.of(2), turns);
    }
}
