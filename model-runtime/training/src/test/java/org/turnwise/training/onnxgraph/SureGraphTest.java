package org.turnwise.training.onnxgraph;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.turnwise.inference.onnx.OnnxModel;
import org.turnwise.inference.onnx.RuntimeSettings;
import org.turnwise.inference.onnx.Tensor;
import org.turnwise.training.dataset.Dialogue;
import org.turnwise.training.network.SureNetwork;
import org.turnwise.training.optimise.DialogueOutputs;
import org.turnwise.training.optimise.Fixtures;
import org.turnwise.training.optimise.Passes;
import org.turnwise.training.optimise.SyntheticDialogues;

/** ONNX Runtime on the written graph against libtorch on the network, output by output. */
class SureGraphTest {
    private static final float TOLERANCE = 1e-4f;

    private final SureNetwork network = Fixtures.smallNetwork();
    private final List<Dialogue> dialogues = dialogues();
    private final float[] weights = weights();
    private final Passes passes = new Passes(network, Fixtures.scales(dialogues));
    private final byte[] graph =
            new SureGraph(network, Fixtures.scales(dialogues)).write(weights, Map.of("name", "test"));
    private final OnnxModel model = OnnxModel.open("test graph", graph, RuntimeSettings.cpu(1));

    @AfterEach
    void close() {
        model.close();
        passes.close();
    }

    @Test
    void the_mean_pass_is_the_trained_networks() {
        for (Dialogue dialogue : dialogues) {
            float[] silence = new float[noiseSize(dialogue)];
            DialogueOutputs expected =
                    passes.predict(weights, List.of(dialogue)).get(0);
            assertSame(expected, run(dialogue, silence), dialogue.turns());
        }
    }

    @Test
    void every_sample_of_one_call_is_what_a_call_of_its_own_gives() {
        Random random = new Random(6);
        int classes = SyntheticDialogues.CLASSES;
        for (Dialogue dialogue : dialogues) {
            int size = noiseSize(dialogue);
            float[] noise = new float[3 * size];
            for (int i = size; i < noise.length; i++) {
                noise[i] = (float) random.nextGaussian();
            }
            Map<String, Tensor> together = run(dialogue, noise);
            float[] logits = ((Tensor.Floats) Objects.requireNonNull(together.get("logits"))).values();
            for (int s = 0; s < 3; s++) {
                float[] own = Arrays.copyOfRange(noise, s * size, (s + 1) * size);
                float[] expected = flat(passes.sample(weights, dialogue, own).logits());
                int turns = dialogue.turns() * classes;
                assertArrayEquals(expected, Arrays.copyOfRange(logits, s * turns, (s + 1) * turns), TOLERANCE);
            }
            DialogueOutputs mean = passes.predict(weights, List.of(dialogue)).get(0);
            Map<String, Tensor> first = new HashMap<>(together);
            first.put(
                    "logits",
                    new Tensor.Floats(Arrays.copyOf(logits, dialogue.turns() * classes), 1, dialogue.turns(), classes));
            assertSame(mean, first, dialogue.turns());
        }
    }

    @Test
    void a_sampled_pass_puts_every_noise_value_where_the_trained_network_does() {
        Random random = new Random(4);
        for (Dialogue dialogue : dialogues) {
            float[] noise = new float[noiseSize(dialogue)];
            for (int i = 0; i < noise.length; i++) {
                noise[i] = (float) random.nextGaussian();
            }
            DialogueOutputs expected = passes.sample(weights, dialogue, noise);
            float[][] mean = passes.predict(weights, List.of(dialogue)).get(0).logits();
            assertTrue(Math.abs(expected.logits()[0][0] - mean[0][0]) > TOLERANCE, "noise changes nothing");
            assertSame(expected, run(dialogue, noise), dialogue.turns());
        }
    }

    @Test
    void the_same_weights_give_the_same_bytes() {
        assertArrayEquals(
                graph, new SureGraph(network, Fixtures.scales(dialogues)).write(weights, Map.of("name", "test")));
    }

    private static List<Dialogue> dialogues() {
        List<Dialogue> dialogues = SyntheticDialogues.trimodal(6, 3);
        dialogues.get(1).available()[1][0] = 0;
        dialogues.get(2).available()[0][2] = 0;
        dialogues.get(3).speakers()[1] = 40;
        return dialogues;
    }

    /** Fresh weights moved a little, so that no bias is zero and no gain is one. */
    private float[] weights() {
        float[] fresh = network.layout().initialise(5);
        for (int i = 0; i < fresh.length; i++) {
            fresh[i] += (float) (0.05 * Math.sin(i));
        }
        return fresh;
    }

    private int noiseSize(Dialogue dialogue) {
        return dialogue.turns()
                * 3
                * network.sizes().experts()
                * network.sizes().hidden();
    }

    private Map<String, Tensor> run(Dialogue dialogue, float[] noise) {
        int turns = dialogue.turns();
        Map<String, Tensor> inputs = new HashMap<>();
        List<String> names = List.of("text", "audio", "visual");
        for (int m = 0; m < names.size(); m++) {
            int width = network.sizes().inputs().get(m);
            inputs.put(names.get(m), Tensor.Floats.ofRows(dialogue.features().get(m), width));
        }
        inputs.put("available", Tensor.Floats.ofRows(dialogue.available(), 3));
        inputs.put(
                "speaker",
                new Tensor.Longs(
                        Arrays.stream(dialogue.speakers()).asLongStream().toArray(), turns));
        long experts = network.sizes().experts();
        inputs.put(
                "noise",
                new Tensor.Floats(
                        noise,
                        noise.length / noiseSize(dialogue),
                        turns,
                        3,
                        experts,
                        network.sizes().hidden()));
        return model.run(inputs);
    }

    private void assertSame(DialogueOutputs expected, Map<String, Tensor> actual, int turns) {
        int experts = network.sizes().experts();
        assertOutput(flat(expected.logits()), actual, "logits", 1, turns, SyntheticDialogues.CLASSES);
        assertOutput(
                flat(expected.embedding()),
                actual,
                "embedding",
                turns,
                network.sizes().hidden());
        assertOutput(
                perTurn(expected.modalityLogits()), actual, "modality_logits", turns, 3, SyntheticDialogues.CLASSES);
        assertOutput(perTurn(expected.routing()), actual, "routing", turns, 3, experts);
        assertOutput(perTurn(expected.expertVariance()), actual, "expert_variance", turns, 3, experts);
        float[][][] uncertainty = Arrays.stream(expected.modalityUncertainty())
                .map(SureGraphTest::column)
                .toArray(float[][][]::new);
        assertOutput(perTurn(uncertainty), actual, "modality_uncertainty", turns, 3);
        float[][] attention = Arrays.stream(expected.attention())
                .flatMap(Arrays::stream)
                .flatMap(Arrays::stream)
                .toArray(float[][]::new);
        assertOutput(flat(attention), actual, "attention", network.sizes().steps(), 3, turns, turns);
    }

    private static void assertOutput(float[] expected, Map<String, Tensor> outputs, String name, long... shape) {
        Tensor.Floats actual = (Tensor.Floats) Objects.requireNonNull(outputs.get(name), name);
        assertArrayEquals(shape, actual.shape(), name);
        assertEquals(expected.length, actual.size(), name);
        assertArrayEquals(expected, actual.values(), TOLERANCE, name);
    }

    private static float[][] column(float[] values) {
        float[][] rows = new float[values.length][1];
        for (int i = 0; i < values.length; i++) {
            rows[i][0] = values[i];
        }
        return rows;
    }

    /** {@code [3][T][W]} laid out as {@code [T, 3, W]}. */
    private static float[] perTurn(float[][][] stacked) {
        int turns = stacked[0].length;
        float[][] rows = new float[turns * stacked.length][];
        for (int t = 0; t < turns; t++) {
            for (int m = 0; m < stacked.length; m++) {
                rows[t * stacked.length + m] = stacked[m][t];
            }
        }
        return flat(rows);
    }

    private static float[] flat(float[][] rows) {
        float[] flat = new float[rows.length * rows[0].length];
        for (int i = 0; i < rows.length; i++) {
            System.arraycopy(rows[i], 0, flat, i * rows[0].length, rows[0].length);
        }
        return flat;
    }
}
