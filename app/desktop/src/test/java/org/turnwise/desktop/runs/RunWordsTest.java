package org.turnwise.desktop.runs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.turnwise.session.model.AnalysisRun;

class RunWordsTest {
    private static final Instant NOW = Instant.parse("2026-03-02T18:00:00Z");
    private final RunWords words = new RunWords(NOW, ZoneOffset.UTC);

    @Test
    void days_near_by_are_called_by_name() {
        assertEquals("base 1.0.0, today 14:02", words.brief(at("2026-03-02T14:02:09Z")));
        assertEquals("base 1.0.0, today 14:02:09", words.exact(at("2026-03-02T14:02:09Z")));
        assertEquals("base 1.0.0, yesterday 23:59", words.brief(at("2026-03-01T23:59:59Z")));
        assertEquals("base 1.0.0, 28 Feb 08:00", words.brief(at("2026-02-28T08:00:00Z")));
        assertEquals("base 1.0.0, 31 Dec 2025 08:00", words.brief(at("2025-12-31T08:00:00Z")));
    }

    @Test
    void how_long_it_took_is_said_where_it_is_known() {
        assertEquals("base 1.0.0 on CPU, 2.3 s", RunWords.line(took(OptionalLong.of(2340))));
        assertEquals("base 1.0.0 on CPU, 2 min 5 s", RunWords.line(took(OptionalLong.of(125_400))));
        assertEquals("base 1.0.0 on CPU", RunWords.line(took(OptionalLong.empty())));
        assertTrue(words.full(took(OptionalLong.empty())).contains("not known"));
    }

    @Test
    void all_that_is_known_is_in_the_full_words() {
        String full = words.full(took(OptionalLong.of(2340)));
        for (String part : new String[] {"base 1.0.0", "2 Mar 2026, 14:02:09", "2.3 s", "CPU: no CUDA device"}) {
            assertTrue(full.contains(part), full);
        }
    }

    private static AnalysisRun at(String start) {
        return run(start, OptionalLong.of(1));
    }

    private static AnalysisRun took(OptionalLong millis) {
        return run("2026-03-02T14:02:09Z", millis);
    }

    private static AnalysisRun run(String start, OptionalLong millis) {
        return new AnalysisRun(
                "r",
                Instant.parse(start),
                "ekman-7",
                "base",
                "sha256:0",
                "CPU: no CUDA device",
                1,
                10,
                millis,
                Map.of(AnalysisRun.MODEL_VERSION, "1.0.0"));
    }
}
