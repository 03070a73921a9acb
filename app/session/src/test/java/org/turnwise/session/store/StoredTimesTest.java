package org.turnwise.session.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.DateTimeException;
import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StoredTimesTest {
    /** Years 0000 to 9999 and some beyond, which are written with a sign. */
    @Property
    void what_is_written_is_read_again(
            @ForAll @LongRange(min = -62_200_000_000L, max = 253_500_000_000L) long second,
            @ForAll @IntRange(max = 999_999_999) int nanos,
            @ForAll @IntRange(max = 9) int digits) {
        int step = (int) Math.pow(10, digits);
        Instant moment = Instant.ofEpochSecond(second, nanos / step * step);
        assertEquals(moment, StoredTimes.parse(moment.toString()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-01-02T24:00:00Z",
                "2026-02-28T23:59:60Z",
                "2026-01-02T03:04:05.5Z",
                "2026-01-02T03:04:05.123456789Z",
                "2024-02-29T00:00:00Z",
                "2026-01-02T03:04:05+01:00"
            })
    void what_is_written_otherwise_is_read_as_Java_reads_it(String text) {
        assertEquals(Instant.parse(text), StoredTimes.parse(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "yesterday",
                "2026-02-30T03:04:05Z",
                "2026-13-02T03:04:05Z",
                "2026-00-02T03:04:05Z",
                "2026-01-02T25:04:05Z",
                "2026-01-02T03:60:05Z",
                "2026-01-02 03:04:05Z",
                "2026-01-02T03:04:05",
                "2026-01-02T03:04:05,5Z",
                "2026-01-02T03:04:0٥Z"
            })
    void what_is_no_moment_is_refused(String text) {
        assertThrows(DateTimeException.class, () -> Instant.parse(text));
        assertThrows(DateTimeException.class, () -> StoredTimes.parse(text));
    }
}
