package org.turnwise.desktop.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.turnwise.desktop.timeline.geometry.Hit;
import org.turnwise.session.model.Session;
import org.turnwise.session.model.Turn;
import org.turnwise.session.model.TurnId;

class TimelineWordsTest {
    private final Session session = new MadeUpSession()
            .speaker("A", "Ada")
            .turn(1, 44_320, 46_900, "A", "You never told me!")
            .labelled(1, "anger", true)
            .predicted(1, "sadness", 0.61)
            .build();
    private final Turn turn = session.turns().find(new TurnId(1)).orElseThrow();
    private final TimelineWords words = new TimelineWords(MadeUpSession.marks(session));

    @Test
    void a_turn_is_told_in_words() {
        assertEquals(
                "Ada, 0:44.320 to 0:46.900\n\u201cYou never told me!\u201d\nYou: anger\nModel: sadness, 61 %\nFlagged",
                words.of(new Hit.OnTurn(45_000, turn)));
    }

    @Test
    void uncertainty_names_its_two_parts() {
        String said = words.of(new Hit.OnUncertainty(45_000, Optional.of(turn)));
        assertTrue(said.contains("of at most 1.95"), said);
        assertTrue(said.contains("noise in the data"), said);
    }

    @Test
    void a_missing_modality_gives_its_reason() {
        assertEquals("Face was not used: no face in this turn", words.of(new Hit.OnRouting(0, 2, Optional.of(turn))));
        assertTrue(words.of(new Hit.OnRouting(0, 0, Optional.of(turn))).startsWith("Words: expert 1 50 %"));
    }
}
