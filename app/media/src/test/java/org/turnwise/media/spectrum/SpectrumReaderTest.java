package org.turnwise.media.spectrum;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.Optional;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.turnwise.media.probe.MediaProbe;

/** Two seconds of a tone of 1 kHz at half level, then two of silence. */
class SpectrumReaderTest {
    private static final int RATE_HZ = 44_100;

    @TempDir
    Path folder;

    private SpectrumReader reader() throws Exception {
        byte[] bytes = new byte[2 * RATE_HZ * 4];
        for (int i = 0; i < RATE_HZ * 2; i++) {
            short sample = (short) Math.round(16_384 * Math.sin(2 * Math.PI * 1_000 * i / RATE_HZ));
            bytes[2 * i] = (byte) sample;
            bytes[2 * i + 1] = (byte) (sample >> 8);
        }
        Path file = folder.resolve("tone.wav");
        AudioFormat format = new AudioFormat(RATE_HZ, 16, 1, true, false);
        try (AudioInputStream sound = new AudioInputStream(new ByteArrayInputStream(bytes), format, RATE_HZ * 4L)) {
            AudioSystem.write(sound, AudioFileFormat.Type.WAVE, file.toFile());
        }
        return SpectrumReader.open(MediaProbe.probe(file));
    }

    private static int strongest(SpectrumTile tile, int column) {
        int most = 0;
        for (int band = 1; band < SpectrumShape.BANDS; band++) {
            most = tile.db(column, band) > tile.db(column, most) ? band : most;
        }
        return most;
    }

    @Test
    void a_tone_stands_at_its_frequency_and_level_and_silence_below_everything() throws Exception {
        try (SpectrumReader reader = reader()) {
            for (long columnMicros : new long[] {8_000, 100_000, 500_000}) {
                SpectrumTile tile = reader.read(0, columnMicros, (int) (4_000_000 / columnMicros), () -> false)
                        .orElseThrow();
                int tone = tile.columns() / 4;
                assertEquals(1_000, SpectrumShape.centreHz(strongest(tile, tone)), 40, "in columns of " + columnMicros);
                assertEquals(-6, tile.db(tone, strongest(tile, tone)), 1);
                assertTrue(tile.db(tone, SpectrumShape.BANDS - 1) < -60);
                assertEquals(-6, tile.loudestDb(), 1.5);
                int silence = tile.columns() * 3 / 4;
                assertTrue(tile.db(silence, strongest(tile, silence)) < -90);
            }
        }
    }

    @Test
    void beyond_the_end_there_is_nothing() throws Exception {
        try (SpectrumReader reader = reader()) {
            SpectrumTile tile = reader.read(3_500_000, 100_000, 10, () -> false).orElseThrow();
            assertTrue(tile.has(4));
            assertFalse(tile.has(6));
            assertEquals(
                    Double.NEGATIVE_INFINITY,
                    reader.read(60_000_000, 3_000_000, 3, () -> false)
                            .orElseThrow()
                            .loudestDb());
        }
    }

    @Test
    void what_became_superfluous_is_given_up() throws Exception {
        try (SpectrumReader reader = reader()) {
            assertEquals(Optional.empty(), reader.read(0, 100_000, 10, () -> true));
        }
    }

    @Test
    void mel_goes_there_and_back() {
        for (double hz : new double[] {0, 55, 1_000, 7_999}) {
            assertEquals(hz, MelScale.hz(MelScale.mel(hz)), 1e-9);
        }
        assertEquals(1_000, MelScale.mel(1_000), 0.1);
    }
}
