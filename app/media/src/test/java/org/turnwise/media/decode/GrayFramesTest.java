package org.turnwise.media.decode;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.turnwise.media.MediaException;
import org.turnwise.media.ffmpeg.NativeLedger;
import org.turnwise.media.movies.MovieWriter;
import org.turnwise.media.movies.NumberedPicture;
import org.turnwise.media.movies.PictureTrack;
import org.turnwise.media.movies.SoundTrack;
import org.turnwise.media.probe.MediaDescription;
import org.turnwise.media.probe.MediaProbe;

class GrayFramesTest {
    private static final PictureBounds BOUNDS = new PictureBounds(96, 96);

    @TempDir
    Path folder;

    private static int number(GrayPicture picture) {
        int[] pixels = new int[picture.pixels().length];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (picture.pixels()[i] & 0xFF) * 0x010101;
        }
        return NumberedPicture.read(pixels, picture.width(), picture.height());
    }

    /** Turned, ten bits, variable rate, edit lists, late starts: the pictures are those the player shows. */
    @TestFactory
    Stream<DynamicTest> at_every_moment_it_is_the_picture_that_is_shown() {
        return TestMovies.all().stream()
                .map(movie -> DynamicTest.dynamicTest(movie.name(), () -> {
                    MediaDescription media = MediaProbe.probe(movie.writeTo(folder));
                    long[] moments = LongStream.iterate(0, t -> t < media.durationMicros(), t -> t + 170_000)
                            .toArray();
                    List<GrayPicture> pictures = new ArrayList<>();
                    NativeLedger ledger = new NativeLedger();
                    GrayFrames.of(media, BOUNDS, ledger).read(moments, () -> false, pictures::add);
                    assertEquals(0, ledger.held());
                    assertTrue(ledger.everOpened() > 0);
                    int at = 0;
                    try (VideoFrames frames = VideoFrames.open(media)) {
                        for (long moment : moments) {
                            VideoFrame shown = frames.at(moment);
                            while (pictures.get(at).timestampMicros() < shown.timestampMicros()) {
                                at++;
                            }
                            GrayPicture gray = pictures.get(at);
                            assertEquals(shown.timestampMicros(), gray.timestampMicros());
                            assertEquals(
                                    NumberedPicture.read(shown.pixels(), shown.width(), shown.height()), number(gray));
                            assertEquals(shown.width() > shown.height(), gray.width() > gray.height());
                            assertTrue(gray.width() <= 96 && gray.height() <= 96);
                        }
                    }
                    assertEquals(pictures.size() - 1, at, "no picture comes twice");
                }));
    }

    @Test
    void a_picture_shown_at_several_moments_comes_once_and_moments_after_the_end_get_the_last() throws Exception {
        Path file = MovieWriter.pictures(folder.resolve("slow.mkv"), PictureTrack.constant("mpeg4", 4, 1, 2));
        List<GrayPicture> pictures = new ArrayList<>();
        long[] moments = {0, 100_000, 200_000, 700_000, 1_600_000, 1_700_000, 9_000_000};
        GrayFrames.of(MediaProbe.probe(file), BOUNDS).read(moments, () -> false, pictures::add);
        assertEquals(
                List.of(0, 1, 3), pictures.stream().map(GrayFramesTest::number).toList());
    }

    @Test
    void a_reading_that_is_cancelled_lets_go_of_everything() throws Exception {
        Path file = MovieWriter.pictures(folder.resolve("a.mp4"), PictureTrack.constant("mpeg4", 100, 1, 25));
        NativeLedger ledger = new NativeLedger();
        List<GrayPicture> pictures = new ArrayList<>();
        GrayFrames frames = GrayFrames.of(MediaProbe.probe(file), BOUNDS, ledger);
        long[] moments = LongStream.range(0, 40).map(i -> i * 100_000).toArray();
        assertThrows(
                CancellationException.class, () -> frames.read(moments, () -> pictures.size() == 3, pictures::add));
        assertEquals(3, pictures.size());
        assertEquals(0, ledger.held());
    }

    @Test
    void pictures_of_a_damaged_file_that_cannot_be_decoded_are_counted() throws Exception {
        Path file = MovieWriter.pictures(
                folder.resolve("whole.mp4"),
                PictureTrack.constant("libopenh264", 200, 1, 25).withSize(320, 240));
        long[] moments = LongStream.range(0, 40).map(i -> i * 200_000).toArray();
        PictureCount whole = GrayFrames.of(MediaProbe.probe(file), BOUNDS).read(moments, () -> false, p -> {});
        assertEquals(0, whole.lost(), whole::toString);
        assertEquals(196, whole.promised(), 1);
        byte[] bytes = Files.readAllBytes(file);
        byte[] noise = new byte[bytes.length / 3];
        new Random(5).nextBytes(noise);
        System.arraycopy(noise, 0, bytes, bytes.length / 3, noise.length);
        Path damaged = Files.write(folder.resolve("damaged.mp4"), bytes);
        PictureCount part = GrayFrames.of(MediaProbe.probe(damaged), BOUNDS).read(moments, () -> false, p -> {});
        assertTrue(part.lost() > 5, part::toString);
        assertEquals(whole.promised(), part.promised());
    }

    @Test
    void a_recording_without_pictures_is_refused() throws Exception {
        Path file = MovieWriter.sound(
                folder.resolve("a.wav"), SoundTrack.of("pcm_s16le", 16_000, 1, 1, SoundTrack.chirp(16_000)));
        MediaDescription media = MediaProbe.probe(file);
        assertThrows(MediaException.class, () -> GrayFrames.of(media, BOUNDS));
    }

    @Test
    void the_same_bytes_come_with_every_reading() throws Exception {
        Path file = MovieWriter.pictures(
                folder.resolve("a.mp4"),
                PictureTrack.constant("libopenh264", 60, 1, 30).withSize(640, 360));
        List<GrayPicture> first = new ArrayList<>();
        List<GrayPicture> again = new ArrayList<>();
        GrayFrames frames = GrayFrames.of(MediaProbe.probe(file), new PictureBounds(200, 200));
        long[] moments = LongStream.range(0, 10).map(i -> i * 200_000).toArray();
        frames.read(moments, () -> false, first::add);
        frames.read(moments, () -> false, again::add);
        for (int i = 0; i < first.size(); i++) {
            assertArrayEquals(first.get(i).pixels(), again.get(i).pixels());
        }
    }
}
