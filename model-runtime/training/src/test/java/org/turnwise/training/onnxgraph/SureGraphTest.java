package org.turnwise.training.onnxgraph;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.FloatBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.turnwise.training.dataset.Dialogue;
import org.turnwise.training.network.Standardisation;
import org.turnwise.training.network.SureNetwork;
import org.turnwise.training.optimise.DialogueOutputs;
import org.turnwise.training.optimise.Fixtures;
import org.turnwise.training.optimise.Passes;
import org.turnwise.training.optimise.SyntheticDialogues;

class SureGraphTest {
    private static final float TOLERANCE = 1e-4f;

    @Test
    void onnx_runtime_says_what_the_trained_network_says() throws OrtException {
        List<Dialogue> dialogues = SyntheticDialogues.trimodal(6, 3);
        dialogues.get(1).available()[1][0] = 0;
        dialogues.get(2).available()[0][2] = 0;
        SureNetwork network = Fixtures.smallNetwork();
        List<Standardisation> scales = Fixtures.scales(dialogues);
        float[] weights = network.layout().initialise(5);
        for (int i = 0; i < weights.length; i++) {
            weights[i] += (float) (0.05 * Math.sin(i));
        }
        byte[] model = new SureGraph(network, scales).write(weights, Map.of("a", "b"));
        OrtEnvironment environment = OrtEnvironment.getEnvironment();
        try (OrtSession session = environment.createSession(model);
                Passes passes = new Passes(network, scales)) {
            List<DialogueOutputs> expected = passes.predict(weights, dialogues);
            for (int d = 0; d < dialogues.size(); d++) {
                compare(environment, session, dialogues.get(d), expected.get(d), network);
            }
        }
    }

    private static void compare(
            OrtEnvironment environment,
            OrtSession session,
            Dialogue dialogue,
            DialogueOutputs expected,
            SureNetwork network)
            throws OrtException {
        int turns = dialogue.turns();
        long[] speakers =
                java.util.Arrays.stream(dialogue.speakers()).asLongStream().toArray();
        float[] noise = new float
                [turns * 3 * network.sizes().experts() * network.sizes().hidden()];
        long[] shape = {turns, 3, network.sizes().experts(), network.sizes().hidden()};
        Map<String, OnnxTensor> inputs = new HashMap<>();
        inputs.put(
                "text", OnnxTensor.createTensor(environment, dialogue.features().get(0)));
        inputs.put(
                "audio",
                OnnxTensor.createTensor(environment, dialogue.features().get(1)));
        inputs.put(
                "visual",
                OnnxTensor.createTensor(environment, dialogue.features().get(2)));
        inputs.put("available", OnnxTensor.createTensor(environment, dialogue.available()));
        inputs.put("speaker", OnnxTensor.createTensor(environment, speakers));
        inputs.put("noise", OnnxTensor.createTensor(environment, FloatBuffer.wrap(noise), shape));
        try (OrtSession.Result result = session.run(inputs)) {
            rows(expected.logits(), (float[][])
                    result.get("logits").orElseThrow().getValue());
            rows(expected.embedding(), (float[][])
                    result.get("embedding").orElseThrow().getValue());
            stacked(expected.modalityLogits(), (float[][][])
                    result.get("modality_logits").orElseThrow().getValue());
            stacked(expected.routing(), (float[][][])
                    result.get("routing").orElseThrow().getValue());
            stacked(expected.expertVariance(), (float[][][])
                    result.get("expert_variance").orElseThrow().getValue());
            float[][] uncertainty =
                    (float[][]) result.get("modality_uncertainty").orElseThrow().getValue();
            float[][][][] attention =
                    (float[][][][]) result.get("attention").orElseThrow().getValue();
            for (int t = 0; t < turns; t++) {
                for (int m = 0; m < 3; m++) {
                    assertEquals(expected.modalityUncertainty()[m][t], uncertainty[t][m], TOLERANCE);
                }
            }
            for (int r = 0; r < expected.attention().length; r++) {
                for (int m = 0; m < 3; m++) {
                    rows(expected.attention()[r][m], attention[r][m]);
                }
            }
        } finally {
            inputs.values().forEach(OnnxTensor::close);
        }
    }

    private static void rows(float[][] expected, float[][] actual) {
        assertEquals(expected.length, actual.length);
        for (int t = 0; t < expected.length; t++) {
            assertArrayEquals(expected[t], actual[t], TOLERANCE);
        }
    }

    /** Ours is {@code [3][T][..]}, the graph's {@code [T][3][..]}. */
    private static void stacked(float[][][] expected, float[][][] actual) {
        for (int m = 0; m < 3; m++) {
            for (int t = 0; t < expected[m].length; t++) {
                assertArrayEquals(expected[m][t], actual[t][m], TOLERANCE);
            }
        }
    }
}
