package org.turnwise.media.playback;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.LongToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.turnwise.media.MediaException;
import org.turnwise.media.movies.MovieWriter;
import org.turnwise.media.movies.PictureTrack;
import org.turnwise.media.movies.SoundTrack;
import org.turnwise.media.playback.HeardInstead.Way;
import org.turnwise.media.probe.MediaDescription;
import org.turnwise.media.probe.MediaProbe;

/** Whose sound is heard, with every combination of recordings that have some. The test turns the clock and the line. */
class FurtherSoundsTest {
    private static final int RATE = 8_000;
    private static final String NO_SOUND = "The recording has no sound.";

    @TempDir
    private Path folder;

    @Test
    void it_is_heard_in_the_place_of_the_own_or_beside_it() throws MediaException {
        MediaDescription own = sound("own.wav", 2, i -> 0.5);
        MediaDescription further = sound("further.wav", 2, i -> 0.25);
        try (Stage stage = Stage.withDevice(own)) {
            stage.hear(new HeardInstead(further, 100, Way.ALONE));
            stage.tell(new Command.Seek(50_000));
            stage.tell(new Command.Play());
            assertEquals(0, stage.line().heardSample(0), 0.01, "it has not begun");
            assertEquals(0, stage.line().heardSample(2 * (RATE / 20 - 1)), 0.01, "it has not begun");
            assertEquals(0.25, stage.line().heardSample(2 * (RATE / 20)), 0.01);
            stage.tell(new Command.Pause());
            stage.tell(new Command.Hear(Optional.of(new HeardInstead(further, 0, Way.BOTH))));
            assertEquals(0, stage.workAside(), "it is open already");
            stage.tell(new Command.Seek(0));
            stage.tell(new Command.Play());
            assertEquals(0.5, stage.line().heardSample(0), 0.01, "the own on the left");
            assertEquals(0.25, stage.line().heardSample(1), 0.01, "the further on the right");
            stage.tell(new Command.Pause());
            stage.tell(new Command.Hear(Optional.empty()));
            stage.tell(new Command.Seek(0));
            stage.tell(new Command.Play());
            assertEquals(0.5, stage.line().heardSample(1), 0.01);
        }
    }

    @Test
    void where_the_first_has_no_sound_another_is_heard_in_step_with_the_pictures() throws MediaException {
        // as loud as the time that it belongs to
        MediaDescription further = sound("further.wav", 1, i -> i / (double) RATE / 4);
        Stage stage = Stage.withDevice(film());
        stage.tell(new Command.Volume(0.5));
        stage.tell(new Command.Play());
        stage.waitMillis(500);
        assertEquals(500, stage.positionMillis(), 40);
        assertEquals(Optional.of(NO_SOUND), stage.announcer.soundNote());
        stage.tell(new Command.Hear(Optional.of(new HeardInstead(further, 200, Way.ALONE))));
        stage.waitMillis(200);
        assertEquals(700, stage.positionMillis(), 40, "the pictures went on while it was opened");
        assertEquals(1, stage.workAside());
        stage.engine.step();
        assertEquals(Optional.empty(), stage.announcer.soundNote());
        assertEquals(0.5 * 0.5 / 4, stage.line().heardSample(0), 0.01, "what the further one has there, half as loud");
        stage.hearMillis(800);
        assertEquals(1_500, stage.positionMillis(), 40, "the line leads");
        assertEquals(1_500 * 25 / 1000, stage.lastNumber(), 1);
        stage.tell(new Command.Seek(2_000_000));
        assertEquals(0.5 * 1.8 / 4, stage.line().heardSample(0), 0.01);
        FakeLine line = stage.line();
        stage.hearMillis(100);

        stage.tell(new Command.Hear(Optional.empty()));
        assertEquals(Optional.of(NO_SOUND), stage.announcer.soundNote());
        stage.waitMillis(300);
        assertEquals(2_400, stage.positionMillis(), 60, "the wall clock leads again");
        stage.workAside();
        assertTrue(line.isClosed());
        assertEquals(List.of(PlaybackState.PLAYING), stage.states);
        stage.close();
        assertEquals(0, stage.ledger.held());
    }

    @Test
    void where_neither_has_sound_that_is_said_and_the_pictures_go_on() throws MediaException {
        MediaDescription silent = film();
        try (Stage stage = Stage.withDevice(silent)) {
            stage.tell(new Command.Play());
            stage.waitMillis(100);
            stage.hear(new HeardInstead(silent, 0, Way.ALONE));
            assertEquals(1, stage.refusals.size());
            assertTrue(stage.refusals.get(0).contains("has no sound"), stage.refusals.toString());
            stage.waitMillis(300);
            assertEquals(400, stage.positionMillis(), 40);
            assertEquals(Optional.of(NO_SOUND), stage.announcer.soundNote());
        }
    }

    @Test
    void without_a_device_a_recording_without_sound_plays_on_silently() throws MediaException {
        try (Stage stage = Stage.withoutDevice(film())) {
            stage.tell(new Command.Play());
            stage.hear(new HeardInstead(sound("further.wav", 1, i -> 0.1), 0, Way.ALONE));
            assertEquals(List.of("no device in this test"), stage.refusals);
            stage.waitMillis(300);
            assertEquals(300, stage.positionMillis(), 40);
        }
    }

    @Test
    void what_cannot_be_opened_is_said_and_the_own_is_heard_on() throws MediaException, IOException {
        MediaDescription own = sound("own.wav", 1, i -> 0.5);
        MediaDescription gone = sound("gone.wav", 1, i -> 0.25);
        MediaDescription broken = sound("broken.wav", 1, i -> 0.25);
        Files.delete(gone.file());
        Files.writeString(broken.file(), "no sound at all");
        try (Stage stage = Stage.withDevice(own)) {
            stage.tell(new Command.Play());
            stage.hear(new HeardInstead(gone, 0, Way.ALONE));
            stage.hear(new HeardInstead(broken, 0, Way.ALONE));
            assertEquals(2, stage.refusals.size());
            assertTrue(stage.refusals.get(0).contains("gone.wav"), stage.refusals.toString());
            assertTrue(stage.refusals.get(1).contains("broken.wav"), stage.refusals.toString());
            stage.tell(new Command.Seek(1_000_000));
            assertEquals(0.5, stage.line().heardSample(0), 0.01);
        }
    }

    @Test
    void while_it_is_opened_the_player_plays_on_and_what_is_wanted_no_more_is_closed() throws MediaException {
        MediaDescription own = sound("own.wav", 1, i -> 0.5);
        MediaDescription one = sound("one.wav", 1, i -> 0.25);
        MediaDescription two = sound("two.wav", 1, i -> 0.125);
        Stage stage = Stage.withDevice(own);
        stage.tell(new Command.Play());
        stage.tell(new Command.Hear(Optional.of(new HeardInstead(one, 0, Way.ALONE))));
        stage.tell(new Command.Hear(Optional.of(new HeardInstead(two, 0, Way.ALONE))));
        stage.hearMillis(500);
        assertEquals(500, stage.positionMillis(), 40);
        assertEquals(2, stage.workAside());
        stage.engine.step();
        stage.tell(new Command.Seek(0));
        assertEquals(0.125, stage.line().heardSample(0), 0.01, "the one wanted last");
        stage.tell(new Command.Hear(Optional.of(new HeardInstead(one, 0, Way.ALONE))));
        stage.close();
        assertEquals(1, stage.workAside(), "opened after the player was closed");
        assertEquals(0, stage.ledger.held());
        assertTrue(stage.line().isClosed());
    }

    private MediaDescription film() throws MediaException {
        return MediaProbe.probe(
                MovieWriter.pictures(folder.resolve("film.mp4"), PictureTrack.constant("mpeg4", 100, 1, 25)));
    }

    private MediaDescription sound(String name, int channels, LongToDoubleFunction wave) throws MediaException {
        return MediaProbe.probe(
                MovieWriter.sound(folder.resolve(name), SoundTrack.of("pcm_s16le", RATE, channels, 4, wave)));
    }
}
