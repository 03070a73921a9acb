package org.turnwise.session.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import org.pcollections.TreePMap;

class LaterPMapTest {
    private static final PMap<String, Integer> NUMBERS =
            TreePMap.<String, Integer>empty().plus("one", 1).plus("two", 2);

    private final AtomicInteger readings = new AtomicInteger();

    @Test
    void it_is_read_when_it_is_first_looked_into_and_once_however_many_look() {
        LaterPMap<String, Integer> later = new LaterPMap<>(this::read);
        assertFalse(later.atHand());
        assertEquals(0, readings.get());
        IntStream.range(0, 200).parallel().forEach(i -> assertEquals(2, later.get("two")));
        assertTrue(later.atHand());
        assertEquals(1, readings.get());
    }

    @Test
    void it_is_as_the_map_it_reads() {
        LaterPMap<String, Integer> later = new LaterPMap<>(this::read);
        assertEquals(NUMBERS, later);
        assertEquals(later, NUMBERS);
        assertEquals(2, later.size());
        assertTrue(later.containsKey("one"));
        assertEquals(NUMBERS.keySet(), later.keySet());
        assertEquals(List.copyOf(NUMBERS.values()), List.copyOf(later.values()));
        assertEquals(NUMBERS.plus("three", 3), later.plus("three", 3));
        assertEquals(NUMBERS.plusAll(Map.of("four", 4)), later.plusAll(Map.of("four", 4)));
        assertEquals(NUMBERS.minus("one"), later.minus("one"));
        assertEquals(NUMBERS.minusAll(List.of("one", "two")), later.minusAll(List.of("one", "two")));
        assertEquals(2, later.size(), "what is derived from it leaves it as it is");
    }

    @Test
    void all_who_look_are_told_why_it_cannot_be_read() {
        IllegalStateException damaged = new IllegalStateException("damaged");
        LaterPMap<String, Integer> later = new LaterPMap<>(() -> {
            readings.incrementAndGet();
            throw damaged;
        });
        assertSame(damaged, assertThrows(IllegalStateException.class, later::size));
        assertSame(damaged, assertThrows(IllegalStateException.class, () -> later.get("one")));
        assertEquals(1, readings.get());
        assertFalse(later.atHand());
    }

    @Test
    void sessions_that_differ_otherwise_are_told_apart_without_reading() {
        LaterPMap<PredictionKey, Prediction> later = new LaterPMap<>(() -> {
            readings.incrementAndGet();
            return HashTreePMap.empty();
        });
        Session session = Session.empty("id", "name");
        assertFalse(session.withPredictions(later).equals(session.withName("other")));
        assertEquals(0, readings.get());
        assertEquals(session, session.withPredictions(later));
    }

    private PMap<String, Integer> read() {
        readings.incrementAndGet();
        return NUMBERS;
    }
}
