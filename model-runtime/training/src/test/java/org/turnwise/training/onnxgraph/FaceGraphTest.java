package org.turnwise.training.onnxgraph;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.turnwise.inference.onnx.OnnxModel;
import org.turnwise.inference.onnx.RuntimeSettings;
import org.turnwise.inference.onnx.Tensor;
import org.turnwise.training.face.dataset.FaceBatch;
import org.turnwise.training.face.dataset.LabelledFace;
import org.turnwise.training.face.dataset.PaintedFaces;
import org.turnwise.training.face.network.FaceArchitecture;
import org.turnwise.training.face.network.FaceNetwork;
import org.turnwise.training.face.optimise.FacePasses;
import org.turnwise.training.face.optimise.FaceWeights;

/** ONNX Runtime on the written graph against libtorch on the whole network. */
class FaceGraphTest {
    private static final float TOLERANCE = 1e-4f;
    private static final int SIZE = LabelledFace.SIZE;

    private final FaceNetwork network = new FaceNetwork(new FaceArchitecture(2, 16, 12, 0.5, 9));
    private final FaceWeights learnt = learnt();
    private final byte[] graph =
            new FaceGraph(network, SIZE).write(learnt.weights(), learnt.statistics(), Map.of("name", "test"));
    private final OnnxModel model = OnnxModel.open("test graph", graph, RuntimeSettings.cpu(1));

    @AfterEach
    void close() {
        model.close();
    }

    /** Fresh weights with gains, shifts and statistics that are not one and zero, so that mixing them up would show. */
    private FaceWeights learnt() {
        float[] weights = network.layout().initialise(4);
        SplittableRandom random = new SplittableRandom(5);
        network.layout().entries().forEach(entry -> {
            boolean gain = entry.name().endsWith(".gain");
            if (gain || entry.name().endsWith(".shift")) {
                for (int i = 0; i < entry.size(); i++) {
                    weights[entry.offset() + i] += (float) (0.4 * (random.nextDouble() - 0.5));
                }
            }
        });
        float[] statistics = new float[2 * network.normalised()];
        for (int i = 0; i < statistics.length; i++) {
            boolean mean = i < network.normalised();
            statistics[i] = (float) (mean ? random.nextDouble() - 0.5 : 0.5 + 2 * random.nextDouble());
        }
        return new FaceWeights(weights, statistics);
    }

    private Map<String, Tensor> run(List<LabelledFace> faces) {
        float[] pictures = FaceBatch.plain(faces, SIZE).pictures();
        return model.run(Map.of("face", new Tensor.Floats(pictures, faces.size(), 1, SIZE, SIZE)));
    }

    private static float[][] rows(Map<String, Tensor> outputs, String name) {
        return ((Tensor.Floats) Objects.requireNonNull(outputs.get(name))).rows();
    }

    @Test
    void it_says_what_the_network_says() {
        List<LabelledFace> faces = PaintedFaces.of(8, 6);
        Map<String, Tensor> outputs = run(faces);
        try (FacePasses passes = new FacePasses(network, 1)) {
            FacePasses.Encoded own = passes.encode(learnt, faces, SIZE);
            for (int i = 0; i < faces.size(); i++) {
                assertArrayEquals(own.features()[i], rows(outputs, "features")[i], TOLERANCE);
                assertArrayEquals(own.logits()[i], rows(outputs, "logits")[i], TOLERANCE);
            }
        }
    }

    @Test
    void a_face_is_the_same_alone_and_among_others() {
        List<LabelledFace> faces = PaintedFaces.of(5, 7);
        float[][] together = rows(run(faces), "features");
        for (int i = 0; i < faces.size(); i++) {
            assertArrayEquals(together[i], rows(run(List.of(faces.get(i))), "features")[0], 1e-5f);
        }
    }

    @Test
    void it_keeps_the_contract_of_its_name_and_shapes() {
        assertArrayEquals(new long[] {-1, 1, 48, 48}, model.inputShape("face").orElseThrow());
        assertArrayEquals(new long[] {-1, 342}, model.outputShape("features").orElseThrow());
        assertArrayEquals(new long[] {-1, 9}, model.outputShape("logits").orElseThrow());
        byte[] again =
                new FaceGraph(network, SIZE).write(learnt.weights(), learnt.statistics(), Map.of("name", "test"));
        assertArrayEquals(graph, again);
    }

    /** Standardisation is in the graph: another contrast and brightness of the same face changes next to nothing. */
    @Test
    void light_and_contrast_do_not_matter() {
        LabelledFace face = PaintedFaces.of(4, 8).get(3);
        byte[] dimmed = face.pixels().clone();
        for (int i = 0; i < dimmed.length; i++) {
            dimmed[i] = (byte) (20 + (dimmed[i] & 0xff) / 2);
        }
        LabelledFace darker = new LabelledFace("darker", dimmed, face.votes());
        float[][] features = rows(run(List.of(face, darker)), "features");
        double norm = length(features[0]);
        float[] difference = new float[features[0].length];
        for (int i = 0; i < difference.length; i++) {
            difference[i] = features[0][i] - features[1][i];
        }
        assertEquals(0, length(difference) / norm, 0.05);
    }

    private static double length(float[] values) {
        double sum = 0;
        for (float value : values) {
            sum += value * value;
        }
        return Math.sqrt(sum);
    }
}
