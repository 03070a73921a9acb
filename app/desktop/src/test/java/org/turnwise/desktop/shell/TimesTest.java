package org.turnwise.desktop.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class TimesTest {
    @Test
    void only_what_is_certain_is_called_certain() {
        assertEquals("99 %", Times.probability(0.994));
        assertEquals(">99 %", Times.probability(0.995));
        assertEquals(">99", Times.certainty(0.9999999));
        assertEquals("100 %", Times.probability(1));
        assertEquals("100 %", Times.percent(0.9999), "of shares that nobody believes");
    }
}
