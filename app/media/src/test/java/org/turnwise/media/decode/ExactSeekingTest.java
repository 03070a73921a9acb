package org.turnwise.media.decode;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.turnwise.media.MediaException;
import org.turnwise.media.movies.NumberedPicture;
import org.turnwise.media.probe.MediaDescription;
import org.turnwise.media.probe.MediaProbe;

/**
 * Every picture of these movies shows its own number, and when it is shown is known from how the movie was written. So what
 * is checked is the picture itself, not what the decoder says about it.
 */
class ExactSeekingTest {
    private static final int SEEKS = 80;

    @TempDir
    private Path folder;

    @TestFactory
    java.util.stream.Stream<DynamicTest> the_picture_of_a_moment_is_the_one_the_timestamps_say() {
        return TestMovies.all().stream().map(movie -> DynamicTest.dynamicTest(movie.name(), () -> check(movie)));
    }

    private void check(TestMovie movie) throws MediaException {
        Path file = movie.writeTo(folder);
        MediaDescription media = MediaProbe.probe(file);
        Expected expected = Expected.of(movie, media);
        try (VideoFrames frames = VideoFrames.open(media)) {
            everyPictureInOrder(frames, expected);
            randomMoments(frames, expected, movie);
            stepsBackAndOn(frames, expected);
        }
        FrameTimes scanned = FrameTimes.scan(media, () -> false);
        assertEquals(expected.count(), scanned.count(), "pictures found in the container");
        for (int i = 0; i < expected.count(); i++) {
            assertEquals(expected.startOf(i), scanned.timestampMicros(i));
        }
    }

    private static void everyPictureInOrder(VideoFrames frames, Expected expected) throws MediaException {
        Optional<VideoFrame> frame = frames.next();
        for (int i = 0; i < expected.count(); i++) {
            VideoFrame shown = frame.orElseThrow();
            assertEquals(expected.numberOf(i), number(shown), "picture " + i + ": " + shown);
            assertEquals(expected.startOf(i), shown.timestampMicros(), "start of picture " + i);
            if (i + 1 < expected.count()) {
                assertEquals(expected.startOf(i + 1), shown.endMicros(), "end of picture " + i);
            }
            frame = frames.next();
        }
        assertTrue(frame.isEmpty(), "nothing after the last picture");
    }

    private static void randomMoments(VideoFrames frames, Expected expected, TestMovie movie) throws MediaException {
        Random random = new Random(20_261_123);
        long end = expected.startOf(expected.count() - 1) + 300_000;
        for (int i = 0; i < SEEKS; i++) {
            long moment = (long) (random.nextDouble() * end);
            // Half of the questions sit on the edge between two pictures, where one microsecond decides.
            if (i % 2 == 0) {
                moment = Math.max(0, expected.startOf(random.nextInt(expected.count())) - i / 2 % 2);
            }
            int wanted = expected.indexAt(moment);
            VideoFrame shown = frames.at(moment);
            assertEquals(
                    expected.numberOf(wanted), number(shown), "%s at %d us: %s".formatted(movie.name(), moment, shown));
            assertEquals(expected.startOf(wanted), shown.timestampMicros());
            assertEquals(movie.pictures().width(), shown.width());
            assertEquals(movie.pictures().height(), shown.height());
        }
    }

    private static void stepsBackAndOn(VideoFrames frames, Expected expected) throws MediaException {
        int at = expected.count() * 3 / 4;
        frames.at(expected.startOf(at));
        for (; at > expected.count() / 4; at--) {
            assertEquals(expected.numberOf(at - 1), number(frames.previous().orElseThrow()), "a step back from " + at);
        }
        for (; at < expected.count() / 2; at++) {
            assertEquals(expected.numberOf(at + 1), number(frames.next().orElseThrow()), "a step on from " + at);
        }
        frames.at(0);
        assertTrue(frames.previous().isEmpty(), "nothing before the first picture");
    }

    private static int number(VideoFrame frame) {
        return NumberedPicture.read(frame.pixels(), frame.width(), frame.height());
    }
}
