package org.turnwise.features.audio.lld;

import static org.junit.jupiter.api.Assertions.assertEquals;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.FloatRange;

class RiseTest {
    @Property
    void it_says_what_the_comparison_says(
            @ForAll @FloatRange(max = Float.MAX_VALUE) float from,
            @ForAll @FloatRange(max = Float.MAX_VALUE) float to) {
        assertEquals(from < to ? 1 : 0, Rise.between(from, to));
        assertEquals(0, Rise.between(from, from));
        assertEquals(from > 0 ? 1 : 0, Rise.between(0, from));
    }
}
