package org.turnwise.training.face.run;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.turnwise.inference.onnx.ModelPack;
import org.turnwise.inference.onnx.ModelSpec;
import org.turnwise.inference.onnx.OnnxModel;
import org.turnwise.inference.onnx.RuntimeSettings;
import org.turnwise.training.dataset.Split;
import org.turnwise.training.face.dataset.FaceClasses;
import org.turnwise.training.face.dataset.PaintedFaces;

/** The face encoder that ships keeps its contract, and does what its manifest says. */
class ShippedFacePackTest {
    private static final Path FERPLUS =
            Path.of(System.getProperty("turnwise.root", ".")).resolve("../shared/data/ferplus");

    private final ModelPack pack = ModelPack.builtIn("face-expression-ferplus");
    private final ModelSpec.FaceEncoder spec =
            (ModelSpec.FaceEncoder) pack.manifest().spec();

    @Test
    void it_is_small_and_names_its_data_and_licences() {
        assertTrue(pack.read("model.onnx").length < 5_000_000);
        assertEquals("GPL-3.0-or-later", pack.manifest().licence());
        assertEquals(2, pack.manifest().training().size());
        assertEquals(FaceClasses.all(), spec.classes());
        assertEquals(342, spec.features().dimension());
    }

    @Test
    void it_takes_faces_of_48_and_gives_342_features_that_are_never_negative_and_nine_logits() throws IOException {
        try (OnnxModel model = pack.openModel(RuntimeSettings.cpu(1))) {
            assertArrayEquals(
                    new long[] {-1, 1, 48, 48}, model.inputShape("face").orElseThrow());
        }
        FaceEvaluation.Encoded encoded = new FaceEvaluation(pack, RuntimeSettings.cpu(1)).encode(PaintedFaces.of(3, 1));
        assertEquals(3, encoded.features().length);
        assertEquals(9, encoded.logits()[0].length);
        for (float[] row : encoded.features()) {
            assertEquals(342, row.length);
            for (float value : row) {
                assertTrue(value >= 0, "feature " + value);
            }
        }
    }

    @Test
    void on_ferplus_it_reaches_the_figures_in_its_manifest() throws IOException {
        Assumptions.assumeTrue(Files.isDirectory(FERPLUS), "FER+ is not here");
        FaceReport found = new FaceEvaluation(pack, RuntimeSettings.cpu(1)).evaluate("ferplus", FERPLUS, Split.DEV);
        assertEquals(
                pack.manifest().figures().getOrDefault("ferplus.dev.accuracy", 0.0),
                found.expressions().confusion().accuracy(),
                2e-3);
    }
}
