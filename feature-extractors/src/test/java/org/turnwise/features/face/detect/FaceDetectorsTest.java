package org.turnwise.features.face.detect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.turnwise.features.face.DrawnFace;
import org.turnwise.features.face.FaceBox;
import org.turnwise.features.face.FoundFace;
import org.turnwise.features.face.GrayImage;
import org.turnwise.features.face.encode.SmallFaceGraph;
import org.turnwise.inference.onnx.ModelException;
import org.turnwise.inference.onnx.ModelManifest;
import org.turnwise.inference.onnx.ModelPack;
import org.turnwise.inference.onnx.ModelSpec;

class FaceDetectorsTest {
    @TempDir
    Path folder;

    @Test
    void without_a_pack_the_cascades_are_used_and_find_nothing_in_empty_pictures() {
        try (FaceDetector detector = FaceDetectors.of(List.of()).get()) {
            assertEquals("cascades-1", detector.version());
            for (int[] size : new int[][] {{640, 360}, {360, 640}, {64, 48}, {1, 1}, {1280, 20}}) {
                GrayImage empty = new GrayImage(size[0], size[1], DrawnFace.blank(size[0], size[1], 128));
                assertEquals(List.of(), detector.find(empty));
                assertEquals(List.of(), detector.look(empty, new FaceBox(-10, -10, 30, 30)));
            }
        }
    }

    private ModelPack pack(byte[] graph) {
        ModelManifest manifest = new ModelManifest(
                "yunet",
                "2023mar",
                "",
                "MIT",
                Map.of(),
                new ModelSpec.FaceDetector("yunet.onnx", 0.7),
                List.of(),
                Map.of(),
                Map.of());
        return ModelPack.write(folder.resolve("yunet"), manifest, Map.of("yunet.onnx", graph));
    }

    @Test
    void a_registered_pack_with_another_networks_graph_is_refused_with_what_is_missing() {
        ModelPack pack = pack(SmallFaceGraph.of(342, 9));
        ModelException refused = assertThrows(ModelException.class, () -> FaceDetectors.of(List.of(pack)));
        assertTrue(String.valueOf(refused.getMessage()).contains("[1, 3, height, width]"), refused::getMessage);
        ModelPack broken = pack("no graph".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        assertThrows(ModelException.class, () -> FaceDetectors.of(List.of(broken)));
    }

    @Test
    void of_boxes_within_each_other_the_surest_stays() {
        FoundFace outer = new FoundFace(new FaceBox(10, 10, 60, 60), 0.5, FoundFace.View.FRONTAL);
        FoundFace inner = new FoundFace(new FaceBox(20, 20, 40, 40), 0.9, FoundFace.View.FRONTAL);
        FoundFace other = new FoundFace(new FaceBox(100, 10, 50, 50), 0.3, FoundFace.View.PROFILE);
        assertEquals(List.of(other, inner), CascadeDetector.merged(List.of(outer, inner, other)));
    }
}
