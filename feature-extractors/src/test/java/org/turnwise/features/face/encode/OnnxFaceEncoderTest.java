package org.turnwise.features.face.encode;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.turnwise.features.face.FaceCrop;
import org.turnwise.features.face.FaceQuality;
import org.turnwise.inference.onnx.FeatureSet;
import org.turnwise.inference.onnx.ModelException;
import org.turnwise.inference.onnx.ModelManifest;
import org.turnwise.inference.onnx.ModelPack;
import org.turnwise.inference.onnx.ModelSpec;

class OnnxFaceEncoderTest {
    private static final FeatureSet SET = new FeatureSet("small", "1", 342);
    private static final List<String> CLASSES =
            Arrays.stream(Expression.values()).map(Expression::id).toList();

    @TempDir
    Path folder;

    private static FaceCrop crop(int brightness, int tenth) {
        byte[] pixels = new byte[48 * 48];
        Arrays.fill(pixels, (byte) brightness);
        pixels[9] = (byte) tenth;
        return new FaceCrop(pixels, new FaceQuality(1, 1, 1, 1, true), Optional.empty());
    }

    @Test
    void crops_go_in_as_grey_values_and_come_out_in_order() {
        try (FaceEncoder encoder = OnnxFaceEncoder.open("small", SmallFaceGraph.of(342, 9), SET, 1)) {
            List<EncodedFace> faces = encoder.encode(List.of(crop(200, 40), crop(255, 12)));
            assertEquals(2, faces.size());
            assertEquals(50, faces.get(0).features()[0]);
            assertEquals(10, faces.get(0).features()[9]);
            assertEquals(63.75f, faces.get(1).features()[341]);
            assertEquals(3, faces.get(1).features()[9]);
            assertEquals(1f / 9, faces.get(1).notAFace(), 1e-6);
            assertEquals(List.of(), encoder.encode(List.of()));
        }
    }

    @Test
    void shares_follow_the_logits_and_the_temperature() {
        byte[] pixels = new byte[48 * 48];
        pixels[Expression.ANGER.ordinal()] = 6;
        FaceCrop crop = new FaceCrop(pixels, new FaceQuality(1, 1, 1, 1, true), Optional.empty());
        try (FaceEncoder hot = OnnxFaceEncoder.open("small", SmallFaceGraph.of(342, 9), SET, 3)) {
            float[] shares = hot.encode(List.of(crop)).get(0).shares();
            assertEquals(Math.exp(2) / (Math.exp(2) + 8), shares[Expression.ANGER.ordinal()], 1e-6);
        }
    }

    @Test
    void a_face_has_the_same_bits_alone_and_among_others() {
        try (FaceEncoder encoder = OnnxFaceEncoder.open("small", SmallFaceGraph.of(342, 9), SET, 1)) {
            EncodedFace alone = encoder.encode(List.of(crop(77, 5))).get(0);
            EncodedFace among = encoder.encode(List.of(crop(1, 2), crop(77, 5), crop(200, 3)))
                    .get(1);
            assertArrayEquals(alone.features(), among.features());
            assertArrayEquals(alone.shares(), among.shares());
        }
    }

    @Test
    void a_graph_with_another_interface_is_refused_with_what_is_wrong() {
        byte[] narrow = SmallFaceGraph.of(100, 9);
        ModelException features =
                assertThrows(ModelException.class, () -> OnnxFaceEncoder.open("narrow.onnx", narrow, SET, 1));
        assertTrue(String.valueOf(features.getMessage()).contains("narrow.onnx: output features has shape [-1, 100]"));
        byte[] seven = SmallFaceGraph.of(342, 7);
        ModelException logits =
                assertThrows(ModelException.class, () -> OnnxFaceEncoder.open("seven.onnx", seven, SET, 1));
        assertTrue(String.valueOf(logits.getMessage()).contains("output logits"), logits::getMessage);
    }

    @Test
    void a_pack_is_opened_by_what_its_manifest_says() {
        ModelPack pack = pack(new ModelSpec.FaceEncoder("model.onnx", CLASSES, 48, SET, 1.5), "good");
        try (FaceEncoder encoder = OnnxFaceEncoder.open(pack)) {
            assertEquals(SET, encoder.featureSet());
        }
        ModelPack large = pack(new ModelSpec.FaceEncoder("model.onnx", CLASSES, 64, SET, 1), "large");
        ModelException refused = assertThrows(ModelException.class, () -> OnnxFaceEncoder.open(large));
        assertTrue(String.valueOf(refused.getMessage()).contains("faces of 64 pixels"), refused::getMessage);
    }

    private ModelPack pack(ModelSpec.FaceEncoder spec, String name) {
        ModelManifest manifest =
                new ModelManifest(name, "1", "", "CC0-1.0", Map.of(), spec, List.of(), Map.of(), Map.of());
        return ModelPack.write(folder.resolve(name), manifest, Map.of("model.onnx", SmallFaceGraph.of(342, 9)));
    }
}
