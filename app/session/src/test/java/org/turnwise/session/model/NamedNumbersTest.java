package org.turnwise.session.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class NamedNumbersTest {
    @Property(tries = 200)
    void is_the_map_it_is_a_copy_of(@ForAll @Size(max = 5) Map<String, Double> any, @ForAll String other) {
        NamedNumbers copy = NamedNumbers.copyOf(any);
        assertEquals(any, copy);
        assertEquals(copy, any);
        assertEquals(any.hashCode(), copy.hashCode());
        assertEquals(NamedNumbers.copyOf(new HashMap<>(any)), copy);
        any.forEach((name, number) -> assertEquals(number, copy.get(name)));
        assertEquals(any.getOrDefault(other, 0.5), copy.getOrDefault(other, 0.5));
        assertEquals(any.containsKey(other), copy.containsKey(other));
        assertEquals(any.keySet().stream().sorted().toList(), List.copyOf(copy.keySet()));
        assertSame(copy, NamedNumbers.copyOf(copy));
    }

    @Property(tries = 200)
    void the_largest_is_the_first_of_the_largest(@ForAll @Size(min = 1, max = 5) Map<String, Double> any) {
        String expected = any.entrySet().stream()
                .max(Map.Entry.<String, Double>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .orElseThrow()
                .getKey();
        assertEquals(expected, NamedNumbers.copyOf(any).largest());
    }

    @Test
    void cannot_be_changed_and_is_in_order() {
        NamedNumbers two = NamedNumbers.of(List.of("anger", "joy"), 0.5, 0.5);
        assertEquals("anger", two.largest());
        assertTrue(two.containsKey("joy"));
        assertThrows(UnsupportedOperationException.class, () -> two.put("joy", 1.0));
        assertThrows(UnsupportedOperationException.class, () -> two.remove("joy"));
        assertThrows(UnsupportedOperationException.class, () -> two.entrySet().clear());
        assertThrows(
                UnsupportedOperationException.class,
                () -> two.entrySet().iterator().next().setValue(1.0));
        assertThrows(IllegalArgumentException.class, () -> NamedNumbers.of(List.of("joy", "anger"), 0, 1));
        assertThrows(IllegalArgumentException.class, () -> NamedNumbers.of(List.of("joy"), 0, 1));
        assertThrows(NoSuchElementException.class, () -> NamedNumbers.copyOf(Map.of())
                .largest());
    }
}
