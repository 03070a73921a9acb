package org.turnwise.media.encode;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.turnwise.media.decode.PcmFormat;
import org.turnwise.media.decode.PcmReader;
import org.turnwise.media.decode.VideoFrame;
import org.turnwise.media.decode.VideoFrames;
import org.turnwise.media.movies.MovieWriter;
import org.turnwise.media.movies.PictureTrack;
import org.turnwise.media.movies.SoundTrack;
import org.turnwise.media.probe.MediaDescription;
import org.turnwise.media.probe.MediaProbe;

class DrawnCopyTest {
    @TempDir
    Path folder;

    private MediaDescription film() throws Exception {
        return MediaProbe.probe(MovieWriter.write(
                folder.resolve("film.mov"),
                Optional.of(PictureTrack.constant("mpeg4", 50, 1, 25)
                        .withSize(160, 240)
                        .turned(90)),
                Optional.of(SoundTrack.of("aac", 44_100, 2, 2, SoundTrack.chirp(44_100)))));
    }

    @Test
    void the_copy_is_upright_has_what_was_drawn_at_its_time_and_the_sound() throws Exception {
        Path copy = folder.resolve("copy.mp4");
        DrawnCopy.write(
                film(),
                copy,
                (pixels, width, height, millis) -> Arrays.fill(pixels, millis < 1000 ? 0xFFFFFFFF : 0xFF000000),
                () -> false);
        MediaDescription written = MediaProbe.probe(copy);
        assertEquals(160, written.video().orElseThrow().width());
        assertEquals(240, written.video().orElseThrow().height());
        try (VideoFrames frames = VideoFrames.open(written)) {
            assertTrue(brightness(frames.at(500_000)) > 240);
            assertTrue(brightness(frames.at(960_000)) > 240);
            assertTrue(brightness(frames.at(1_040_000)) < 15);
        }
        try (PcmReader sound = PcmReader.open(written, PcmFormat.plainMean(44_100))) {
            float[] samples = sound.readSpan(20_000, 60_000);
            double square = 0;
            for (float sample : samples) {
                square += sample * sample / samples.length;
            }
            assertEquals(0.5 / Math.sqrt(2), Math.sqrt(square), 0.02);
        }
    }

    private static int brightness(VideoFrame frame) {
        return frame.pixels()[frame.pixels().length / 2] & 0xFF;
    }

    @Test
    void writing_can_be_stopped() throws Exception {
        MediaDescription film = film();
        int[] painted = {0};
        assertThrows(
                CancellationException.class,
                () -> DrawnCopy.write(
                        film, folder.resolve("b.mp4"), (p, w, h, t) -> painted[0]++, () -> painted[0] == 5));
        assertEquals(5, painted[0]);
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(
                    List.of("film.mov"),
                    files.map(file -> file.getFileName().toString()).toList());
        }
    }

    @Test
    void a_copy_is_known_from_other_films_and_what_stood_there_stays_until_it_is_whole() throws Exception {
        MediaDescription film = film();
        Path copy = Files.writeString(folder.resolve("c.mp4"), "before");
        assertFalse(DrawnCopy.isOne(copy));
        assertFalse(DrawnCopy.isOne(film.file()));
        DrawnCopy.write(
                film,
                copy,
                (p, w, h, t) -> {
                    if (t == 0) {
                        assertDoesNotThrow(() -> assertEquals("before", Files.readString(copy)));
                    }
                },
                () -> false);
        assertTrue(DrawnCopy.isOne(copy));
    }
}
