package org.turnwise.training.optimise;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.turnwise.training.dataset.Dialogue;
import org.turnwise.training.network.ParameterLayout;
import org.turnwise.training.network.SureNetwork;
import org.turnwise.training.network.SureParts;

/** A part that is left out has no say: its weights can be anything. One that takes part has. */
class AblationTest {
    private final List<Dialogue> dialogues = SyntheticDialogues.trimodal(3, 5);

    @Test
    void without_experts_only_the_router_and_the_experts_fall_silent() {
        assertSilent(new SureParts(false, true, true, true, true), "expert.", "router");
    }

    @Test
    void without_caution_only_the_caution_falls_silent() {
        assertSilent(new SureParts(true, false, true, true, true), "router.caution");
    }

    @Test
    void without_reasoning_only_the_questions_fall_silent() {
        assertSilent(new SureParts(true, true, false, true, true), "reasoning.");
    }

    @Test
    void without_the_transformer_gate_all_of_it_falls_silent() {
        assertSilent(new SureParts(true, true, true, false, true), "gate.", "speakers");
    }

    @Test
    void without_gates_only_the_gates_fall_silent() {
        assertSilent(new SureParts(true, true, true, true, false), "gate.pass");
    }

    private void assertSilent(SureParts parts, String... silent) {
        SureNetwork whole = Fixtures.smallNetwork(SureParts.ALL);
        SureNetwork less = Fixtures.smallNetwork(parts);
        float[] weights = whole.layout().initialise(4);
        float[] usual = logits(less, weights);
        assertFalse(Arrays.equals(logits(whole, weights), usual), "leaving it out changes what is said");
        for (ParameterLayout.Entry entry : less.layout().entries()) {
            boolean expected = Arrays.stream(silent).anyMatch(entry.name()::startsWith);
            float[] other = weights.clone();
            for (int i = entry.offset(); i < entry.offset() + entry.size(); i++) {
                other[i] += 0.1f * (1 + i % 3);
            }
            float[] said = logits(less, other);
            if (expected) {
                assertArrayEquals(usual, said, entry.name());
            } else if (entry.name().startsWith("reasoning.")
                    || entry.name().startsWith("router")
                    || entry.name().startsWith("gate.pass")) {
                assertFalse(Arrays.equals(usual, said), entry.name());
            }
        }
    }

    private float[] logits(SureNetwork network, float[] weights) {
        try (Passes passes = new Passes(network, Fixtures.scales(dialogues))) {
            float[] all = new float[0];
            for (DialogueOutputs outputs : passes.predict(weights, dialogues)) {
                for (float[] row : outputs.logits()) {
                    int from = all.length;
                    all = Arrays.copyOf(all, from + row.length);
                    System.arraycopy(row, 0, all, from, row.length);
                }
            }
            return all;
        }
    }
}
