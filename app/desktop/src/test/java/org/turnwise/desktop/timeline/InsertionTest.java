package org.turnwise.desktop.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.turnwise.session.model.Session;
import org.turnwise.session.model.TimeSpan;

class InsertionTest {
    private final Session session = new MadeUpSession()
            .speaker("A", "Ada")
            .speaker("B", "Ben")
            .turn(1, 10_000, 20_000, "A", "one")
            .turn(2, 21_000, 22_000, "B", "two")
            .media(30_000)
            .build();

    @Test
    void it_begins_at_the_playhead_and_is_as_long_as_turns_usually_are() {
        assertEquals(new TimeSpan(1_000, 3_000), Insertion.at(session, "A", 1_000, 30_000));
    }

    @Test
    void it_ends_where_the_speaker_s_next_turn_begins_and_another_s_may_overlap() {
        assertEquals(new TimeSpan(9_500, 10_000), Insertion.at(session, "A", 9_500, 30_000));
        assertEquals(new TimeSpan(20_500, 21_000), Insertion.at(session, "B", 20_500, 30_000));
        assertEquals(new TimeSpan(20_500, 22_500), Insertion.at(session, "A", 20_500, 30_000));
    }

    @Test
    void it_does_not_reach_past_the_session_s_end() {
        assertEquals(new TimeSpan(29_000, 30_000), Insertion.at(session, "A", 29_000, 30_000));
        assertEquals(new TimeSpan(29_990, 30_000), Insertion.at(session, "A", 30_000, 30_000));
        assertEquals(new TimeSpan(500, 2_500), Insertion.at(new MadeUpSession().build(), "A", 500, 0));
    }
}
