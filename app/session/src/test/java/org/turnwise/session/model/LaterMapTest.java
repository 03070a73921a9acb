package org.turnwise.session.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class LaterMapTest {
    @Test
    void is_made_once_and_not_before_it_is_asked_for() {
        AtomicInteger made = new AtomicInteger();
        Map<String, Integer> map = new LaterMap<>(() -> new HashMap<>(Map.of("a", made.incrementAndGet())));
        List<Integer> list = new LaterList<>(() -> List.of(made.incrementAndGet()));
        Prediction prediction = new Prediction(
                new TurnId(1),
                "run",
                Map.of("joy", 1.0),
                new Uncertainty(0, 0, 0),
                new LaterMap<>(() -> {
                    made.addAndGet(10);
                    return Map.of(Modality.TEXT, ModalityEvidence.DAMAGED);
                }),
                List.of());
        assertEquals(0, made.get());
        assertEquals(Map.of("a", 1), map);
        assertEquals(1, map.get("a"));
        assertEquals(List.of(2), list);
        assertEquals(2, list.get(0));
        assertEquals(2, made.get());
        assertEquals(true, prediction.damaged());
        assertEquals(12, made.get());
        assertThrows(UnsupportedOperationException.class, () -> map.remove("a"));
        assertThrows(UnsupportedOperationException.class, () -> list.add(1));
    }

    @Test
    void what_cannot_be_made_is_tried_again() {
        AtomicInteger tries = new AtomicInteger();
        Map<String, Integer> map = new LaterMap<>(() -> {
            if (tries.incrementAndGet() == 1) {
                throw new IllegalStateException("not yet");
            }
            return Map.of("a", 1);
        });
        assertThrows(IllegalStateException.class, map::size);
        assertEquals(1, map.size());
    }
}
