package org.turnwise.training.optimise;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.turnwise.training.dataset.Dialogue;
import org.turnwise.training.network.SureNetwork;

class TrainerTest {
    @TempDir
    Path folder;

    @Test
    void four_dialogues_are_learnt_by_heart() throws IOException {
        List<Dialogue> four = SyntheticDialogues.textOnly(4, 1);
        TrainedNetwork trained = train(four, four, Fixtures.settings(80, 0, 0), Optional.empty());
        assertEquals(1.0, last(trained).accuracy());
    }

    @Test
    void shuffled_labels_teach_nothing_that_holds_on_validation() throws IOException {
        List<Dialogue> training = shuffled(SyntheticDialogues.trimodal(60, 2));
        List<Dialogue> validation = SyntheticDialogues.trimodal(60, 3);
        TrainedNetwork trained = train(training, validation, Fixtures.settings(6, 0.3, 0), Optional.empty());
        int[] counts = new int[SyntheticDialogues.CLASSES];
        validation.forEach(dialogue -> Arrays.stream(dialogue.labels()).forEach(label -> counts[label]++));
        double turns = Arrays.stream(counts).sum();
        double majority = Arrays.stream(counts).max().orElseThrow() / turns;
        double chance = 2.6 * Math.sqrt(majority * (1 - majority) / turns);
        assertTrue(
                last(trained).accuracy() <= majority + chance,
                "accuracy " + last(trained).accuracy());
    }

    @Test
    void true_labels_teach_a_rule_that_holds_on_validation() throws IOException {
        List<Dialogue> training = SyntheticDialogues.trimodal(60, 2);
        List<Dialogue> validation = SyntheticDialogues.trimodal(30, 3);
        TrainedNetwork trained = train(training, validation, Fixtures.settings(12, 0.1, 0), Optional.empty());
        assertTrue(last(trained).accuracy() > 0.8, "accuracy " + last(trained).accuracy());
    }

    @Test
    void the_same_seed_gives_the_same_weights() throws IOException {
        List<Dialogue> dialogues = SyntheticDialogues.trimodal(8, 4);
        TrainingSettings settings = Fixtures.settings(2, 0.3, 0.2);
        assertArrayEquals(
                train(dialogues, dialogues, settings, Optional.empty()).weights(),
                train(dialogues, dialogues, settings, Optional.empty()).weights());
    }

    @Test
    void a_run_stopped_and_resumed_ends_where_an_unbroken_one_does() throws IOException {
        List<Dialogue> dialogues = SyntheticDialogues.trimodal(8, 4);
        TrainingSettings settings = Fixtures.settings(4, 0.3, 0.2);
        TrainedNetwork unbroken = train(dialogues, dialogues, settings, Optional.empty());
        CheckpointFile file = new CheckpointFile(folder.resolve("checkpoint"), "run");
        Targets targets = new Targets(dialogues, SyntheticDialogues.CLASSES, settings, Map.of());
        Trainer trainer = new Trainer(Fixtures.smallNetwork(), Fixtures.scales(dialogues), settings, 7);
        assertThrows(
                CancellationException.class,
                () -> trainer.train(
                        epoch -> dialogues, dialogues, targets, Optional.of(file), (epoch, weights, passes) -> {
                            if (epoch.number() == 3) {
                                throw new CancellationException("pulled the plug");
                            }
                        }));
        TrainedNetwork resumed = train(dialogues, dialogues, settings, Optional.of(file));
        assertArrayEquals(unbroken.weights(), resumed.weights());
        assertEquals(unbroken.epochs(), resumed.epochs());
    }

    @Test
    void a_checkpoint_of_another_run_is_refused() throws IOException {
        List<Dialogue> dialogues = SyntheticDialogues.trimodal(4, 4);
        TrainingSettings settings = Fixtures.settings(1, 0, 0);
        Path file = folder.resolve("checkpoint");
        train(dialogues, dialogues, settings, Optional.of(new CheckpointFile(file, "one")));
        IOException refused = assertThrows(
                IOException.class,
                () -> train(dialogues, dialogues, settings, Optional.of(new CheckpointFile(file, "two"))));
        assertTrue(String.valueOf(refused.getMessage()).contains("another run"));
    }

    private static TrainedNetwork train(
            List<Dialogue> training,
            List<Dialogue> validation,
            TrainingSettings settings,
            Optional<CheckpointFile> checkpoint)
            throws IOException {
        SureNetwork network = Fixtures.smallNetwork();
        Targets targets = new Targets(training, SyntheticDialogues.CLASSES, settings, Map.of());
        return new Trainer(network, Fixtures.scales(training), settings, 7)
                .train(epoch -> training, validation, targets, checkpoint, (epoch, weights, passes) -> {});
    }

    private static Epoch last(TrainedNetwork trained) {
        return trained.epochs().get(trained.epochs().size() - 1);
    }

    private static List<Dialogue> shuffled(List<Dialogue> dialogues) {
        Random random = new Random(5);
        List<Dialogue> relabelled = new ArrayList<>();
        for (Dialogue dialogue : dialogues) {
            relabelled.add(dialogue.labelled(Arrays.stream(dialogue.labels())
                    .map(label -> random.nextInt(SyntheticDialogues.CLASSES))
                    .toArray()));
        }
        return relabelled;
    }
}
