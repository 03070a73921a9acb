package org.turnwise.samples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TranscriptTest {
    private static final Set<String> EKMAN_7 =
            Set.of("neutral", "surprise", "fear", "sadness", "joy", "disgust", "anger");

    private final SampleSession sample = SampleSessions.BISCUIT;
    private List<TableTurn> turns = List.of();

    @TempDir
    Path folder;

    @BeforeEach
    void read() throws IOException {
        turns = TableTurn.of(sample);
    }

    @Test
    void every_emotion_of_ekmans_seven_occurs_and_no_other() {
        assertEquals(EKMAN_7, turns.stream().map(TableTurn::emotion).collect(Collectors.toSet()));
    }

    @Test
    void only_the_samples_speakers_speak_and_each_does() {
        assertEquals(
                new HashSet<>(sample.speakers()),
                turns.stream().map(TableTurn::speaker).collect(Collectors.toSet()));
    }

    @Test
    void turns_follow_one_another_with_a_natural_silence_between() {
        for (int i = 0; i < turns.size(); i++) {
            assertTrue(turns.get(i).end() - turns.get(i).start() > 0.5, turns.get(i)::toString);
            if (i > 0) {
                double silence = turns.get(i).start() - turns.get(i - 1).end();
                assertTrue(silence >= 0.149 && silence <= 0.501, turns.get(i)::toString);
            }
        }
    }

    @Test
    void the_film_lasts_a_minute_or_more_and_all_turns_lie_inside() throws IOException {
        double seconds = new DecodedFilm(sample.copyTo(folder).media()).seconds();
        assertTrue(seconds >= 60);
        assertTrue(turns.get(0).start() > 0);
        assertTrue(turns.get(turns.size() - 1).end() < seconds);
    }

    @Test
    void the_subtitles_say_the_same_as_the_table() throws IOException {
        StringBuilder wanted = new StringBuilder();
        for (int i = 0; i < turns.size(); i++) {
            TableTurn turn = turns.get(i);
            wanted.append(i + 1).append('\n').append(clock(turn.start())).append(" --> ");
            wanted.append(clock(turn.end())).append('\n').append(turn.speaker()).append(": ");
            wanted.append(turn.text()).append("\n\n");
        }
        try (InputStream in = sample.open(sample.subtitlesName())) {
            assertEquals(wanted.toString(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    private static String clock(double seconds) {
        long millis = Math.round(seconds * 1000);
        return String.format(Locale.ROOT, "00:%02d:%02d,%03d", millis / 60_000, millis / 1000 % 60, millis % 1000);
    }
}
