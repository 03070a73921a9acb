package org.turnwise.media.decode;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import java.util.function.LongToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.turnwise.media.MediaException;
import org.turnwise.media.movies.MovieWriter;
import org.turnwise.media.movies.PictureTrack;
import org.turnwise.media.movies.SoundTrack;
import org.turnwise.media.probe.MediaDescription;
import org.turnwise.media.probe.MediaProbe;

class PcmReaderTest {
    @TempDir
    private Path folder;

    private MediaDescription sound(String name, String codec, int rate, int channels, LongToDoubleFunction wave)
            throws MediaException {
        return MediaProbe.probe(MovieWriter.sound(folder.resolve(name), SoundTrack.of(codec, rate, channels, 6, wave)));
    }

    @ParameterizedTest
    @CsvSource({
        "wav, pcm_s16le, 44100, 1",
        "flac, flac, 48000, 2",
        "mkv, flac, 44100, 2",
        "mp4, alac, 44100, 1",
        "mkv, pcm_s16le, 22050, 1"
    })
    void lossless_samples_come_back_each_in_its_place(String extension, String codec, int rate, int channels)
            throws MediaException {
        LongToDoubleFunction wave = SoundTrack.chirp(rate);
        MediaDescription media = sound("l." + extension, codec, rate, channels, wave);
        Random random = new Random(7);
        try (PcmReader reader = PcmReader.open(media, PcmFormat.mono(rate))) {
            for (int i = 0; i < 40; i++) {
                int from = random.nextInt(rate * 6 - 3000);
                float[] span = reader.readSpan(from, from + 2500);
                assertEquals(2500, span.length);
                for (int j = 0; j < span.length; j++) {
                    assertEquals(wave.applyAsDouble(from + j), span[j], 1e-4, "sample " + (from + j));
                }
            }
            assertEquals(100, reader.readSpan(rate * 6L - 100, rate * 6L + 5000).length, "samples up to the end");
            assertEquals(0, reader.readSpan(rate * 9L, rate * 9L + 10).length, "samples after the end");
        }
    }

    @ParameterizedTest
    @CsvSource({"44100, 16000", "48000, 16000", "22050, 48000", "44100, 48000"})
    void a_span_at_another_rate_is_the_same_as_when_read_through(int recorded, int wanted) throws MediaException {
        LongToDoubleFunction wave = SoundTrack.chirp(recorded);
        MediaDescription media = sound("r.wav", "pcm_f32le", recorded, 1, wave);
        PcmFormat format = PcmFormat.mono(wanted);
        float[] all = new float[wanted * 6];
        try (PcmReader reader = PcmReader.open(media, format)) {
            assertEquals(all.length, reader.read(all, all.length), 2);
            assertEquals("%d Hz, 1 channel -> %d Hz, 1 channel".formatted(recorded, wanted), words(reader));
        }
        for (int i = wanted / 10; i < wanted * 59 / 10; i++) {
            double truth = 0.5 * Math.sin(2 * Math.PI * (200.0 * i / wanted + 40.0 * i / wanted * i / wanted));
            assertEquals(truth, all[i], 2e-3, "resampled sample " + i + " against the formula");
        }
        Random random = new Random(8);
        try (PcmReader reader = PcmReader.open(media, format)) {
            for (int i = 0; i < 40; i++) {
                int from = random.nextInt(wanted * 6 - 3000);
                assertArrayEquals(
                        Arrays.copyOfRange(all, from, from + 1000), reader.readSpan(from, from + 1000), 1e-6f);
            }
        }
    }

    private static String words(PcmReader reader) {
        String words = reader.resampling().inWords();
        return words.substring(0, words.indexOf(" (libswresample"));
    }

    @ParameterizedTest
    @CsvSource({"m4a, aac, 44100", "mp3, libmp3lame, 44100", "ogg, libopus, 48000", "webm, libopus, 48000"})
    void lossy_sound_is_in_its_place_without_the_encoders_priming(String extension, String codec, int rate)
            throws MediaException {
        LongToDoubleFunction wave = SoundTrack.chirp(rate);
        MediaDescription media = sound("y." + extension, codec, rate, 1, wave);
        Random random = new Random(9);
        try (PcmReader reader = PcmReader.open(media, PcmFormat.mono(rate))) {
            for (int i = 0; i < 12; i++) {
                int from = rate / 2 + random.nextInt(rate * 5);
                assertEquals(0, bestShift(reader.readSpan(from, from + 4000), wave, from), "shift at " + from);
            }
        }
    }

    /** By how many samples the span must be moved to fit the wave best. */
    private static int bestShift(float[] span, LongToDoubleFunction wave, int from) {
        int best = 0;
        double least = Double.MAX_VALUE;
        for (int shift = -60; shift <= 60; shift++) {
            double error = 0;
            for (int j = 100; j < span.length - 100; j++) {
                double difference = span[j] - wave.applyAsDouble(from + j + shift);
                error += difference * difference;
            }
            if (error < least) {
                least = error;
                best = shift;
            }
        }
        return best;
    }

    @Test
    void before_sound_that_begins_late_there_is_silence() throws MediaException {
        SoundTrack late = SoundTrack.of("flac", 48_000, 1, 2, i -> 0.5).from(24_000);
        MediaDescription media = MediaProbe.probe(MovieWriter.write(
                folder.resolve("late.mkv"), Optional.of(PictureTrack.constant("mpeg4", 60, 1, 25)), Optional.of(late)));
        try (AudioTrack track = AudioTrack.open(media, PcmFormat.mono(48_000))) {
            float[] samples = track.span(0, 1000).samples();
            assertEquals(48_000, samples.length);
            assertEquals(0f, samples[23_999]);
            assertEquals(0.5f, samples[24_000], 1e-3f);
            float[] later = track.span(2000, 2100).samples();
            assertEquals(0.5f, later[0], 1e-3f);
            assertEquals(0f, track.span(499, 500).samples()[47]);
        }
    }

    @Test
    void samples_are_finite_whatever_the_file_holds() throws MediaException {
        MediaDescription media =
                sound("nan.wav", "pcm_f32le", 16_000, 1, i -> i % 100 == 0 ? Double.NaN : i % 77 == 0 ? 1 / 0.0 : 0.25);
        try (PcmReader reader = PcmReader.open(media, PcmFormat.mono(16_000))) {
            float[] span = reader.readSpan(0, 96_000);
            assertEquals(96_000, span.length);
            for (float sample : span) {
                assertTrue(Float.isFinite(sample));
            }
            assertEquals(0f, span[100]);
            assertEquals(0.25f, span[1]);
        }
        try (AudioTrack track = AudioTrack.open(media, PcmFormat.plainMean(16_000))) {
            assertEquals(new AudioTrack.Streamed(160, 4), track.stream(1500, 1510, (samples, frames) -> {}));
            assertEquals(new AudioTrack.Streamed(16, 0), track.stream(1505, 1506, (samples, frames) -> {}));
        }
    }

    @Test
    void mixing_keeps_the_level() throws MediaException {
        MediaDescription stereo = sound("st.wav", "pcm_f32le", 16_000, 2, i -> 0.5);
        try (PcmReader reader = PcmReader.open(stereo, PcmFormat.mono(16_000))) {
            assertEquals(0.5f, reader.readSpan(10, 11)[0], 1e-4f);
        }
        MediaDescription mono = sound("mo.wav", "pcm_f32le", 16_000, 1, i -> 0.5);
        try (PcmReader reader = PcmReader.open(mono, PcmFormat.stereo(16_000))) {
            assertArrayEquals(new float[] {0.5f, 0.5f}, reader.readSpan(10, 11), 1e-4f);
        }
    }
}
