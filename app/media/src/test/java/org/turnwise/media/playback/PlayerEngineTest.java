package org.turnwise.media.playback;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.LongToDoubleFunction;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.turnwise.media.MediaException;
import org.turnwise.media.movies.MovieWriter;
import org.turnwise.media.movies.PictureTrack;
import org.turnwise.media.movies.SoundTrack;
import org.turnwise.media.probe.MediaDescription;
import org.turnwise.media.probe.MediaProbe;

class PlayerEngineTest {
    private static final int RATE = 48_000;
    private static final LongToDoubleFunction WAVE = SoundTrack.chirp(RATE);

    @TempDir
    private static Path folder;

    private static MediaDescription movie;
    private static MediaDescription silentMovie;
    private static MediaDescription soundOnly;

    /** Four seconds, 25 pictures a second, the sound one second shorter. */
    @BeforeAll
    static void write() throws MediaException {
        PictureTrack pictures = PictureTrack.constant("mpeg4", 100, 1, 25);
        SoundTrack sound = SoundTrack.of("flac", RATE, 1, 3, WAVE);
        movie = MediaProbe.probe(MovieWriter.write(folder.resolve("m.mkv"), Optional.of(pictures), Optional.of(sound)));
        silentMovie = MediaProbe.probe(MovieWriter.pictures(folder.resolve("s.mkv"), pictures));
        soundOnly = MediaProbe.probe(
                MovieWriter.sound(folder.resolve("a.wav"), SoundTrack.of("pcm_s16le", RATE, 1, 2, WAVE)));
    }

    @Test
    void it_opens_paused_on_the_first_picture() throws MediaException {
        try (Stage stage = Stage.withDevice(movie)) {
            assertEquals(List.of(0), stage.numbers);
            assertEquals(PlaybackState.PAUSED, stage.announcer.state());
            assertFalse(stage.line().isRunning());
        }
    }

    @Test
    void pictures_follow_what_is_heard_and_not_the_clock_on_the_wall() throws MediaException {
        try (Stage stage = Stage.withDevice(movie)) {
            stage.tell(new Command.Play());
            stage.hearMillis(1000);
            assertEquals(25, stage.lastNumber());
            for (int i = 0; i < 25; i++) {
                assertTrue(stage.numbers.contains(i), "picture " + i + " was shown");
            }
            for (int i = 0; i < RATE; i++) {
                assertEquals(WAVE.applyAsDouble(i), stage.line().heardSample(i), 1e-3, "sample " + i);
            }
        }
    }

    @Test
    void a_line_that_has_nothing_to_play_holds_the_pictures() throws MediaException {
        try (Stage stage = Stage.withDevice(movie)) {
            stage.tell(new Command.Play());
            stage.hearMillis(400);
            int before = stage.lastNumber();
            stage.engine.step();
            stage.engine.step();
            assertEquals(before, stage.lastNumber());
        }
    }

    @Test
    void where_the_sound_ends_before_the_pictures_silence_leads_on_to_the_end() throws MediaException {
        try (Stage stage = Stage.withDevice(movie)) {
            stage.tell(new Command.Play());
            stage.hearMillis(4100);
            assertEquals(99, stage.lastNumber());
            assertEquals(PlaybackState.ENDED, stage.announcer.state());
            assertEquals(movie.durationMicros() / 1000, stage.positionMillis());
            stage.tell(new Command.Play());
            assertEquals(0, stage.lastNumber());
            assertEquals(List.of(PlaybackState.PLAYING, PlaybackState.ENDED, PlaybackState.PLAYING), stage.states);
        }
    }

    @Test
    void a_stretch_that_reaches_past_the_end_stops_there() throws MediaException {
        try (Stage stage = Stage.withDevice(movie)) {
            stage.tell(new Command.PlayStretch(new PlaySpan(3_600, 9_000)));
            stage.hearMillis(600);
            assertEquals(List.of(PlaybackState.PLAYING, PlaybackState.ENDED), stage.states);
            assertEquals(movie.durationMicros() / 1000, stage.positionMillis());
        }
    }

    @Test
    void a_stretch_past_the_end_is_over_at_once_instead_of_playing_from_the_top() throws MediaException {
        try (Stage stage = Stage.withDevice(movie)) {
            stage.tell(new Command.PlayStretch(new PlaySpan(8_000, 9_000)));
            stage.hearMillis(200);
            assertEquals(List.of(PlaybackState.ENDED), stage.states);
            assertEquals(99, stage.lastNumber());
            assertEquals(movie.durationMicros() / 1000, stage.positionMillis());
        }
    }

    @Test
    void a_seek_shows_its_picture_and_the_sound_goes_on_from_there() throws MediaException {
        try (Stage stage = Stage.withDevice(movie)) {
            stage.tell(new Command.Play());
            stage.hearMillis(200);
            stage.tell(new Command.Seek(1_500_000));
            assertEquals(37, stage.lastNumber());
            stage.hearMillis(100);
            assertEquals(WAVE.applyAsDouble(72_000), stage.line().heardSample(0), 1e-3);
            assertEquals(40, stage.lastNumber());
        }
    }

    @Test
    void of_several_seeks_only_the_latest_is_carried_out() throws MediaException {
        try (Stage stage = Stage.withDevice(movie)) {
            stage.mailbox.post(new Command.Seek(3_000_000));
            stage.mailbox.post(new Command.Seek(400_000));
            stage.tell(new Command.Seek(2_000_000));
            assertEquals(List.of(0, 50), stage.numbers);
            assertEquals(2000, stage.positionMillis());
        }
    }

    @Test
    void a_loop_goes_round_without_a_gap_in_the_sound() throws MediaException {
        try (Stage stage = Stage.withDevice(movie)) {
            stage.tell(new Command.Loop(new PlaySpan(1000, 1200)));
            stage.tell(new Command.Seek(1_000_000));
            stage.tell(new Command.Play());
            stage.hearMillis(500);
            for (int i = 0; i < RATE / 2; i++) {
                assertEquals(
                        WAVE.applyAsDouble(RATE + i % (RATE / 5)), stage.line().heardSample(i), 1e-3);
            }
            assertTrue(stage.numbers.stream().skip(2).allMatch(n -> n >= 25 && n < 30), stage.numbers.toString());
            assertEquals(1100, stage.positionMillis(), 40);
            stage.tell(new Command.ClearLoop());
            stage.hearMillis(400);
            assertTrue(stage.positionMillis() > 1300, "goes on after the loop is lifted");
        }
    }

    @Test
    void a_span_is_played_to_its_end_and_no_further() throws MediaException {
        try (Stage stage = Stage.withDevice(movie)) {
            stage.tell(new Command.PlayStretch(new PlaySpan(1000, 1400).withRoll(200, 100)));
            assertEquals(20, stage.lastNumber());
            stage.hearMillis(2000);
            assertEquals(PlaybackState.PAUSED, stage.announcer.state());
            assertEquals(1500, stage.positionMillis());
            assertEquals(37, stage.lastNumber());
            stage.tell(new Command.Play());
            stage.hearMillis(200);
            assertEquals(1700, stage.positionMillis(), 40);
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.25, 0.5, 1.5, 2})
    void at_another_speed_the_time_runs_as_much_faster_and_the_pitch_stays(double rate) throws MediaException {
        MediaDescription tone = MediaProbe.probe(MovieWriter.sound(
                folder.resolve("tone" + rate + ".wav"),
                SoundTrack.of("pcm_s16le", RATE, 1, 4, i -> 0.5 * Math.sin(2 * Math.PI * 440 * i / RATE))));
        try (Stage stage = Stage.withDevice(tone)) {
            stage.tell(new Command.Rate(rate));
            stage.tell(new Command.Play());
            stage.hearMillis(1500);
            assertEquals(1500 * rate, stage.positionMillis(), 45);
            int crossings = 0;
            for (int i = RATE / 4; i < RATE * 5 / 4; i++) {
                if (stage.line().heardSample(i - 1) < 0 && stage.line().heardSample(i) >= 0) {
                    crossings++;
                }
            }
            assertEquals(440, crossings, 6, "periods a second");
        }
    }

    @Test
    void the_volume_scales_the_samples() throws MediaException {
        try (Stage stage = Stage.withDevice(soundOnly)) {
            stage.tell(new Command.Volume(0.25));
            stage.tell(new Command.Play());
            assertEquals(0.25 * WAVE.applyAsDouble(5000), stage.line().heardSample(5000), 1e-3);
        }
    }

    @Test
    void steps_go_picture_by_picture_and_pause() throws MediaException {
        try (Stage stage = Stage.withDevice(movie)) {
            stage.tell(new Command.Seek(1_000_000));
            stage.tell(new Command.Play());
            stage.tell(new Command.Step(1));
            assertEquals(26, stage.lastNumber());
            assertEquals(1040, stage.positionMillis());
            assertEquals(PlaybackState.PAUSED, stage.announcer.state());
            stage.tell(new Command.Step(-3));
            assertEquals(23, stage.lastNumber());
            stage.tell(new Command.Step(-100));
            assertEquals(0, stage.lastNumber());
            stage.tell(new Command.Step(1000));
            assertEquals(99, stage.lastNumber());
        }
    }

    @Test
    void without_a_device_the_wall_clock_leads() throws MediaException {
        try (Stage stage = Stage.withoutDevice(movie)) {
            assertEquals("no device in this test", stage.announcer.soundNote().orElseThrow());
            stage.tell(new Command.Rate(2));
            stage.tell(new Command.Play());
            stage.waitMillis(1000);
            assertEquals(50, stage.lastNumber());
            stage.tell(new Command.Loop(new PlaySpan(2000, 2400)));
            stage.waitMillis(600);
            assertTrue(stage.positionMillis() >= 2000 && stage.positionMillis() < 2400);
            stage.tell(new Command.ClearLoop());
            stage.tell(new Command.Seek(3_900_000));
            stage.waitMillis(300);
            assertEquals(PlaybackState.ENDED, stage.announcer.state());
        }
    }

    @Test
    void pictures_that_would_come_late_are_left_out() throws MediaException {
        try (Stage stage = Stage.withoutDevice(silentMovie)) {
            assertEquals(
                    "The recording has no sound.", stage.announcer.soundNote().orElseThrow());
            stage.tell(new Command.Play());
            stage.sleepMillis(1000);
            assertEquals(List.of(0, 25), stage.numbers);
        }
    }

    @Test
    void sound_without_pictures_plays_and_steps() throws MediaException {
        try (Stage stage = Stage.withDevice(soundOnly)) {
            stage.tell(new Command.Step(5));
            assertEquals(200, stage.positionMillis());
            stage.tell(new Command.Play());
            stage.hearMillis(2000);
            assertEquals(PlaybackState.ENDED, stage.announcer.state());
            assertTrue(stage.numbers.isEmpty());
        }
    }

    @Test
    void a_device_that_never_plays_does_not_hold_the_pictures_for_ever() throws MediaException {
        try (Stage stage = Stage.withDevice(movie)) {
            stage.tell(new Command.Play());
            stage.waitMillis(3000);
            stage.workAside();
            assertTrue(stage.line().isClosed());
            assertTrue(stage.announcer.soundNote().isPresent());
            assertTrue(stage.lastNumber() > 25, "pictures go on: " + stage.lastNumber());
        }
    }

    @Test
    void smaller_pictures_are_shown_when_wanted() throws MediaException {
        try (Stage stage = Stage.withDevice(movie)) {
            stage.tell(new Command.Bounds(new org.turnwise.media.decode.PictureBounds(64, 64)));
            assertEquals(64, stage.announcer.frame().orElseThrow().width());
            assertEquals(48, stage.announcer.frame().orElseThrow().height());
            stage.tell(new Command.Seek(2_000_000));
            assertEquals(50, stage.lastNumber());
        }
    }
}
