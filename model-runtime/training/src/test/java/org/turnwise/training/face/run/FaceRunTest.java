package org.turnwise.training.face.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.turnwise.inference.onnx.ModelPack;
import org.turnwise.inference.onnx.ModelSpec;
import org.turnwise.inference.onnx.RuntimeSettings;
import org.turnwise.training.dataset.Split;
import org.turnwise.training.face.dataset.Augmentation;
import org.turnwise.training.face.dataset.PaintedFaces;
import org.turnwise.training.face.optimise.FaceSettings;
import org.turnwise.training.face.optimise.FaceSettings.Stage;
import org.turnwise.training.run.TrainingKind;

class FaceRunTest {
    private static final Path SHIPPED =
            Path.of(System.getProperty("turnwise.root", ".")).resolve("configs/face-ferplus.yaml");

    @TempDir
    Path folder;

    private FaceConfig small() {
        FaceSettings settings = new FaceSettings(
                8,
                8,
                0.9,
                1e-4,
                0.8,
                0.1,
                Collections.nCopies(8, 1.0),
                new Augmentation(2, 0.02, 0.02, 0.1, 0),
                List.of(new Stage(7, 32, 0.02, 0.05), new Stage(3, 48, 0.05, 0)));
        return new FaceConfig(
                FaceConfig.KIND,
                "small",
                "1",
                "ferplus",
                folder.resolve("data").toString(),
                "",
                1,
                2,
                new FaceConfig.NetworkSizes(2, 2, 4, 0.5),
                settings);
    }

    @Test
    void from_pictures_to_a_pack_that_says_what_was_measured() throws IOException {
        PaintedFaces.ferPlus(folder.resolve("data"), Map.of("FER2013Train", 64, "FER2013Valid", 16, "FER2013Test", 24));
        List<String> lines = new ArrayList<>();
        FaceOutcome outcome = new FaceRun(small(), folder.resolve("run"), lines::add).run();
        assertTrue(lines.stream().anyMatch(line -> line.startsWith("epoch 10 (48 x 48)")), lines.toString());
        ModelPack pack = ModelPack.open(outcome.pack());
        ModelSpec.FaceEncoder spec = (ModelSpec.FaceEncoder) pack.manifest().spec();
        assertEquals(48, spec.size());
        assertEquals("not-a-face", spec.classes().get(8));
        double accuracy = outcome.test().expressions().confusion().accuracy();
        assertTrue(accuracy > 0.7, "test accuracy " + accuracy);
        assertEquals(accuracy, pack.manifest().figures().getOrDefault("ferplus.test.accuracy", 0.0), 1e-4);
        FaceReport again = new FaceEvaluation(pack, RuntimeSettings.cpu(1))
                .evaluate("ferplus", folder.resolve("data"), Split.TEST);
        assertEquals(outcome.test(), again);
        assertTrue(again.asText().contains("faces        24"), again.asText());
        String card = Files.readString(outcome.pack().resolve("MODEL_CARD.md"));
        assertTrue(card.contains("- train: 64 faces; left out: {}"), card);
        assertEquals(
                11, Files.readAllLines(folder.resolve("run/learning-curve.csv")).size());
    }

    @Test
    void no_faces_to_learn_from_is_said() throws IOException {
        PaintedFaces.ferPlus(folder.resolve("data"), Map.of("FER2013Train", 8, "FER2013Test", 8));
        Files.createDirectories(folder.resolve("data/FER2013Valid"));
        IOException failure =
                assertThrows(IOException.class, () -> new FaceRun(small(), folder.resolve("run"), line -> {}).run());
        assertTrue(String.valueOf(failure.getMessage()).contains("no faces are left"), failure.toString());
    }

    @Test
    void the_shipped_configuration_is_read_whole_or_refused() throws IOException {
        FaceConfig config = FaceConfig.read(SHIPPED);
        Path copy = folder.resolve("copy.yaml");
        Files.writeString(copy, config.asYaml());
        assertEquals(config, FaceConfig.read(copy));
        assertEquals(TrainingKind.FACE_ENCODER, TrainingKind.of(copy));
        assertEquals(342, config.network().architecture().features());
        Files.writeString(copy, config.asYaml().replaceAll("(?m)^  momentum:.*\n", ""));
        IOException missing = assertThrows(IOException.class, () -> FaceConfig.read(copy));
        assertTrue(String.valueOf(missing.getMessage()).contains("momentum"), missing.toString());
        Files.writeString(copy, config.asYaml().replace("\"face-encoder\"", "\"wheel\""));
        IOException kind = assertThrows(IOException.class, () -> TrainingKind.of(copy));
        assertTrue(String.valueOf(kind.getMessage()).contains("field kind"), kind.toString());
    }

    @Test
    void more_stages_belong_to_the_same_run_and_another_seed_to_another() {
        FaceConfig one = small();
        FaceSettings t = one.training();
        FaceSettings longer = new FaceSettings(
                t.batch(),
                t.part(),
                t.momentum(),
                t.weightDecay(),
                t.averaging(),
                t.nonFaces(),
                t.repeats(),
                t.augmentation(),
                List.of(new Stage(7, 32, 0.02, 0.05), new Stage(9, 48, 0.05, 0)));
        assertEquals(one.identity(), with(one, one.seed(), longer).identity());
        assertTrue(!one.identity().equals(with(one, 2, t).identity()));
    }

    private static FaceConfig with(FaceConfig config, long seed, FaceSettings settings) {
        return new FaceConfig(
                config.kind(),
                config.name(),
                config.version(),
                config.dataset(),
                config.data(),
                config.ckplus(),
                seed,
                config.workers(),
                config.network(),
                settings);
    }
}
