package org.turnwise.media.playback;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.turnwise.media.MediaException;
import org.turnwise.media.MediaException.Reason;
import org.turnwise.media.decode.PictureBounds;
import org.turnwise.media.decode.VideoFrame;
import org.turnwise.media.decode.VideoFrames;
import org.turnwise.media.ffmpeg.NativeLedger;
import org.turnwise.media.movies.MovieWriter;
import org.turnwise.media.movies.NumberedPicture;
import org.turnwise.media.movies.PictureTrack;
import org.turnwise.media.movies.SoundTrack;
import org.turnwise.media.probe.MediaDescription;
import org.turnwise.media.probe.MediaProbe;

/** What is decoded ahead of a jump, and that the picture is the right one whether or not it was expected. */
class PictureAheadTest {
    private static final int RATE = 48_000;

    @TempDir
    private static Path folder;

    private static MediaDescription movie;

    /** Twelve seconds, 25 pictures a second, a key frame every four seconds. */
    @BeforeAll
    static void write() throws MediaException {
        movie = MediaProbe.probe(MovieWriter.write(
                folder.resolve("m.mkv"),
                Optional.of(PictureTrack.constant("mpeg4", 300, 1, 25)
                        .withKeyEvery(100)
                        .withBFrames(2)),
                Optional.of(SoundTrack.of("flac", RATE, 1, 12, SoundTrack.chirp(RATE)))));
    }

    private static Command expected(long millis) {
        return new Command.Expect(OptionalLong.of(millis * 1000));
    }

    private static int number(VideoFrame frame) {
        return NumberedPicture.read(frame.pixels(), frame.width(), frame.height());
    }

    @Test
    void after_a_place_that_was_not_there_in_time_the_next_is_begun_sooner() throws MediaException {
        Queue<Runnable> waiting = new ArrayDeque<>();
        PictureAhead ahead = new PictureAhead(() -> VideoFrames.open(movie), waiting::add);
        try (VideoFrames own = VideoFrames.open(movie)) {
            ahead.expect(OptionalLong.of(5_000_000));
            assertEquals(Optional.empty(), ahead.exchange(5_000_000, own, () -> false), "not begun yet");
            assertTrue(ahead.isPressed());
            VideoFrames standing = own;
            for (int place = 1; place <= 8; place++) {
                assertTrue(ahead.isPressed(), "before place " + place);
                long at = place % 2 == 0 ? 5_000_000 : 9_000_000;
                ahead.expect(OptionalLong.of(at));
                waiting.remove().run();
                standing = ahead.exchange(at, standing, () -> false).orElseThrow();
                assertTrue(standing.holds(at));
            }
            assertFalse(ahead.isPressed(), "it was there often enough");
            assertEquals(Optional.empty(), ahead.exchange(1_000_000, standing, () -> false), "elsewhere");
            assertFalse(ahead.isPressed(), "nobody could know of that");
            ahead.close();
            standing.close();
        }
    }

    @Test
    void an_expected_place_shows_its_own_picture_and_the_film_and_its_sound_go_on_from_there() throws MediaException {
        try (Stage stage = Stage.withDevice(movie)) {
            stage.tell(new Command.Play());
            stage.hearMillis(400);
            stage.tell(expected(7_610));
            assertEquals(1, stage.workAside());
            stage.hearMillis(200);
            assertEquals(15, stage.lastNumber(), "what plays is not touched");
            stage.tell(new Command.PlayStretch(new PlaySpan(7_610, 8_400)));
            assertEquals(190, stage.lastNumber());
            assertTrue(stage.frames.get(stage.frames.size() - 1).isShownAt(7_610_000));
            int shown = stage.numbers.size();
            stage.hearMillis(500);
            assertEquals(202, stage.lastNumber());
            assertEquals(shown + 12, stage.numbers.size(), "none is left out and none comes twice");
            assertEquals(
                    SoundTrack.chirp(RATE).applyAsDouble(7_610 * 48 + 5),
                    stage.line().heardSample(5),
                    1e-3);
            stage.tell(new Command.Step(-1));
            assertEquals(201, stage.lastNumber());
        }
    }

    @Test
    void what_is_decoded_ahead_is_not_decoded_again_when_it_comes() throws MediaException {
        NativeLedger ledger = new NativeLedger();
        try (VideoFrames first = VideoFrames.open(movie, ledger);
                PictureAhead ahead = new PictureAhead(() -> VideoFrames.open(movie, ledger), Runnable::run)) {
            first.at(0);
            ahead.expect(OptionalLong.of(7_610_000));
            long opened = ledger.everOpened();
            VideoFrames taken = ahead.exchange(7_610_000, first, () -> false).orElseThrow();
            VideoFrame picture = taken.at(7_610_000);
            assertEquals(190, number(picture));
            assertEquals(opened, ledger.everOpened(), "no picture was decoded for it");
            taken.close();
        }
        assertEquals(0, ledger.held());
    }

    @Test
    void another_place_than_the_expected_is_reached_the_usual_way() throws MediaException {
        try (Stage stage = Stage.withDevice(movie)) {
            stage.tell(expected(7_610));
            stage.workAside();
            stage.tell(new Command.Seek(2_020_000));
            assertEquals(50, stage.lastNumber());
            stage.tell(new Command.Seek(7_590_000));
            assertEquals(189, stage.lastNumber(), "a little before");
            stage.tell(expected(10_000));
            stage.tell(new Command.Seek(10_000_000));
            assertEquals(250, stage.lastNumber(), "expected, but nothing has been done for it yet");
            stage.workAside();
            assertEquals(250, stage.lastNumber(), "nothing is shown by what is decoded ahead");
        }
    }

    @Test
    void a_place_a_little_behind_the_expected_one_is_exact_too() throws MediaException {
        try (Stage stage = Stage.withDevice(movie)) {
            stage.tell(expected(7_610));
            stage.workAside();
            stage.tell(new Command.Seek(7_850_000));
            assertEquals(196, stage.lastNumber());
        }
    }

    @Test
    void pictures_are_exact_at_random_places_right_or_wrong() throws MediaException {
        Random random = new Random(20_261_130);
        try (Stage stage = Stage.withDevice(movie)) {
            for (int i = 0; i < 60; i++) {
                long to = random.nextInt(11_900);
                long told = i % 3 == 0 ? random.nextInt(11_900) : to;
                stage.tell(expected(told));
                if (i % 4 != 1) {
                    stage.workAside();
                }
                stage.tell(new Command.Seek(to * 1000));
                assertEquals(to / 40, stage.lastNumber(), "at %d ms, %d expected".formatted(to, told));
                VideoFrame shown = stage.frames.get(stage.frames.size() - 1);
                assertEquals(to / 40 * 40_000, shown.timestampMicros());
                assertEquals(to / 40 * 40_000 + 40_000, shown.endMicros());
            }
        }
    }

    @Test
    void it_comes_in_the_size_that_is_wanted_by_then() throws MediaException {
        try (Stage stage = Stage.withDevice(movie)) {
            stage.tell(new Command.Bounds(new PictureBounds(64, 64)));
            stage.tell(expected(7_610));
            stage.workAside();
            stage.tell(new Command.Bounds(new PictureBounds(32, 32)));
            stage.tell(new Command.Seek(7_610_000));
            assertEquals(32, stage.announcer.frame().orElseThrow().width());
            assertTrue(stage.announcer.frame().orElseThrow().isShownAt(7_610_000));
        }
    }

    @Test
    void no_more_than_four_pictures_are_held_however_far_away_the_key_frame_is() throws MediaException {
        NativeLedger ledger = new NativeLedger();
        try (VideoFrames first = VideoFrames.open(movie, ledger);
                PictureAhead ahead = new PictureAhead(() -> VideoFrames.open(movie, ledger), Runnable::run)) {
            long decoder = ledger.held();
            ahead.expect(OptionalLong.of(11_500_000));
            assertTrue(ledger.held() <= 2 * decoder + 4, "held: " + ledger.held());
            first.at(3_900_000);
            assertTrue(ledger.held() > 2 * decoder + 50, "the player keeps many: " + ledger.held());
            VideoFrames taken = ahead.exchange(11_500_000, first, () -> false).orElseThrow();
            assertTrue(ledger.held() <= 2 * decoder + 8, "the one that stands by gives them up: " + ledger.held());
            taken.close();
        }
        assertEquals(0, ledger.held());
    }

    @Test
    void what_goes_wrong_ahead_is_not_shown_and_the_usual_way_is_taken() throws Exception {
        Path file = Files.copy(movie.file(), folder.resolve("soon-gone.mkv"));
        MediaDescription media = MediaProbe.probe(file);
        NativeLedger ledger = new NativeLedger();
        AtomicInteger tried = new AtomicInteger();
        try (VideoFrames own = VideoFrames.open(media, ledger);
                PictureAhead ahead = new PictureAhead(
                        () -> {
                            tried.incrementAndGet();
                            throw new MediaException(file, Reason.DECODING_FAILED, "gone");
                        },
                        Runnable::run)) {
            ahead.expect(OptionalLong.of(7_610_000));
            assertEquals(1, tried.get());
            assertTrue(ahead.exchange(7_610_000, own, () -> false).isEmpty());
            ahead.expect(OptionalLong.of(3_000_000));
            assertEquals(2, tried.get(), "the next place is tried anew");
        }
        try (Stage stage = Stage.withDevice(media)) {
            Files.delete(file);
            stage.tell(expected(7_610));
            stage.workAside();
            assertTrue(stage.states.isEmpty());
            stage.tell(new Command.Seek(7_610_000));
            assertEquals(190, stage.lastNumber(), "the player has the file open still");
        }
    }

    @Test
    void closing_ends_what_is_under_way_and_leaves_nothing_behind() throws Exception {
        NativeLedger ledger = new NativeLedger();
        CountDownLatch begun = new CountDownLatch(1);
        VideoFrames own = VideoFrames.open(movie, ledger);
        PictureAhead ahead = new PictureAhead(
                () -> {
                    begun.countDown();
                    return VideoFrames.open(movie, ledger);
                },
                work -> new Thread(work).start());
        ahead.expect(OptionalLong.of(11_500_000));
        assertTrue(begun.await(30, TimeUnit.SECONDS));
        ahead.close();
        own.close();
        assertEquals(0, ledger.held());
        ahead.expect(OptionalLong.of(1_000_000));
        assertEquals(0, ledger.held(), "nothing is begun after the closing");
    }

    @Test
    void a_player_that_comes_while_its_place_is_being_decoded_waits_for_it() throws Exception {
        NativeLedger ledger = new NativeLedger();
        CountDownLatch begun = new CountDownLatch(1);
        try (VideoFrames own = VideoFrames.open(movie, ledger);
                PictureAhead ahead = new PictureAhead(
                        () -> {
                            begun.countDown();
                            return VideoFrames.open(movie, ledger);
                        },
                        work -> new Thread(work).start())) {
            ahead.expect(OptionalLong.of(11_500_000));
            assertTrue(begun.await(30, TimeUnit.SECONDS));
            VideoFrames taken = ahead.exchange(11_500_000, own, () -> false).orElseThrow();
            assertTrue(taken.holds(11_500_000));
            assertFalse(taken.holds(3_000_000));
            taken.close();
        }
        assertEquals(0, ledger.held());
    }

    @Test
    void a_player_with_its_own_thread_goes_where_it_was_expected() throws Exception {
        CountDownLatch shown = new CountDownLatch(1);
        NativeLedger ledger = new NativeLedger();
        try (FilePlayer player = FilePlayer.open(movie, AudioOutput.none(), ledger)) {
            player.addListener(new PlayerListener() {
                @Override
                public void frameShown(VideoFrame frame) {
                    if (number(frame) == 190) {
                        shown.countDown();
                    }
                }
            });
            player.expectMillis(OptionalLong.of(7_610));
            player.expectMillis(OptionalLong.of(99_999_999));
            player.expectMillis(OptionalLong.empty());
            player.expectMillis(OptionalLong.of(7_610));
            player.seekMillis(7_610);
            assertTrue(shown.await(30, TimeUnit.SECONDS));
            player.expectMillis(OptionalLong.of(3_000));
        }
        assertEquals(0, ledger.held());
    }
}
