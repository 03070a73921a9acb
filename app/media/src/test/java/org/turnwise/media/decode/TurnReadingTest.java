package org.turnwise.media.decode;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.LongToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.turnwise.media.MediaException;
import org.turnwise.media.movies.MovieWriter;
import org.turnwise.media.movies.SoundTrack;
import org.turnwise.media.probe.MediaDescription;
import org.turnwise.media.probe.MediaProbe;

/** How turns are read for measuring: the same bits in any order, every channel alike, a turn's length at a time. */
class TurnReadingTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "mp4, aac, 44100, 2",
        "mkv, aac, 48000, 1",
        "mp3, libmp3lame, 44100, 2",
        "mkv, libopus, 48000, 2",
        "mkv, flac, 44100, 1",
        "wav, pcm_s16le, 16000, 1"
    })
    void a_turn_has_the_same_bits_whatever_was_read_before(String extension, String codec, int rate, int channels)
            throws MediaException {
        MediaDescription media = sound("n." + extension, SoundTrack.of(codec, rate, channels, 8.13, noisySpeech(rate)));
        PcmFormat format = PcmFormat.plainMean(rate);
        long[][] spans = {{0, 400}, {420, 1500}, {1500, 1501}, {2900, 4100}, {3000, 3300}, {5250, 7000}, {7900, 9000}};
        List<float[]> alone = new ArrayList<>();
        for (long[] span : spans) {
            try (AudioTrack track = AudioTrack.open(media, format)) {
                alone.add(samples(track, span));
            }
        }
        List<Integer> order = new ArrayList<>(List.of(0, 1, 2, 3, 4, 5, 6, 0, 1, 2, 3, 4, 5, 6));
        Collections.shuffle(order, new Random(3));
        try (AudioTrack track = AudioTrack.open(media, format)) {
            for (int i : order) {
                assertArrayEquals(alone.get(i), samples(track, spans[i]), "span " + i);
            }
        }
    }

    @Test
    void lossless_turns_are_the_samples_of_their_span() throws MediaException {
        LongToDoubleFunction wave = SoundTrack.chirp(22_050);
        MediaDescription media = sound("c.flac", SoundTrack.of("flac", 22_050, 1, 5, wave));
        try (AudioTrack track = AudioTrack.open(media, PcmFormat.plainMean(22_050))) {
            float[] read = samples(track, new long[] {2500, 4200});
            assertEquals(Math.round(1.7 * 22_050), read.length);
            for (int i = 0; i < read.length; i++) {
                assertEquals(wave.applyAsDouble(55_125 + i), read[i], 1e-4, "sample " + i);
            }
            assertEquals(22_050, samples(track, new long[] {4000, Long.MAX_VALUE}).length, "to the end");
            assertEquals(0, samples(track, new long[] {6000, 7000}).length, "after the end");
            assertThrows(IllegalArgumentException.class, () -> samples(track, new long[] {200, 100}));
        }
    }

    @Test
    void every_channel_counts_the_same_however_many_there_are() throws IOException {
        short[] frame = {8192, -4096, 2048, 16384, -1024, 512};
        Path file = pcm("six.wav", 16_000, frame.length, 3200, frame);
        float mean = (8192 - 4096 + 2048 + 16384 - 1024 + 512) / 6f / 32768;
        try (AudioTrack track = AudioTrack.open(MediaProbe.probe(file), PcmFormat.plainMean(16_000))) {
            float[] read = samples(track, new long[] {0, 200});
            assertEquals(3200, read.length);
            assertEquals(mean, read[100], 1e-6);
        }
    }

    @Test
    void the_mean_of_equal_samples_is_that_sample_bit_by_bit() throws IOException {
        for (int channels : new int[] {2, 3, 5, 6, 7}) {
            short[] frames = new short[channels * 1000];
            for (int i = 0; i < frames.length; i++) {
                frames[i] = (short) (i / channels * 65 - 32768);
            }
            Path file = pcm(channels + ".wav", 8000, channels, 1000, frames);
            try (AudioTrack track = AudioTrack.open(MediaProbe.probe(file), PcmFormat.plainMean(8000))) {
                float[] read = samples(track, new long[] {0, 125});
                assertEquals(1000, read.length);
                for (int k = 0; k < read.length; k++) {
                    assertEquals(frames[k * channels] / 32768f, read[k], channels + " channels, sample " + k);
                }
            }
        }
    }

    @Test
    void sixteen_bit_samples_come_through_exactly() throws IOException {
        short[] stereo = {12345, -32768, 3, 4, -1, 32767, 20001, 20002};
        Path file = pcm("exact.wav", 8000, 2, 4, stereo);
        try (AudioTrack track = AudioTrack.open(MediaProbe.probe(file), PcmFormat.plainMean(8000))) {
            float[] read = samples(track, new long[] {0, 1});
            for (int i = 0; i < 4; i++) {
                assertEquals((stereo[2 * i] + stereo[2 * i + 1]) / 2f / 32768, read[i]);
            }
        }
    }

    @Test
    void a_plain_mean_of_two_channels_is_refused() {
        assertThrows(IllegalArgumentException.class, () -> new PcmFormat(16_000, 2, PcmFormat.Mix.PLAIN_MEAN));
    }

    private MediaDescription sound(String name, SoundTrack track) throws MediaException {
        return MediaProbe.probe(MovieWriter.sound(folder.resolve(name), track));
    }

    /** Noise above a tone: what lossy encoders replace by noise of their own. */
    private static LongToDoubleFunction noisySpeech(int rate) {
        return i -> 0.2 * Math.sin(2 * Math.PI * 180 * i / rate) + 0.2 * (new Random(i * 7919 + 1).nextDouble() - 0.5);
    }

    private static float[] samples(AudioTrack track, long[] span) throws MediaException {
        float[][] all = {new float[0]};
        AudioTrack.Streamed streamed = track.stream(span[0], span[1], (block, frames) -> {
            int before = all[0].length;
            all[0] = Arrays.copyOf(all[0], before + frames);
            System.arraycopy(block, 0, all[0], before, frames);
        });
        assertEquals(new AudioTrack.Streamed(all[0].length, 0), streamed);
        return all[0];
    }

    /** A wav of 16 bits, the samples over and over. */
    private Path pcm(String name, int rate, int channels, int frames, short[] samples) throws IOException {
        int bytes = frames * channels * 2;
        ByteBuffer file = ByteBuffer.allocate(44 + bytes).order(ByteOrder.LITTLE_ENDIAN);
        file.put("RIFF".getBytes("US-ASCII")).putInt(36 + bytes).put("WAVEfmt ".getBytes("US-ASCII"));
        file.putInt(16).putShort((short) 1).putShort((short) channels).putInt(rate);
        file.putInt(rate * channels * 2).putShort((short) (channels * 2)).putShort((short) 16);
        file.put("data".getBytes("US-ASCII")).putInt(bytes);
        for (int i = 0; i < frames * channels; i++) {
            file.putShort(samples[i % samples.length]);
        }
        return Files.write(folder.resolve(name), file.array());
    }
}
