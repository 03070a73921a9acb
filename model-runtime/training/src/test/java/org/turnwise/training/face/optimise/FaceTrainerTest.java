package org.turnwise.training.face.optimise;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.turnwise.training.face.dataset.Augmentation;
import org.turnwise.training.face.dataset.FaceClasses;
import org.turnwise.training.face.dataset.FaceSet;
import org.turnwise.training.face.dataset.LabelledFace;
import org.turnwise.training.face.dataset.PaintedFaces;
import org.turnwise.training.face.network.FaceArchitecture;
import org.turnwise.training.face.network.FaceNetwork;
import org.turnwise.training.face.optimise.FaceSettings.Stage;

class FaceTrainerTest {
    private static final FaceSet FACES = new FaceSet(PaintedFaces.of(64, 1), Map.of());
    private static final FaceSet OTHERS = new FaceSet(PaintedFaces.of(16, 2), Map.of());

    private final FaceNetwork network = new FaceNetwork(new FaceArchitecture(1, 2, 4, 0.5, 9));

    @TempDir
    Path folder;

    private static FaceSettings settings(Stage... stages) {
        return new FaceSettings(
                16,
                8,
                0.9,
                1e-4,
                0.9,
                0.1,
                Collections.nCopies(8, 1.0),
                new Augmentation(3, 0.03, 0.02, 0.1, 0.1),
                List.of(stages));
    }

    private TrainedEncoder train(FaceSettings settings, int workers, Optional<FaceCheckpoint> checkpoint)
            throws IOException {
        return new FaceTrainer(network, settings, 5, workers, line -> {}).train(FACES, OTHERS, checkpoint);
    }

    @Test
    void a_few_faces_are_learnt_by_heart() throws IOException {
        TrainedEncoder trained =
                train(settings(new Stage(2, 16, 0.02, 0.1), new Stage(18, 16, 0.1, 0)), 2, Optional.empty());
        try (FacePasses passes = new FacePasses(network, 1)) {
            List<LabelledFace> faces = FACES.faces();
            int[] found = FaceClasses.expressions(
                    passes.encode(trained.learnt(), faces, 16).logits());
            assertArrayEquals(FACES.labels(), found);
        }
        assertTrue(trained.bestScore() > 0.9, "validation accuracy " + trained.bestScore());
        double first = trained.epochs().get(0).loss();
        double last = trained.epochs().get(trained.epochs().size() - 1).loss();
        assertTrue(last < first / 3, first + " to " + last);
    }

    @Test
    void a_run_that_stopped_goes_on_as_if_it_had_not_and_more_threads_change_nothing() throws IOException {
        FaceSettings whole = settings(new Stage(1, 16, 0.01, 0.1), new Stage(2, 24, 0.1, 0));
        TrainedEncoder uninterrupted = train(whole, 1, Optional.empty());
        Optional<FaceCheckpoint> checkpoint = Optional.of(new FaceCheckpoint(folder.resolve("c.bin"), "run"));
        train(settings(new Stage(1, 16, 0.01, 0.1)), 2, checkpoint);
        TrainedEncoder resumed = train(whole, 2, checkpoint);
        assertArrayEquals(uninterrupted.learnt().weights(), resumed.learnt().weights());
        assertArrayEquals(uninterrupted.learnt().statistics(), resumed.learnt().statistics());
        assertEquals(uninterrupted.bestScore(), resumed.bestScore());
        assertEquals(3, resumed.epochs().size());
        assertEquals(24, resumed.epochs().get(2).size());
    }

    @Test
    void a_checkpoint_of_another_run_is_refused() throws IOException {
        FaceSettings brief = settings(new Stage(1, 16, 0.01, 0.01));
        train(brief, 1, Optional.of(new FaceCheckpoint(folder.resolve("c.bin"), "one")));
        Optional<FaceCheckpoint> other = Optional.of(new FaceCheckpoint(folder.resolve("c.bin"), "two"));
        IOException failure = assertThrows(IOException.class, () -> train(brief, 1, other));
        assertTrue(String.valueOf(failure.getMessage()).contains("belongs to another run"), failure.toString());
    }

    @Test
    void the_rate_goes_straight_from_stage_to_stage() {
        FaceSettings settings = settings(new Stage(2, 16, 0, 0.1), new Stage(4, 32, 0.1, 0));
        assertEquals(0, settings.rate(0, 0), 1e-12);
        assertEquals(0.075, settings.rate(1, 0.5), 1e-12);
        assertEquals(0.1, settings.rate(2, 0), 1e-12);
        assertEquals(0.0125, settings.rate(5, 0.5), 1e-12);
        assertEquals(16, settings.stage(1).size());
        assertEquals(32, settings.stage(2).size());
        assertThrows(IllegalArgumentException.class, () -> settings.rate(6, 0));
        assertThrows(IllegalArgumentException.class, () -> new Stage(0, 16, 0, 0));
    }
}
