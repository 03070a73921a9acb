package org.turnwise.samples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.turnwise.samples.make.voice.Loudness;
import org.turnwise.samples.make.voice.Sound;

/** The film's sound as FFmpeg decodes it. */
class SoundTest {
    private final SampleSession sample = SampleSessions.BISCUIT;
    private float[][] channels = new float[2][0];

    @TempDir
    Path folder;

    @BeforeEach
    void decode() throws IOException {
        channels = new DecodedFilm(sample.copyTo(folder).media()).sound();
    }

    @Test
    void it_is_as_loud_as_speech_should_be_and_does_not_clip() {
        assertEquals(-20, Loudness.integrated(channels), 0.5);
        for (float[] channel : channels) {
            for (float value : channel) {
                assertTrue(Math.abs(value) < 0.95);
            }
        }
    }

    @Test
    void there_is_sound_in_every_turn_and_next_to_none_between() throws IOException {
        List<TableTurn> turns = TableTurn.of(sample);
        Sound left = new Sound(channels[0], 48_000);
        for (int i = 0; i < turns.size(); i++) {
            TableTurn turn = turns.get(i);
            double length = turn.end() - turn.start();
            double voice = left.level(turn.start() + length / 2, length);
            assertTrue(voice > 0.02, () -> turn + ": " + voice);
            if (i > 0) {
                double silence = left.level(turn.start() - 0.04, 0.06);
                assertTrue(silence < 0.004, () -> "before " + turn + ": " + silence);
            }
        }
    }
}
