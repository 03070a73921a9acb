package org.turnwise.analysis.session;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.turnwise.session.model.Session;
import org.turnwise.session.model.TimeSpan;
import org.turnwise.session.model.Turn;
import org.turnwise.session.model.TurnId;
import org.turnwise.session.model.Turns;

class DialogueAssemblerTest {
    @Property(tries = 200)
    void every_turn_is_predicted_once_and_no_window_is_longer_than_allowed(
            @ForAll @IntRange(max = 400) int first, @ForAll @IntRange(max = 100) int second) {
        Turns turns = Turns.NONE;
        for (int i = 0; i < first + second; i++) {
            turns = turns.with(turn(i, i < first ? "a" : "b", "S" + i % 3));
        }
        List<Turn> predicted = new ArrayList<>();
        for (DialogueWindow window :
                DialogueAssembler.windows(Session.empty("s", "s").withTurns(turns))) {
            assertTrue(window.turns().size() <= DialogueAssembler.LONGEST);
            assertTrue(window.predictedCount() > 0);
            assertEquals(
                    1, window.turns().stream().map(Turn::dialogue).distinct().count());
            predicted.addAll(window.turns().subList(window.firstPredicted(), window.endPredicted()));
        }
        assertEquals(turns.all().stream().toList(), predicted);
    }

    @Property(tries = 100)
    void a_predicted_turn_has_context_on_both_sides_except_at_the_ends(
            @ForAll @IntRange(min = 49, max = 300) int count) {
        Turns turns = Turns.NONE;
        for (int i = 0; i < count; i++) {
            turns = turns.with(turn(i, "", "S"));
        }
        List<Turn> all = turns.all().stream().toList();
        for (DialogueWindow window :
                DialogueAssembler.windows(Session.empty("s", "s").withTurns(turns))) {
            boolean atStart = window.turns().get(0).equals(all.get(0));
            boolean atEnd = window.turns().get(window.turns().size() - 1).equals(all.get(count - 1));
            assertTrue(atStart || window.firstPredicted() >= DialogueAssembler.CONTEXT);
            assertTrue(atEnd || window.turns().size() - window.endPredicted() >= DialogueAssembler.CONTEXT);
        }
    }

    @Test
    void speakers_are_numbered_by_their_appearance() {
        DialogueWindow window = new DialogueWindow(
                List.of(turn(0, "", "Mia"), turn(1, "", "Jonas"), turn(2, "", "Mia"), turn(3, "", "Ada")), 0, 4);
        assertArrayEquals(new int[] {0, 1, 0, 2}, window.speakerIndices());
    }

    private static Turn turn(int i, String dialogue, String speaker) {
        return new Turn(
                new TurnId(i + 1), new TimeSpan(1000L * i, 1000L * i + 900), speaker, "t" + i, dialogue, Map.of());
    }
}
