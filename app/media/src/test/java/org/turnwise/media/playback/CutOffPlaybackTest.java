package org.turnwise.media.playback;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.turnwise.media.MediaException;
import org.turnwise.media.decode.PcmFormat;
import org.turnwise.media.decode.PcmReader;
import org.turnwise.media.decode.VideoFrames;
import org.turnwise.media.movies.MovieWriter;
import org.turnwise.media.movies.PictureTrack;
import org.turnwise.media.movies.SoundTrack;
import org.turnwise.media.probe.MediaDescription;
import org.turnwise.media.probe.MediaProbe;

/** Films that were cut off: their header promises more than there is to be heard and seen. */
class CutOffPlaybackTest {
    private static final int SECONDS = 80;
    private static final int RATE = 8_000;
    private static final int PER_SECOND = 10;

    @TempDir
    private static Path folder;

    private static MediaDescription film;
    private static MediaDescription silentFilm;
    private static MediaDescription whole;

    /** When nothing is left of the film: its sound is over long before, but its pictures go on. */
    private static long endMillis;

    @BeforeAll
    static void cut() throws IOException, MediaException {
        PictureTrack pictures = PictureTrack.constant("mpeg4", SECONDS * PER_SECOND, 1, PER_SECOND);
        Optional<SoundTrack> sound = Optional.of(SoundTrack.of("flac", RATE, 1, SECONDS, SoundTrack.chirp(RATE)));
        film = cut(MovieWriter.write(folder.resolve("film.mkv"), Optional.of(pictures), sound));
        silentFilm = cut(MovieWriter.pictures(folder.resolve("silent.mkv"), pictures));
        whole = MediaProbe.probe(MovieWriter.sound(folder.resolve("whole.flac"), sound.orElseThrow()));
        try (PcmReader reader = PcmReader.open(film, PcmFormat.mono(RATE))) {
            int read = reader.readSpan(0, (long) SECONDS * RATE).length;
            reader.seek((SECONDS - 1L) * RATE);
            assertEquals(0, reader.read(new float[1], 1));
            assertEquals(read, reader.length().orElseThrow(), "also where only what is past the end was asked for");
            assertTrue(read < 40 * RATE, read + " samples");
        }
        try (VideoFrames frames = VideoFrames.open(film)) {
            endMillis =
                    frames.at((SECONDS - 1) * 1_000_000L).picturesEndMicros().orElseThrow() / 1000;
        }
        assertEquals(SECONDS * 1000L, film.durationMillis(), 200, "the header promises all of it");
        assertTrue(endMillis > 40_000 && endMillis < 74_000, "cut at " + endMillis);
    }

    private static MediaDescription cut(Path written) throws IOException, MediaException {
        try (FileChannel file = FileChannel.open(written, StandardOpenOption.WRITE)) {
            file.truncate(Files.size(written) / 3);
        }
        return MediaProbe.probe(written);
    }

    @Test
    void a_stretch_past_the_end_of_sound_and_pictures_is_over_before_any_of_it_is_played() throws MediaException {
        try (Stage stage = Stage.withDevice(film)) {
            stage.tell(new Command.PlayStretch(new PlaySpan(75_000, 78_000)));
            assertEquals(List.of(PlaybackState.PLAYING, PlaybackState.ENDED), stage.states);
            assertEquals(endMillis, stage.announcer.durationMicros() / 1000);
            assertEquals(stage.announcer.durationMicros() / 1000, stage.positionMillis());
        }
    }

    @Test
    void a_stretch_that_reaches_past_it_stops_there() throws MediaException {
        try (Stage stage = Stage.withDevice(film)) {
            stage.tell(new Command.PlayStretch(new PlaySpan(endMillis - 1_000, endMillis + 8_000)));
            stage.hearMillis(900);
            assertEquals(List.of(PlaybackState.PLAYING), stage.states);
            stage.hearMillis(200);
            assertEquals(List.of(PlaybackState.PLAYING, PlaybackState.ENDED), stage.states);
            assertEquals(endMillis, stage.positionMillis());
        }
    }

    @Test
    void so_it_is_where_the_film_has_no_sound_at_all() throws MediaException {
        try (Stage stage = Stage.withDevice(silentFilm)) {
            stage.tell(new Command.PlayStretch(new PlaySpan(75_000, 78_000)));
            assertEquals(List.of(PlaybackState.PLAYING, PlaybackState.ENDED), stage.states);
            assertTrue(stage.positionMillis() < 40_000, "stands at " + stage.positionMillis());
        }
    }

    @Test
    void another_recording_that_is_heard_goes_on_past_it() throws MediaException {
        try (Stage stage = Stage.withDevice(film)) {
            stage.tell(new Command.PlayStretch(new PlaySpan(75_000, 78_000)));
            stage.hear(new HeardInstead(whole, 0, HeardInstead.Way.ALONE));
            stage.tell(new Command.PlayStretch(new PlaySpan(75_000, 76_000)));
            stage.hearMillis(900);
            assertEquals(PlaybackState.PLAYING, stage.announcer.state());
            assertEquals(75_900, stage.positionMillis(), 40);
            assertEquals(film.durationMicros(), stage.announcer.durationMicros());
        }
    }
}
