package org.turnwise.media.playback;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.turnwise.media.MediaException;
import org.turnwise.media.decode.PictureBounds;
import org.turnwise.media.decode.VideoFrame;
import org.turnwise.media.decode.VideoFrames;
import org.turnwise.media.ffmpeg.NativeLedger;
import org.turnwise.media.movies.MovieWriter;
import org.turnwise.media.movies.PictureTrack;
import org.turnwise.media.movies.SoundTrack;
import org.turnwise.media.probe.MediaDescription;
import org.turnwise.media.probe.MediaProbe;

/**
 * A film with sound leads and plays on while another one, whose pictures take as long as the test wants, follows; and one that
 * begins later or ends earlier. The test turns the clock.
 */
class SlowFollowerTest {
    private static final int PER_SECOND = 30;
    private static final int PICTURES = 300;
    private static final long TICK_NANOS = 2_000_000;
    private static final long IN_STEP_MICROS = 40_000;

    @TempDir
    private Path folder;

    private final Mailbox mailbox = new Mailbox();
    private final List<Shown> shown = new ArrayList<>();
    private long nanos;
    private long slowMillis;
    private long leadDue;
    private PlayerEngine engine;
    private Sound sound;
    private FollowingPictures pictures;

    /** @param atMicros what was heard of the leader when it was shown */
    private record Shown(long atMicros, Followed what) {}

    /** As slow as is wanted; the leader plays on meanwhile, as it does on a thread of its own. */
    private final class Slow implements PictureDecoder {
        private final VideoFrames frames;

        Slow(MediaDescription media) throws MediaException {
            frames = VideoFrames.openBeside(media);
        }

        @Override
        public Optional<VideoFrame> at(long micros, BooleanSupplier stopped) throws MediaException {
            Optional<VideoFrame> found = frames.at(micros, () -> false);
            for (long end = nanos + slowMillis * 1_000_000; nanos < end; ) {
                if (stopped.getAsBoolean()) {
                    return Optional.empty();
                }
                lead();
            }
            return found;
        }

        @Override
        public void setBounds(PictureBounds bounds) {
            frames.setBounds(bounds);
        }

        @Override
        public void close() {
            frames.close();
        }
    }

    @BeforeEach
    void open() throws MediaException {
        MediaDescription media = MediaProbe.probe(MovieWriter.write(
                folder.resolve("leading.mov"),
                Optional.of(PictureTrack.constant("mpeg4", 12 * 25, 1, 25)),
                Optional.of(SoundTrack.of("pcm_s16le", 8_000, 1, 12, i -> 0.1))));
        MediaDescription following = MediaProbe.probe(MovieWriter.pictures(
                folder.resolve("following.mp4"), PictureTrack.constant("mpeg4", PICTURES, 1, PER_SECOND)));
        Announcer announcer = new Announcer(media.durationMicros());
        AudioOutput output = preferred -> new BeepLine(preferred, () -> nanos);
        PlayerParts parts = PlayerParts.open(media, output, announcer, () -> nanos, new NativeLedger(), Runnable::run);
        sound = parts.sound().orElseThrow();
        engine = new PlayerEngine(mailbox, announcer, parts, () -> nanos);
        pictures = new FollowingPictures(
                following, new Slow(following), now -> shown.add(new Shown(heard(), now)), () -> nanos);
        announcer.add(pictures);
        engine.step();
    }

    @AfterEach
    void close() {
        engine.close();
        pictures.close();
    }

    @Test
    void a_follower_that_decodes_too_slowly_drops_pictures_and_stays_in_step_with_the_sound() throws MediaException {
        int before = Integer.MAX_VALUE;
        for (long slow : new long[] {5, 25, 60, 120, 240}) {
            slowMillis = slow;
            List<Shown> seen = played(1_000, 5_000);
            long worst = 0;
            long pause = 0;
            long last = seen.get(0).atMicros();
            for (Shown one : seen.subList(seen.size() / 4, seen.size())) {
                VideoFrame frame =
                        assertInstanceOf(Followed.Picture.class, one.what()).frame();
                long off = Math.max(frame.timestampMicros() - one.atMicros(), one.atMicros() - frame.endMicros());
                worst = Math.max(worst, off);
                pause = Math.max(pause, last == seen.get(0).atMicros() ? 0 : one.atMicros() - last);
                last = one.atMicros();
            }
            String told = slow + " ms a picture: " + seen.size() + " shown, " + worst / 1000 + " ms off at most";
            assertTrue(worst <= IN_STEP_MICROS, told);
            assertTrue(seen.size() <= before, told);
            assertTrue(seen.size() > 4_000 / (slow + 45) / 2, told);
            assertTrue(slow > 30 ? seen.size() < 4 * PER_SECOND / 2 + 12 : seen.size() >= 4 * PER_SECOND - 4, told);
            assertTrue(pause < 2 * slow * 1000 + 80_000, told + ", " + pause / 1000 + " ms without a new one");
            before = seen.size();
        }
    }

    @Test
    void once_it_is_quick_again_no_picture_is_left_out() throws MediaException {
        slowMillis = 120;
        played(1_000, 3_000);
        slowMillis = 2;
        tell(new Command.Play());
        long from = heard();
        run(500);
        shown.clear();
        run(2_000);
        assertTrue(heard() > from + 2_000_000);
        assertEquals(2 * PER_SECOND, shown.size(), 2);
    }

    @Test
    void one_that_begins_later_and_one_that_ends_earlier_say_so_at_that_moment() throws MediaException {
        slowMillis = 3;
        pictures.setOffsetMillis(3_000);
        List<Shown> seen = played(2_000, 2_000);
        assertInstanceOf(Followed.NotBegun.class, seen.get(0).what());
        Shown first = seen.get(1);
        assertEquals(
                0,
                assertInstanceOf(Followed.Picture.class, first.what()).frame().timestampMicros());
        assertEquals(3_000_000, first.atMicros(), IN_STEP_MICROS);

        pictures.setOffsetMillis(-7_000);
        seen = played(2_000, 2_000);
        assertInstanceOf(Followed.Over.class, seen.get(seen.size() - 1).what());
        assertEquals(3_000_000, seen.get(seen.size() - 1).atMicros(), IN_STEP_MICROS);
        Shown last = seen.get(seen.size() - 2);
        assertEquals(
                (PICTURES - 1) * 1_000_000L / PER_SECOND,
                assertInstanceOf(Followed.Picture.class, last.what()).frame().timestampMicros(),
                1_000);
        seen = played(2_500, 200);
        assertInstanceOf(Followed.Picture.class, seen.get(seen.size() - 1).what(), "back where it had pictures");
    }

    /** What was shown while the leader played for so long. */
    private List<Shown> played(long fromMillis, long millis) throws MediaException {
        shown.clear();
        tell(new Command.Seek(fromMillis * 1000));
        tell(new Command.Play());
        run(millis);
        List<Shown> seen = List.copyOf(shown);
        tell(new Command.Pause());
        return seen;
    }

    private void run(long millis) throws MediaException {
        long end = nanos + millis * 1_000_000;
        long follow = nanos;
        while (nanos < end) {
            long heardFrom = leadDue;
            lead();
            if (heardFrom != leadDue || follow <= nanos) {
                follow = nanos + pictures.step();
            }
        }
    }

    private void lead() throws MediaException {
        nanos += TICK_NANOS;
        if (leadDue <= nanos) {
            leadDue = nanos + engine.step();
        }
    }

    private void tell(Command command) throws MediaException {
        mailbox.post(command);
        leadDue = nanos + engine.step();
        assertTrue(pictures.step() > 0);
    }

    private long heard() {
        return sound.clock().positionMicros();
    }
}
