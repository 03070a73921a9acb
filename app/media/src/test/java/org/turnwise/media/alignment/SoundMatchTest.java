package org.turnwise.media.alignment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.turnwise.media.MediaException;
import org.turnwise.media.alignment.PieceLags.Piece;
import org.turnwise.media.movies.MovieWriter;
import org.turnwise.media.movies.SoundTrack;
import org.turnwise.media.probe.MediaDescription;
import org.turnwise.media.probe.MediaProbe;

class SoundMatchTest {
    private static final int RATE = 16_000;

    @TempDir
    private Path folder;

    @Test
    void the_offset_of_a_quieter_and_noisier_recording_is_found() throws MediaException {
        double[] talk = talk(1, 150);
        MediaDescription first = written("a.wav", talk, 0, 120, RATE, 1, 0.002, 11);
        MediaDescription later = written("b.wav", talk, 17.305, 110, RATE, 0.2, 0.01, 12);
        assertMatch(17_305, find(first, later));
        assertMatch(-17_305, find(later, first));
    }

    @Test
    void neither_another_sample_rate_nor_an_echo_nor_a_codec_matter() throws MediaException {
        double[] talk = talk(2, 150);
        double[] room = talk.clone();
        for (int delay : new int[] {370, 811, 1_603, 2_900}) {
            for (int i = delay; i < room.length; i++) {
                room[i] += 0.35 * talk[i - delay];
            }
        }
        MediaDescription first = written("a.wav", talk, 30, 100, RATE, 0.8, 0.005, 21);
        MediaDescription earlier = written("b.m4a", room, 3.77, 140, 44_100, 0.3, 0.005, 22);
        assertMatch(-26_230, find(first, earlier));
    }

    @Test
    void clocks_that_drift_apart_are_found_out() throws MediaException {
        double[] talk = talk(7, 410);
        MediaDescription first = written("a.wav", talk, 0, 400, 8_000, 0.8, 0.005, 71);
        for (double millisPerHour : new double[] {0, 300, -1_000}) {
            double pace = 1 + millisPerHour / 3_600_000;
            // a clock that runs slower: what it has at a time comes later by the first one's
            MediaDescription other = written("b.wav", talk, 5, 380, 8_000, 0.5, 0.008, 72, pace);
            Alignment.Matched found = assertInstanceOf(Alignment.Matched.class, find(first, other));
            double apart = millisPerHour * 380 / 3_600;
            assertTrue(found.sure(), found.toString());
            assertEquals(5_000 + apart / 2, found.offsetMillis(), 3, found.toString());
            assertEquals(millisPerHour != 0, found.drift().isPresent(), found.toString());
            found.drift().ifPresent(drift -> {
                assertEquals(millisPerHour, drift.millisPerHour(), 15, drift.toString());
                assertEquals(5_000, drift.beginMillis(), 3, drift.toString());
                assertEquals(5_000 + apart, drift.endMillis(), 4, drift.toString());
            });
        }
    }

    @Test
    void wrong_pieces_do_not_turn_the_line() {
        List<Piece> pieces = new ArrayList<>();
        Random random = new Random(9);
        for (int i = 0; i < 20; i++) {
            long at = i * 1_000_000L;
            boolean wrong = i % 4 == 3;
            pieces.add(new Piece(at, wrong ? 900 - 80L * i : Math.round(500 + 2e-5 * at + random.nextGaussian())));
        }
        LagLine line = LagLine.through(pieces, 10_000_000);
        assertEquals(2e-5, line.slope(), 2e-7);
        assertEquals(700, line.middle(), 2);
        assertEquals(15, line.pieces());
        assertTrue(line.uncertainty() < 1e-7, line.toString());
    }

    @Test
    void recordings_that_have_only_their_ends_in_common_match_there() throws MediaException {
        double[] talk = talk(3, 200);
        MediaDescription first = written("a.wav", talk, 0, 100, RATE, 0.8, 0.004, 31);
        MediaDescription later = written("b.wav", talk, 75.5, 100, 48_000, 0.5, 0.004, 32);
        assertMatch(75_500, find(first, later));
    }

    @Test
    void sounds_that_have_nothing_in_common_are_refused() throws MediaException {
        for (int pair = 0; pair < 4; pair++) {
            MediaDescription first =
                    written("a" + pair + ".wav", talk(40 + pair, 100), 0, 90, RATE, 0.8, 0.004, 41 + pair);
            MediaDescription other =
                    written("b" + pair + ".wav", talk(50 + pair, 100), 0, 95, RATE, 0.8, 0.004, 51 + pair);
            assertInstanceOf(Alignment.Unmatched.class, find(first, other));
        }
    }

    @Test
    void silence_and_bare_noise_are_refused() throws MediaException {
        double[] nothing = new double[30 * RATE];
        MediaDescription silent = written("a.wav", nothing, 0, 30, RATE, 0, 0, 1);
        MediaDescription talking = written("b.wav", talk(5, 30), 0, 30, RATE, 0.8, 0.004, 2);
        MediaDescription noise = written("c.wav", nothing, 0, 30, RATE, 0, 0.2, 3);
        MediaDescription moreNoise = written("d.wav", nothing, 0, 30, RATE, 0, 0.2, 4);
        assertInstanceOf(Alignment.Unmatched.class, find(silent, talking));
        assertInstanceOf(Alignment.Unmatched.class, find(silent, silent));
        assertInstanceOf(Alignment.Unmatched.class, find(noise, moreNoise));
    }

    @Test
    void it_can_be_stopped() throws MediaException {
        MediaDescription talking = written("a.wav", talk(6, 20), 0, 20, RATE, 0.8, 0.004, 2);
        SoundMatch stopped = new SoundMatch(p -> {}, () -> true);
        assertThrows(CancellationException.class, () -> stopped.find(talking, talking));
    }

    private static Alignment find(MediaDescription first, MediaDescription other) throws MediaException {
        double[] told = {0};
        Alignment found = new SoundMatch(
                        p -> {
                            assertTrue(p >= told[0] && p <= 1, "progress " + p + " after " + told[0]);
                            told[0] = p;
                        },
                        () -> false)
                .find(first, other);
        assertTrue(told[0] > 0.9);
        return found;
    }

    private static void assertMatch(long offsetMillis, Alignment found) {
        Alignment.Matched matched = assertInstanceOf(Alignment.Matched.class, found);
        assertEquals(offsetMillis, matched.offsetMillis(), 5, found.toString());
        assertTrue(matched.sure(), found.toString());
    }

    private MediaDescription written(
            String name, double[] sound, double from, double seconds, int rate, double gain, double noise, int seed)
            throws MediaException {
        return written(name, sound, from, seconds, rate, gain, noise, seed, 1);
    }

    /** @param pace how much of the sound's time goes by in one second of the recording's */
    private MediaDescription written(
            String name,
            double[] sound,
            double from,
            double seconds,
            int rate,
            double gain,
            double noise,
            int seed,
            double pace)
            throws MediaException {
        Random random = new Random(seed);
        return MediaProbe.probe(MovieWriter.sound(
                folder.resolve(name), SoundTrack.of(name.endsWith("wav") ? "pcm_s16le" : "aac", rate, 1, seconds, i -> {
                    double at = (from + pace * i / rate) * RATE;
                    int whole = (int) at;
                    double here = whole + 1 < sound.length
                            ? sound[whole] + (at - whole) * (sound[whole + 1] - sound[whole])
                            : 0;
                    return Math.max(-1, Math.min(1, gain * here + noise * random.nextGaussian()));
                })));
    }

    /** Syllables of changing length, loudness, pitch and colour, with pauses between phrases. */
    private static double[] talk(int seed, int seconds) {
        Random random = new Random(seed);
        double[] talk = new double[seconds * RATE];
        int at = 0;
        while (at < talk.length) {
            int length = RATE / 10 + random.nextInt(RATE / 5);
            double pitch = 90 + random.nextInt(140);
            double glide = random.nextGaussian() * 30;
            double colour = 1 + random.nextInt(12);
            double loud = 0.1 + 0.25 * random.nextDouble();
            boolean hiss = random.nextInt(4) == 0;
            for (int i = 0; i < length && at + i < talk.length; i++) {
                double t = i / (double) RATE;
                double swell = Math.sin(Math.PI * i / length);
                double voice = 0;
                for (int harmonic = 1; harmonic < 18; harmonic++) {
                    voice += Math.sin(2 * Math.PI * harmonic * (pitch + glide * t) * t)
                            / (1 + Math.abs(harmonic - colour));
                }
                talk[at + i] += loud * swell * (hiss ? random.nextGaussian() * 0.3 : voice * 0.4);
            }
            at += length + (random.nextInt(7) == 0 ? RATE / 2 + random.nextInt(RATE) : random.nextInt(RATE / 12));
        }
        return talk;
    }
}
