package org.turnwise.training.optimise;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.turnwise.training.dataset.Dialogue;

class DialogueJoinerTest {
    private static final List<Dialogue> DIALOGUES = SyntheticDialogues.trimodal(12, 5);

    @Test
    void no_turn_is_lost_or_changed_and_no_row_is_too_long() {
        List<Dialogue> rows = new DialogueJoiner(new Joining(1, 25), 4, 3).apply(DIALOGUES);
        assertTrue(rows.size() < DIALOGUES.size());
        assertEquals(all(DIALOGUES), all(rows));
        for (Dialogue row : rows) {
            assertTrue(row.turns() <= 25, row.id());
            for (String part : row.id().split(" \\+ ")) {
                Dialogue alone = DIALOGUES.stream()
                        .filter(dialogue -> dialogue.id().equals(part))
                        .findFirst()
                        .orElseThrow();
                int from = place(row, alone);
                assertArrayEquals(
                        alone.labels(), Arrays.copyOfRange(row.labels(), from, from + alone.turns()), row.id());
                assertSame(alone.available()[0], row.available()[from]);
                assertEquals(
                        pattern(alone.speakers()),
                        pattern(Arrays.copyOfRange(row.speakers(), from, from + alone.turns())));
            }
        }
        assertTrue(
                rows.stream().flatMapToInt(row -> Arrays.stream(row.speakers())).allMatch(speaker -> speaker < 4));
    }

    @Test
    void the_seed_decides_and_the_share_is_kept() {
        Joining half = new Joining(0.5, 30);
        DialogueJoiner joiner = new DialogueJoiner(half, 4, 9);
        DialogueJoiner again = new DialogueJoiner(half, 4, 9);
        int joined = 0;
        for (int i = 0; i < 200; i++) {
            List<Dialogue> rows = joiner.apply(DIALOGUES);
            assertEquals(ids(rows), ids(again.apply(DIALOGUES)));
            joined += rows.size() < DIALOGUES.size() ? 1 : 0;
        }
        assertTrue(joined > 70 && joined < 130, joined + " of 200");
        assertSame(DIALOGUES, new DialogueJoiner(Joining.NONE, 4, 9).apply(DIALOGUES));
    }

    @Test
    void what_cannot_be_is_refused() {
        assertThrows(IllegalArgumentException.class, () -> new Joining(1.5, 10));
        assertThrows(IllegalArgumentException.class, () -> new Joining(0.5, 0));
    }

    private static int place(Dialogue row, Dialogue part) {
        for (int t = 0; t < row.turns(); t++) {
            if (row.features().get(0)[t] == part.features().get(0)[0]) {
                return t;
            }
        }
        throw new AssertionError(part.id() + " is not in " + row.id());
    }

    /** Who speaks when, whatever the numbers. */
    private static List<Integer> pattern(int[] speakers) {
        List<Integer> order = Arrays.stream(speakers).distinct().boxed().toList();
        return Arrays.stream(speakers).map(order::indexOf).boxed().toList();
    }

    private static List<String> ids(List<Dialogue> rows) {
        return rows.stream().map(Dialogue::id).toList();
    }

    /** Every turn's words and label, in any order. */
    private static List<String> all(List<Dialogue> dialogues) {
        List<String> turns = new ArrayList<>();
        for (Dialogue dialogue : dialogues) {
            for (int t = 0; t < dialogue.turns(); t++) {
                turns.add(Arrays.toString(dialogue.features().get(0)[t]) + dialogue.labels()[t]);
            }
        }
        return turns.stream().sorted().collect(Collectors.toList());
    }
}
