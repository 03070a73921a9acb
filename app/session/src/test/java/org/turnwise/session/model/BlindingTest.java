package org.turnwise.session.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class BlindingTest {
    private static final long SEED = Blinding.seedOf("7d0c2f2e-9f0d-4d7f-8f3a-3f8b7f0c9a11");

    @Test
    void audit_turns_are_about_the_share_wished_of_every_annotator() {
        for (String annotator : List.of("mia", "jonas", "a", "b")) {
            assertEquals(0.2, audited(20, annotator).size() / 10_000.0, 0.015, annotator);
        }
        assertTrue(audited(0, "mia").isEmpty());
    }

    @Test
    void a_greater_share_keeps_the_turns_of_a_smaller_one() {
        assertTrue(audited(30, "mia").containsAll(audited(10, "mia")));
    }

    @Test
    void annotators_and_seeds_have_audit_turns_of_their_own() {
        assertFalse(audited(20, "mia").equals(audited(20, "jonas")));
        Blinding other = new Blinding(Blinding.Way.OPEN, 20, SEED + 1);
        assertFalse(audited(20, "mia").equals(audited(other, "mia")));
    }

    /** Labels given long ago depend on it: these turns must never be others. */
    @Test
    void the_same_turns_are_audited_for_ever() {
        assertEquals(
                List.of(11L, 12L, 13L, 14L, 15L, 30L, 41L, 49L),
                audited(10, "mia").subList(0, 8));
    }

    @Test
    void blind_first_hides_every_turn_and_audits_none() {
        Blinding blind = new Blinding(Blinding.Way.BLIND_FIRST, 20, SEED);
        assertTrue(audited(blind, "mia").isEmpty());
        assertTrue(LongStream.range(1, 100).allMatch(i -> blind.hides(new TurnId(i), "mia")));
    }

    @Test
    void what_hides_less_or_other_turns_reveals() {
        Blinding blind = new Blinding(Blinding.Way.BLIND_FIRST, 20, SEED);
        Blinding some = new Blinding(Blinding.Way.OPEN, 20, SEED);
        assertTrue(Blinding.OPEN.reveals(blind));
        assertTrue(some.reveals(blind));
        assertTrue(Blinding.OPEN.reveals(some));
        assertTrue(new Blinding(Blinding.Way.OPEN, 10, SEED).reveals(some));
        assertTrue(new Blinding(Blinding.Way.OPEN, 20, SEED + 1).reveals(some));
        assertFalse(blind.reveals(some));
        assertFalse(blind.reveals(new Blinding(Blinding.Way.BLIND_FIRST, 0, SEED + 1)));
        assertFalse(new Blinding(Blinding.Way.OPEN, 30, SEED).reveals(some));
        assertFalse(some.reveals(Blinding.OPEN));
    }

    @Test
    void a_share_out_of_range_is_refused() {
        assertThrows(IllegalArgumentException.class, () -> new Blinding(Blinding.Way.OPEN, 51, 0));
        assertThrows(IllegalArgumentException.class, () -> new Blinding(Blinding.Way.OPEN, -1, 0));
    }

    private static List<Long> audited(int percent, String annotator) {
        return audited(new Blinding(Blinding.Way.OPEN, percent, SEED), annotator);
    }

    private static List<Long> audited(Blinding blinding, String annotator) {
        return LongStream.rangeClosed(1, 10_000)
                .filter(i -> blinding.audits(new TurnId(i), annotator))
                .boxed()
                .toList();
    }
}
