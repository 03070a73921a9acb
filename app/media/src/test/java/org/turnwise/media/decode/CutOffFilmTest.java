package org.turnwise.media.decode;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.turnwise.media.MediaException;
import org.turnwise.media.ffmpeg.Demuxer;
import org.turnwise.media.ffmpeg.NativeLedger;
import org.turnwise.media.movies.MovieWriter;
import org.turnwise.media.movies.NumberedPicture;
import org.turnwise.media.movies.PictureTrack;
import org.turnwise.media.movies.SoundTrack;
import org.turnwise.media.probe.MediaDescription;
import org.turnwise.media.probe.MediaProbe;

/** Films whose pictures end before the recording does: cut off, or with a longer sound. */
class CutOffFilmTest {
    private static final int PER_SECOND = 10;
    private static final int SECONDS = 80;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"cut.mkv", "cut.mp4"})
    void after_the_last_picture_of_a_film_that_is_cut_off_it_is_said_when_the_pictures_ended(String name)
            throws Exception {
        MediaDescription media = cut(name, Optional.of(sound(SECONDS)));
        assertEquals(SECONDS * 1_000_000L, media.durationMicros(), 200_000, "the header promises all of it");
        try (VideoFrames frames = VideoFrames.open(media)) {
            VideoFrame seen = frames.at(firstMicros(media) + 5_000_000);
            assertEquals(5 * PER_SECOND, number(seen));
            assertEquals(OptionalLong.empty(), seen.picturesEndMicros());

            VideoFrame last = frames.at(75_000_000);
            long end = last.picturesEndMicros().orElseThrow();
            assertEquals((number(last) + 1) * 1_000_000L / PER_SECOND, end - firstMicros(media));
            assertTrue(end < 72_000_000, "pictures up to " + end);
            assertTrue(last.isOverAt(75_000_000) && last.isOverAt(end));
            assertFalse(last.isOverAt(end - 1));
            assertEquals(last.timestampMicros(), frames.at(end - 1).timestampMicros());
            assertEquals(
                    OptionalLong.empty(), frames.at(last.timestampMicros() - 1).picturesEndMicros());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"near.mkv", "near.mp4"})
    void a_moment_past_the_cut_is_reached_without_decoding_all_that_was_before(String name) throws Exception {
        MediaDescription media = cut(name, Optional.empty());
        long end;
        try (VideoFrames frames = VideoFrames.open(media)) {
            end = frames.at(79_000_000).picturesEndMicros().orElseThrow();
        }
        NativeLedger ledger = new NativeLedger();
        try (Demuxer demuxer = Demuxer.open(media.file(), ledger);
                PictureSource source =
                        new PictureSource(demuxer, media.video().orElseThrow().index(), PER_SECOND, ledger)) {
            source.seek(79_000_000 + media.zeroMicros());
            Picture first = source.next().orElseThrow();
            assertTrue(
                    first.micros() - media.zeroMicros() > end - 8_000_000,
                    "decoded from " + first.micros() + " to " + end);
            first.close();
        }
    }

    @Test
    void where_the_sound_is_longer_than_the_pictures_that_is_said_too() throws MediaException {
        PictureTrack pictures = PictureTrack.constant("mpeg4", 4 * PER_SECOND, 1, PER_SECOND);
        MediaDescription media = film("longer.mp4", pictures, 9);
        try (VideoFrames frames = VideoFrames.open(media)) {
            assertEquals(OptionalLong.of(4_000_000), frames.at(6_000_000).picturesEndMicros());
            assertEquals(4 * PER_SECOND - 1, number(frames.at(6_000_000)));
        }
        MediaDescription usual = film("usual.mp4", pictures, 4.3);
        try (VideoFrames frames = VideoFrames.open(usual)) {
            assertEquals(OptionalLong.empty(), frames.at(4_200_000).picturesEndMicros(), "as films are");
        }
    }

    @Test
    void few_pictures_at_uneven_times_and_a_single_one_are_no_end() throws MediaException {
        PictureTrack few = PictureTrack.constant("mpeg4", 5, 1, 1_000).at(0, 4_000, 4_500, 12_000, 15_000);
        MediaDescription media = film("few.mkv", few, 17.9);
        try (VideoFrames frames = VideoFrames.open(media)) {
            for (long millis : new long[] {3_900, 11_900, 14_900, 17_000}) {
                assertEquals(OptionalLong.empty(), frames.at(millis * 1000).picturesEndMicros(), "at " + millis);
            }
        }
        MediaDescription still = film("still.mkv", PictureTrack.constant("mpeg4", 1, 1, 25), 9);
        try (VideoFrames frames = VideoFrames.open(still)) {
            assertEquals(OptionalLong.empty(), frames.at(8_000_000).picturesEndMicros());
        }
    }

    @Test
    void a_picture_that_is_only_the_last_decoded_so_far_does_not_stay_to_the_end() throws MediaException {
        MediaDescription media = film(
                "slow.mp4",
                PictureTrack.constant("mpeg4", 8 * PER_SECOND, 1, PER_SECOND).withKeyEvery(200),
                8);
        try (VideoFrames frames = VideoFrames.open(media)) {
            AtomicInteger asked = new AtomicInteger();
            assertEquals(Optional.empty(), frames.at(6_000_000, () -> asked.incrementAndGet() > 10));
            VideoFrame late = frames.latestDecoded().orElseThrow();
            assertEquals(late.timestampMicros() + 1_000_000 / PER_SECOND, late.endMicros());
            assertFalse(late.isShownAt(6_000_000), "so that a player goes on looking for the next");
        }
    }

    /** A film of which the header and the first third are left. */
    private MediaDescription cut(String name, Optional<SoundTrack> sound) throws IOException, MediaException {
        Path whole = MovieWriter.headerFirst(
                folder.resolve(name),
                Optional.of(PictureTrack.constant("mpeg4", SECONDS * PER_SECOND, 1, PER_SECOND)),
                sound);
        try (FileChannel file = FileChannel.open(whole, StandardOpenOption.WRITE)) {
            file.truncate(Files.size(whole) / 3);
        }
        return MediaProbe.probe(whole);
    }

    private MediaDescription film(String name, PictureTrack pictures, double seconds) throws MediaException {
        return MediaProbe.probe(
                MovieWriter.write(folder.resolve(name), Optional.of(pictures), Optional.of(sound(seconds))));
    }

    private static SoundTrack sound(double seconds) {
        return SoundTrack.of("aac", 16_000, 1, seconds, SoundTrack.chirp(16_000));
    }

    private static long firstMicros(MediaDescription media) {
        return media.video().orElseThrow().startMicros();
    }

    private static int number(VideoFrame frame) {
        return NumberedPicture.read(frame.pixels(), frame.width(), frame.height());
    }
}
