package org.turnwise.training.optimise;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.turnwise.training.dataset.Dialogue;
import org.turnwise.training.evaluate.Probabilities;
import org.turnwise.training.network.Standardisation;

/** What the trained network makes of modalities that are noisy or gone. Text tells the class, audio a little, visual nothing. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UncertaintyTest {
    private static final int TEXT = 0;
    private static final int VISUAL = 2;

    private final List<Dialogue> validation = SyntheticDialogues.trimodal(30, 22);
    private List<Standardisation> scales = List.of();
    private float[] weights = new float[0];

    @BeforeAll
    void train() throws IOException {
        List<Dialogue> training = SyntheticDialogues.trimodal(80, 21);
        TrainingSettings settings = Fixtures.settings(14, 0.1, 0.25);
        scales = Fixtures.scales(training);
        Targets targets = new Targets(training, SyntheticDialogues.CLASSES, settings, Map.of());
        weights = new Trainer(Fixtures.smallNetwork(), scales, settings, 3)
                .train(epoch -> training, validation, targets, Optional.empty(), (epoch, weights, passes) -> {})
                .weights();
    }

    @Test
    void noise_in_a_modality_raises_its_uncertainty() {
        for (int m = 0; m < 3; m++) {
            double before = uncertainty(predict(validation), m);
            double after = uncertainty(predict(corrupted(m)), m);
            assertTrue(after > 1.02 * before, "modality " + m + ": " + before + " became " + after);
        }
    }

    @Test
    void noise_in_a_modality_moves_its_routing_more_than_that_of_the_others() {
        List<DialogueOutputs> clean = predict(validation);
        List<DialogueOutputs> noisy = predict(corrupted(TEXT));
        double own = moved(clean, noisy, TEXT);
        assertTrue(own > 0.01, "text routing moved by " + own);
        assertTrue(own > moved(clean, noisy, VISUAL), "text routing moved by " + own);
    }

    @Test
    void removing_a_modality_that_says_nothing_changes_less_than_removing_the_one_that_says_most() {
        List<DialogueOutputs> whole = predict(validation);
        double withoutVisual = changed(whole, predict(without(VISUAL)));
        double withoutText = changed(whole, predict(without(TEXT)));
        assertTrue(withoutVisual < withoutText, withoutVisual + " against " + withoutText);
    }

    private List<DialogueOutputs> predict(List<Dialogue> dialogues) {
        try (Passes passes = new Passes(Fixtures.smallNetwork(), scales)) {
            return passes.predict(weights, dialogues, 8);
        }
    }

    private List<Dialogue> corrupted(int modality) {
        Random random = new Random(9);
        List<Dialogue> changed = new ArrayList<>();
        for (Dialogue dialogue : validation) {
            List<float[][]> features = new ArrayList<>(dialogue.features());
            float[][] rows = features.get(modality).clone();
            for (int t = 0; t < rows.length; t++) {
                rows[t] = rows[t].clone();
                for (int i = 0; i < rows[t].length; i++) {
                    rows[t][i] += (float)
                            (2 * random.nextGaussian() / scales.get(modality).inverseDeviation()[i]);
                }
            }
            features.set(modality, rows);
            changed.add(dialogue.with(features, dialogue.available()));
        }
        return changed;
    }

    private List<Dialogue> without(int modality) {
        List<Dialogue> changed = new ArrayList<>();
        for (Dialogue dialogue : validation) {
            float[][] available = new float[dialogue.turns()][];
            for (int t = 0; t < available.length; t++) {
                available[t] = dialogue.available()[t].clone();
                available[t][modality] = 0;
            }
            changed.add(dialogue.with(dialogue.features(), available));
        }
        return changed;
    }

    private static double uncertainty(List<DialogueOutputs> outputs, int modality) {
        return outputs.stream()
                .flatMapToDouble(dialogue -> {
                    float[] turns = dialogue.modalityUncertainty()[modality];
                    return java.util.stream.IntStream.range(0, turns.length).mapToDouble(t -> turns[t]);
                })
                .average()
                .orElseThrow();
    }

    private static double moved(List<DialogueOutputs> before, List<DialogueOutputs> after, int modality) {
        double sum = 0;
        int count = 0;
        for (int d = 0; d < before.size(); d++) {
            float[][] old = before.get(d).routing()[modality];
            float[][] now = after.get(d).routing()[modality];
            for (int t = 0; t < old.length; t++) {
                for (int e = 0; e < old[t].length; e++) {
                    sum += Math.abs(old[t][e] - now[t][e]) / 2;
                }
                count++;
            }
        }
        return sum / count;
    }

    private static double changed(List<DialogueOutputs> before, List<DialogueOutputs> after) {
        double sum = 0;
        int count = 0;
        for (int d = 0; d < before.size(); d++) {
            double[][] old = Probabilities.softmax(before.get(d).logits(), 1);
            double[][] now = Probabilities.softmax(after.get(d).logits(), 1);
            for (int t = 0; t < old.length; t++) {
                for (int c = 0; c < old[t].length; c++) {
                    sum += Math.abs(old[t][c] - now[t][c]) / 2;
                }
                count++;
            }
        }
        return sum / count;
    }
}
