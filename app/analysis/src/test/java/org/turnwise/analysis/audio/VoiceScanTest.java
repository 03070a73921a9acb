package org.turnwise.analysis.audio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.turnwise.analysis.cache.FeatureCache;
import org.turnwise.analysis.cache.SqliteFeatureCache;
import org.turnwise.media.MediaException;
import org.turnwise.media.decode.AudioTrack;

class VoiceScanTest {
    private static final int RATE = 8000;

    @TempDir
    Path folder;

    private final ToyExtractor toy = new ToyExtractor("toy");

    private Sound.Recorded recording(int seconds) throws IOException {
        return (Sound.Recorded) Sound.of(ToyWav.chirp(folder.resolve("v.wav"), RATE, seconds), "sha256:v");
    }

    @Test
    void every_row_is_of_its_own_time_across_the_pieces() throws IOException {
        Sound.Recorded sound = recording(95);
        VoiceContours contours = new VoiceContours(95_000);
        new VoiceScan(toy, FeatureCache.none(), 2).read(sound, contours, Listening.silent());
        float[] expected = firstSamples(sound);
        VoiceColumns rows = contours.columns(VoiceTrack.LOUDNESS, 0, 95_000, 9500);
        for (int k = 0; k < 9500; k++) {
            assertEquals(expected[k], rows.highest(k), "row " + k);
            assertEquals(rows.lowest(k), rows.mean(k));
        }
        assertFalse(contours.columns(VoiceTrack.PITCH, 20, 30, 1).has(0), "unvoiced");
        assertTrue(contours.columns(VoiceTrack.PITCH, 30_010, 30_020, 1).has(0), "voiced");
        assertEquals(0.5, contours.columns(VoiceTrack.VOICING, 0, 20_000, 1).mean(0), 1e-6);
    }

    private static float[] firstSamples(Sound.Recorded sound) throws MediaException {
        float[] firsts = new float[9500];
        int[] at = {0};
        try (AudioTrack track = AudioTrack.open(sound.media(), sound.format())) {
            track.stream(0, 95_000, (samples, count) -> {
                for (int i = 0; i < count; i++, at[0]++) {
                    if (at[0] % (RATE / 100) == 0) {
                        firsts[at[0] / (RATE / 100)] = Math.abs(samples[i] * 32768f / 32767f);
                    }
                }
            });
        }
        return firsts;
    }

    @Test
    void what_was_measured_is_drawn_again_from_the_cache() throws IOException {
        Sound.Recorded sound = recording(70);
        try (FeatureCache cache = SqliteFeatureCache.open(folder)) {
            VoiceContours first = new VoiceContours(70_000);
            new VoiceScan(toy, cache, 2).read(sound, first, Listening.silent());
            assertEquals(3, toy.opened());
            VoiceContours second = new VoiceContours(70_000);
            new VoiceScan(toy, cache, 1).read(sound, second, Listening.silent());
            assertEquals(3, toy.opened());
            for (VoiceTrack track : VoiceTrack.values()) {
                VoiceColumns a = first.columns(track, 0, 70_000, 333);
                VoiceColumns b = second.columns(track, 0, 70_000, 333);
                for (int c = 0; c < 333; c++) {
                    assertEquals(a.highest(c), b.highest(c));
                    assertEquals(a.mean(c), b.mean(c));
                }
            }
        }
    }

    @Test
    void a_stopped_scan_leaves_the_rest_unknown() throws IOException {
        Sound.Recorded sound = recording(65);
        VoiceContours contours = new VoiceContours(65_000);
        List<Integer> heard = new ArrayList<>();
        assertThrows(CancellationException.class, () -> new VoiceScan(toy, FeatureCache.none(), 1)
                .read(sound, contours, new Listening() {
                    @Override
                    public void progress(int done, int total) {
                        heard.add(done);
                    }

                    @Override
                    public boolean cancelled() {
                        return heard.contains(1);
                    }
                }));
        assertTrue(contours.columns(VoiceTrack.LOUDNESS, 0, 30_000, 1).has(0));
        assertFalse(contours.columns(VoiceTrack.LOUDNESS, 60_000, 65_000, 1).has(0));
    }

    @Test
    void coarse_columns_hold_the_extremes_and_the_mean_of_their_rows() {
        float[] rows = new float[1000];
        for (int k = 0; k < rows.length; k++) {
            rows[k] = (k * 7919) % 1000;
        }
        VoiceContours contours = new VoiceContours(10_000);
        contours.put(VoiceTrack.LOUDNESS, 500, java.util.Arrays.copyOfRange(rows, 500, 1000));
        contours.put(VoiceTrack.LOUDNESS, 0, java.util.Arrays.copyOf(rows, 500));
        for (int count : new int[] {1, 3, 17, 250, 1000, 3000}) {
            VoiceColumns columns = contours.columns(VoiceTrack.LOUDNESS, 0, 10_000, count);
            double per = 1000.0 / count;
            for (int c = 0; c < count; c++) {
                int from = (int) Math.floor(c * per);
                int to = Math.min(1000, Math.max(from + 1, (int) Math.floor((c + 1) * per)));
                float low = Float.MAX_VALUE;
                float high = 0;
                double sum = 0;
                for (int k = from; k < to; k++) {
                    low = Math.min(low, rows[k]);
                    high = Math.max(high, rows[k]);
                    sum += rows[k];
                }
                assertEquals(low, columns.lowest(c));
                assertEquals(high, columns.highest(c));
                assertEquals(sum / (to - from), columns.mean(c), 1e-2);
            }
        }
    }
}
