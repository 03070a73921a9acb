package org.turnwise.training.optimise;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.turnwise.training.dataset.Dialogue;
import org.turnwise.training.evaluate.Probabilities;
import org.turnwise.training.network.SureNetwork;

class NetworkSanityTest {
    private static final double EXACT = 1e-5;

    private final List<Dialogue> dialogues = SyntheticDialogues.trimodal(7, 11);
    private final SureNetwork network = Fixtures.smallNetwork();
    private final float[] weights = network.layout().initialise(2);

    @Test
    void a_dialogue_says_the_same_alone_and_in_a_padded_batch() {
        try (Passes passes = new Passes(network, Fixtures.scales(dialogues))) {
            List<DialogueOutputs> together = passes.predict(weights, dialogues);
            for (int d = 0; d < dialogues.size(); d++) {
                DialogueOutputs alone =
                        passes.predict(weights, List.of(dialogues.get(d))).get(0);
                assertSame(alone, together.get(d));
            }
        }
    }

    @Test
    void the_same_dialogue_gives_the_same_answer_twice_whatever_stands_beside_it() {
        List<Dialogue> others = new ArrayList<>(SyntheticDialogues.trimodal(5, 99));
        others.add(2, dialogues.get(0));
        try (Passes passes = new Passes(network, Fixtures.scales(dialogues))) {
            DialogueOutputs first = passes.predict(weights, dialogues).get(0);
            DialogueOutputs again = passes.predict(weights, dialogues).get(0);
            DialogueOutputs elsewhere = passes.predict(weights, others).get(2);
            assertArrayEquals(first.logits(), again.logits());
            assertSame(first, elsewhere);
        }
    }

    @Test
    void routing_keeps_k_experts_and_sums_to_one() {
        try (Passes passes = new Passes(network, Fixtures.scales(dialogues))) {
            for (DialogueOutputs outputs : passes.predict(weights, dialogues)) {
                for (float[][] modality : outputs.routing()) {
                    for (float[] turn : modality) {
                        double sum = 0;
                        int kept = 0;
                        for (float weight : turn) {
                            sum += weight;
                            kept += weight > 0 ? 1 : 0;
                        }
                        assertEquals(1, sum, EXACT);
                        assertEquals(network.sizes().topK(), kept);
                    }
                }
            }
        }
    }

    @Test
    void attention_is_a_distribution_over_the_dialogues_own_turns() {
        try (Passes passes = new Passes(network, Fixtures.scales(dialogues))) {
            for (DialogueOutputs outputs : passes.predict(weights, dialogues)) {
                for (float[][][] step : outputs.attention()) {
                    for (float[][] modality : step) {
                        for (float[] row : modality) {
                            double sum = 0;
                            for (float share : row) {
                                sum += share;
                            }
                            assertEquals(1, sum, EXACT);
                        }
                    }
                }
            }
        }
    }

    @Test
    void a_missing_modalitys_values_are_never_read() {
        Dialogue dialogue = dialogues.get(0);
        float[][] noAudio = new float[dialogue.turns()][];
        float[][] junk = new float[dialogue.turns()][SyntheticDialogues.AUDIO];
        for (int t = 0; t < noAudio.length; t++) {
            noAudio[t] = new float[] {1, 0, 1};
            java.util.Arrays.fill(junk[t], Float.NaN);
        }
        List<float[][]> withJunk =
                List.of(dialogue.features().get(0), junk, dialogue.features().get(2));
        try (Passes passes = new Passes(network, Fixtures.scales(dialogues))) {
            DialogueOutputs clean = passes.predict(weights, List.of(dialogue.with(dialogue.features(), noAudio)))
                    .get(0);
            DialogueOutputs dirty = passes.predict(weights, List.of(dialogue.with(withJunk, noAudio)))
                    .get(0);
            assertArrayEquals(clean.logits(), dirty.logits());
        }
    }

    @Test
    void speakers_and_the_order_of_turns_matter() {
        Dialogue dialogue = dialogues.get(0);
        int[] others = dialogue.speakers().clone();
        others[1] = others[1] + 1;
        Dialogue swapped = new Dialogue("s", dialogue.features(), dialogue.available(), others, dialogue.labels());
        try (Passes passes = new Passes(network, Fixtures.scales(dialogues))) {
            float[][] before = passes.predict(weights, List.of(dialogue)).get(0).logits();
            float[][] after = passes.predict(weights, List.of(swapped)).get(0).logits();
            assertTrue(Math.abs(before[1][0] - after[1][0]) > 1e-7);
        }
    }

    private static void assertSame(DialogueOutputs one, DialogueOutputs other) {
        for (int t = 0; t < one.logits().length; t++) {
            assertArrayEquals(
                    Probabilities.softmax(one.logits()[t], 1), Probabilities.softmax(other.logits()[t], 1), EXACT);
            assertArrayEquals(one.embedding()[t], other.embedding()[t], (float) EXACT);
        }
        for (int m = 0; m < one.routing().length; m++) {
            assertArrayEquals(one.modalityUncertainty()[m], other.modalityUncertainty()[m], (float) EXACT);
            for (int t = 0; t < one.logits().length; t++) {
                assertArrayEquals(one.routing()[m][t], other.routing()[m][t], (float) EXACT);
                for (int r = 0; r < one.attention().length; r++) {
                    assertArrayEquals(one.attention()[r][m][t], other.attention()[r][m][t], (float) EXACT);
                }
            }
        }
    }
}
