package org.turnwise.desktop.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class TimesTest {
    @Test
    void hours_are_written_where_there_are_any() {
        assertEquals("0:00.000", Times.exact(0));
        assertEquals("0:44.320", Times.exact(44_320));
        assertEquals("59:59.999", Times.exact(3_599_999));
        assertEquals("1:00:00.000", Times.exact(3_600_000));
        assertEquals("8:04:17.9", Times.tenths(29_057_999));
        assertEquals("12:05.0", Times.tenths(725_007));
        assertEquals("1:00", Times.rough(60_999));
        assertEquals("27:46:40", Times.rough(100_000_000));
        assertEquals("0:00.0", Times.tenths(-1));
    }

    @Test
    void only_what_is_certain_is_called_certain() {
        assertEquals("99 %", Times.probability(0.994));
        assertEquals(">99 %", Times.probability(0.995));
        assertEquals(">99", Times.certainty(0.9999999));
        assertEquals("100 %", Times.probability(1));
        assertEquals("100 %", Times.percent(0.9999), "of shares that nobody believes");
    }
}
