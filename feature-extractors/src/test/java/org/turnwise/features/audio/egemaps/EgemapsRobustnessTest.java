package org.turnwise.features.audio.egemaps;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.turnwise.features.audio.AudioFeatures;
import org.turnwise.features.audio.AudioStream;
import org.turnwise.features.audio.Contours;
import org.turnwise.features.audio.is10.RandomSound;

/** Whatever the sound is: a defined result, and the same one however it was asked for. */
class EgemapsRobustnessTest {
    private static final int RATE = 16000;
    private static final int[] RATES = {4000, 8000, 11025, 12000, 22050, 24000, 32000, 44100, 48000};

    private static final EgemapsExtractor EXTRACTOR = new EgemapsExtractor();

    @Property(tries = 1000)
    void any_sound_has_finite_features_or_a_reason_why_not(
            @ForAll long seed, @ForAll @IntRange(max = 100) int kind, @ForAll @IntRange(max = 99) int length) {
        int rate = kind < 70 ? RATE : RATES[kind % RATES.length];
        // Short ones more often: the whole must not take minutes.
        int samples = (int) (rate * 5.0 * Math.pow(length / 99.0, 4));
        AudioStream stream = EXTRACTOR.open(rate);
        stream.accept(RandomSound.of(new Random(seed), samples, rate), 0, samples);
        AudioFeatures features = stream.features();
        if (features instanceof AudioFeatures.Present present) {
            assertEquals(88, present.values().length);
            assertFinite(present.values());
        } else {
            assertFalse(((AudioFeatures.Absent) features).reason().isBlank());
        }
        for (float[] column : stream.contours().columns()) {
            assertFinite(column);
        }
    }

    private static void assertFinite(float[] values) {
        for (float value : values) {
            assertTrue(Float.isFinite(value));
        }
    }

    @Test
    void samples_that_are_not_numbers_are_named_as_the_reason() {
        float[] sound = RandomSound.voice(new Random(1), RATE, RATE);
        sound[8000] = Float.NaN;
        AudioFeatures.Absent absent = assertInstanceOf(AudioFeatures.Absent.class, EXTRACTOR.extract(sound, RATE));
        assertEquals("the sound has samples that are not numbers", absent.reason());
        assertEquals(0, EXTRACTOR.contours(sound, RATE).rows());
    }

    @Test
    void the_shortest_sound_with_features_is_one_frame_long() {
        assertInstanceOf(AudioFeatures.Absent.class, EXTRACTOR.extract(new float[959], RATE));
        assertInstanceOf(AudioFeatures.Present.class, EXTRACTOR.extract(new float[960], RATE));
        assertInstanceOf(AudioFeatures.Absent.class, EXTRACTOR.extract(new float[0], RATE));
    }

    @Test
    void sample_rates_too_low_for_the_set_are_refused_with_a_reason() {
        AudioFeatures.Absent absent =
                assertInstanceOf(AudioFeatures.Absent.class, EXTRACTOR.extract(new float[4000], 2000));
        assertTrue(absent.reason().contains("2000 Hz"), absent.reason());
    }

    @Test
    void the_blocks_a_sound_arrives_in_change_no_bit() {
        for (int rate : new int[] {RATE, 11025, 22050}) {
            float[] sound = RandomSound.voice(new Random(3), 3 * rate, rate);
            float[] whole = values(EXTRACTOR.extract(sound, rate));
            for (int block : new int[] {1, 100, 7777}) {
                AudioStream stream = EXTRACTOR.open(rate);
                for (int from = 0; from < sound.length; from += block) {
                    stream.accept(sound, from, Math.min(sound.length, from + block));
                }
                assertArrayEquals(whole, values(stream.features()), "blocks of " + block);
            }
        }
    }

    @Test
    void turns_have_the_same_bits_in_any_order_and_on_any_number_of_threads() throws Exception {
        float[] track = RandomSound.voice(new Random(4), 12 * RATE, RATE);
        List<float[]> turns = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            turns.add(Arrays.copyOfRange(track, i * 9000, i * 9000 + 4000 + 3000 * (i % 5)));
        }
        List<float[]> inOrder = new ArrayList<>();
        turns.forEach(turn -> inOrder.add(values(new EgemapsExtractor().extract(turn, RATE))));
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Callable<float[]>> tasks = new ArrayList<>();
            for (int i = turns.size() - 1; i >= 0; i--) {
                float[] turn = turns.get(i);
                tasks.add(() -> values(EXTRACTOR.extract(turn, RATE)));
            }
            List<Future<float[]>> results = threads.invokeAll(tasks);
            for (int i = 0; i < turns.size(); i++) {
                assertArrayEquals(
                        inOrder.get(i), results.get(turns.size() - 1 - i).get(), "turn " + i);
            }
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void features_and_contours_come_from_one_stream_and_nothing_is_taken_after_them() {
        AudioStream stream = EXTRACTOR.open(RATE);
        float[] sound = RandomSound.voice(new Random(5), RATE, RATE);
        stream.accept(sound, 0, sound.length);
        float[] first = values(stream.features());
        Contours contours = stream.contours();
        assertEquals(96, contours.rows());
        assertArrayEquals(first, values(stream.features()));
        assertThrows(IllegalStateException.class, () -> stream.accept(new float[10], 0, 10));
    }

    private static float[] values(AudioFeatures features) {
        return assertInstanceOf(AudioFeatures.Present.class, features).values();
    }
}
