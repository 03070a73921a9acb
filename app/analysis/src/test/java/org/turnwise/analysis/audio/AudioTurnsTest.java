package org.turnwise.analysis.audio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.turnwise.analysis.cache.FeatureCache;
import org.turnwise.analysis.cache.SqliteFeatureCache;
import org.turnwise.features.audio.AudioExtractor;
import org.turnwise.features.audio.AudioFeatureSet;
import org.turnwise.features.audio.AudioFeatures;
import org.turnwise.features.audio.AudioStream;
import org.turnwise.features.audio.Pcm;
import org.turnwise.session.model.TimeSpan;
import org.turnwise.session.model.Turn;
import org.turnwise.session.model.TurnId;

class AudioTurnsTest {
    private static final int RATE = 16_000;

    @TempDir
    Path folder;

    private final ToyExtractor toy = new ToyExtractor("toy");
    private Sound sound = new Sound.Missing("not written yet");

    @BeforeEach
    void write() throws IOException {
        sound = Sound.of(ToyWav.chirp(folder.resolve("s.wav"), RATE, 20), "sha256:s");
    }

    private static Turn turn(int id, long start, long end) {
        return new Turn(new TurnId(id), new TimeSpan(start, end), "S01", "");
    }

    private static List<Turn> turns() {
        List<Turn> turns = new ArrayList<>();
        Random random = new Random(11);
        for (int i = 1; i <= 40; i++) {
            long start = random.nextInt(19_000);
            turns.add(turn(i, start, start + 20 + random.nextInt(900)));
        }
        return turns;
    }

    private Map<TurnId, AudioFeatures> measured(List<Turn> turns, int threads) {
        return features(new AudioTurns(toy, FeatureCache.none(), threads), sound, turns, Listening.silent());
    }

    private static Map<TurnId, AudioFeatures> features(
            AudioTurns measuring, Sound sound, List<Turn> turns, Listening listening) {
        Map<TurnId, AudioFeatures> features = new LinkedHashMap<>();
        measuring.of(sound, turns, listening).forEach((id, heard) -> features.put(id, heard.features()));
        return features;
    }

    @Test
    void a_turns_features_are_of_exactly_its_samples_on_the_extractors_scale() throws IOException {
        short[] samples = {100, -200, 300, -400};
        Sound stereo = Sound.of(ToyWav.write(folder.resolve("st.wav"), 1000, 2, repeated(samples, 4000)), "");
        var features = features(
                new AudioTurns(toy, FeatureCache.none(), 1), stereo, List.of(turn(1, 500, 800)), Listening.silent());
        float[] values = assertInstanceOf(AudioFeatures.Present.class, features.get(new TurnId(1)))
                .values();
        assertEquals(300, values[0]);
        assertEquals(Math.abs(Pcm.mono(samples, 2)[0]), values[2]);
    }

    private static short[] repeated(short[] samples, int length) {
        short[] all = new short[length];
        for (int i = 0; i < length; i++) {
            all[i] = samples[i % samples.length];
        }
        return all;
    }

    @Test
    void order_and_number_of_threads_change_no_bit() {
        Map<TurnId, AudioFeatures> alone = measured(turns(), 1);
        assertEquals(40, alone.size());
        List<Turn> shuffled = turns();
        for (int threads = 1; threads <= 4; threads++) {
            Collections.shuffle(shuffled, new Random(threads));
            assertEquals(alone, measured(shuffled, threads));
        }
        for (Turn turn : turns().subList(0, 5)) {
            assertEquals(Map.of(turn.id(), alone.get(turn.id())), measured(List.of(turn), 3));
        }
    }

    @Test
    void what_was_measured_once_comes_from_the_cache_with_the_same_bits() {
        try (FeatureCache cache = SqliteFeatureCache.open(folder)) {
            AudioTurns measuring = new AudioTurns(toy, cache, 2);
            Map<TurnId, AudioFeatures> first = features(measuring, sound, turns(), Listening.silent());
            int opened = toy.opened();
            long present = first.values().stream()
                    .filter(AudioFeatures.Present.class::isInstance)
                    .count();
            assertTrue(present > 30);
            assertEquals(first, features(measuring, sound, turns(), Listening.silent()));
            assertEquals(opened + 40 - present, toy.opened(), "only those that are absent are looked at again");
            Sound other = new Sound.Recorded(((Sound.Recorded) sound).media(), "sha256:other");
            measuring.of(other, turns().subList(0, 1), Listening.silent());
            assertEquals(opened + 40 - present + 1, toy.opened(), "another recording is another key");
        }
    }

    @Test
    void turns_without_features_say_why() {
        List<Turn> turns = List.of(turn(1, 100, 130), turn(2, 25_000, 26_000), turn(3, 0, 1000), turn(4, 7, 7));
        Map<TurnId, AudioFeatures> features = measured(turns, 2);
        assertEquals(new AudioFeatures.Absent("30 ms of sound, the set needs 50 ms"), features.get(new TurnId(1)));
        assertEquals(
                new AudioFeatures.Absent("the recording's sound ends before this turn"), features.get(new TurnId(2)));
        assertInstanceOf(AudioFeatures.Present.class, features.get(new TurnId(3)));
        assertEquals(new AudioFeatures.Absent("0 ms of sound, the set needs 50 ms"), features.get(new TurnId(4)));
        assertEquals(
                Map.of(new TurnId(9), new AudioFeatures.Absent("the recording was not found")),
                features(
                        new AudioTurns(toy, FeatureCache.none(), 1),
                        new Sound.Missing("the recording was not found"),
                        List.of(turn(9, 0, 10)),
                        Listening.silent()));
    }

    @Test
    void a_recording_that_went_away_is_a_reason_not_a_failure() throws IOException {
        Path gone = ToyWav.chirp(folder.resolve("gone.wav"), RATE, 2);
        Sound recorded = Sound.of(gone, "");
        java.nio.file.Files.delete(gone);
        AudioFeatures features = features(
                        new AudioTurns(toy, FeatureCache.none(), 1),
                        recorded,
                        List.of(turn(1, 0, 500)),
                        Listening.silent())
                .get(new TurnId(1));
        assertTrue(
                assertInstanceOf(AudioFeatures.Absent.class, features).reason().contains("gone.wav"));
    }

    @Test
    void one_turn_that_breaks_the_extractor_spoils_no_other() {
        AudioExtractor moody = new AudioExtractor() {
            @Override
            public AudioFeatureSet set() {
                return toy.set();
            }

            @Override
            public AudioStream open(int sampleRateHz) {
                if (toy.opened() == 1) {
                    toy.open(sampleRateHz);
                    throw new IllegalStateException("in a bad mood");
                }
                return toy.open(sampleRateHz);
            }
        };
        Map<TurnId, AudioFeatures> features = features(
                new AudioTurns(moody, FeatureCache.none(), 1),
                sound,
                List.of(turn(1, 0, 500), turn(2, 500, 900), turn(3, 900, 1500)),
                Listening.silent());
        assertInstanceOf(AudioFeatures.Present.class, features.get(new TurnId(1)));
        assertEquals(
                new AudioFeatures.Absent("the sound of this turn could not be measured"), features.get(new TurnId(2)));
        assertInstanceOf(AudioFeatures.Present.class, features.get(new TurnId(3)));
    }

    @Test
    void cancelling_stops_it_and_keeps_what_is_measured() {
        try (FeatureCache cache = SqliteFeatureCache.open(folder)) {
            AudioTurns measuring = new AudioTurns(toy, cache, 2);
            List<Integer> heard = new ArrayList<>();
            Listening impatient = new Listening() {
                @Override
                public void progress(int done, int total) {
                    assertEquals(40, total);
                    heard.add(done);
                }

                @Override
                public boolean cancelled() {
                    return heard.size() > 4;
                }
            };
            assertThrows(CancellationException.class, () -> measuring.of(sound, turns(), impatient));
            assertEquals(List.of(0, 1, 2, 3, 4), heard);
            List<Integer> first = new ArrayList<>();
            measuring.of(sound, turns(), new Listening() {
                @Override
                public void progress(int done, int total) {
                    first.add(done);
                }

                @Override
                public boolean cancelled() {
                    return false;
                }
            });
            assertTrue(first.get(0) >= 3, "measured before: " + first.get(0));
        }
    }

    @Test
    void the_sound_is_described_as_it_is_measured() throws IOException {
        Sound.Recorded stereo =
                (Sound.Recorded) Sound.of(ToyWav.write(folder.resolve("d.wav"), 44_100, 2, new short[4000]), "");
        assertEquals("pcm_s16le, 44100 Hz, the plain mean of 2 channels, not resampled", stereo.inWords());
        assertEquals("pcm_s16le, 16000 Hz, 1 channel, not resampled", ((Sound.Recorded) sound).inWords());
        assertInstanceOf(Sound.Missing.class, Sound.of(folder.resolve("nowhere.wav"), ""));
    }

    @Test
    void what_was_not_right_with_the_sound_is_said_every_time_though_it_was_measured() throws IOException {
        float[] samples = new float[4000];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = i < 1000 ? Float.NaN : i % 400 == 0 ? Float.NEGATIVE_INFINITY : 0.25f;
        }
        Sound broken = Sound.of(ToyWav.write(folder.resolve("f.wav"), 1000, samples), "sha256:f");
        List<Turn> turns = List.of(
                turn(1, 0, 800), turn(2, 1100, 2100), turn(3, 2010, 2390), turn(4, 3500, 4500), turn(5, 3990, 4500));
        try (FeatureCache cache = SqliteFeatureCache.open(folder)) {
            AudioTurns measuring = new AudioTurns(toy, cache, 2);
            MeasuredTurns first = measuring.table(broken, turns, Listening.silent());
            assertEquals(
                    Map.of(
                            new TurnId(2), new SoundFlaws(1000, 3, 3, 0),
                            new TurnId(4), new SoundFlaws(500, 1, 1, 500)),
                    first.flaws());
            assertEquals(
                    Map.of(
                            new TurnId(1),
                            "none of its 800 samples is a number",
                            new TurnId(5),
                            "10 ms of sound, the set needs 50 ms (the recording's sound ends 500 ms"
                                    + " before this turn does, and what is there was measured)"),
                    first.missing());
            assertEquals(
                    "1 of its 500 samples of sound is not a number and was taken as silence; the recording's sound ends"
                            + " 500 ms before this turn does, and what is there was measured",
                    Objects.requireNonNull(first.flaws().get(new TurnId(4))).inWords());
            assertEquals(
                    "pcm_f32le, 1000 Hz, 1 channel, not resampled; samples that are not numbers taken as silence: 4 in"
                            + " turns 2, 4; measured only as far as the sound goes: turn 4",
                    first.provenance());
            assertEquals(
                    first.flaws(),
                    measuring.table(broken, turns, Listening.silent()).flaws());
        }
    }

    @Test
    void a_turn_of_nothing_but_zeros_is_measured_and_spoken_of() throws IOException {
        Sound silence = Sound.of(ToyWav.write(folder.resolve("z.wav"), 1000, 1, new short[1000]), "");
        HeardFeatures heard = Objects.requireNonNull(new AudioTurns(toy, FeatureCache.none(), 1)
                .of(silence, List.of(turn(1, 100, 600)), Listening.silent())
                .get(new TurnId(1)));
        assertInstanceOf(AudioFeatures.Present.class, heard.features());
        assertEquals("every sample is 0, so silence was measured", heard.flaws().inWords());
    }
}
