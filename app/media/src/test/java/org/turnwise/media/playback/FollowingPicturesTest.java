package org.turnwise.media.playback;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.turnwise.media.MediaException;
import org.turnwise.media.decode.VideoFrame;
import org.turnwise.media.ffmpeg.NativeLedger;
import org.turnwise.media.movies.MovieWriter;
import org.turnwise.media.movies.NumberedPicture;
import org.turnwise.media.movies.PictureTrack;
import org.turnwise.media.movies.SoundTrack;
import org.turnwise.media.probe.MediaDescription;
import org.turnwise.media.probe.MediaProbe;

/** A film with sound leads; another of numbered pictures, begun at another time, follows. The test turns the clock. */
class FollowingPicturesTest {
    private static final int RATE = 8_000;
    private static final int LEADING_PER_SECOND = 25;
    private static final int FOLLOWING_PER_SECOND = 30;
    private static final int FOLLOWING_PICTURES = 600;
    private static final long PICTURE_MICROS = 1_000_000 / FOLLOWING_PER_SECOND;

    @TempDir
    private Path folder;

    private final Mailbox mailbox = new Mailbox();
    private long nanos;
    private Followed seen = new Followed.NotBegun();

    @Test
    void after_a_seek_the_picture_of_that_moment_is_shown_exactly() throws MediaException {
        MediaDescription media = following();
        FollowingPictures pictures = new FollowingPictures(media, now -> seen = now, () -> nanos);
        pictures.setOffsetMillis(-1_234);
        for (long at : new long[] {0, 1, 765, 766, 767, 5_000, 4_966, 4_967, 12_345, 100, 18_000}) {
            pictures.positionChanged(at);
            take(pictures);
            assertEquals((at + 1_234) * FOLLOWING_PER_SECOND / 1000, number(), "picture at " + at);
        }
        pictures.setOffsetMillis(2_000);
        take(pictures);
        assertEquals(480, number(), "the offset was changed while standing");
        pictures.positionChanged(1_999);
        take(pictures);
        assertInstanceOf(Followed.NotBegun.class, seen);
        pictures.positionChanged(2_000);
        take(pictures);
        assertEquals(0, number());
        pictures.positionChanged(21_999);
        take(pictures);
        assertEquals(FOLLOWING_PICTURES - 1, number());
        pictures.positionChanged(22_000);
        take(pictures);
        assertInstanceOf(Followed.Over.class, seen);
        pictures.close();
    }

    @Test
    void where_its_pictures_end_before_its_sound_it_is_over_then() throws MediaException {
        MediaDescription media = MediaProbe.probe(MovieWriter.write(
                folder.resolve("longer.mp4"),
                Optional.of(PictureTrack.constant("mpeg4", 3 * FOLLOWING_PER_SECOND, 1, FOLLOWING_PER_SECOND)),
                Optional.of(SoundTrack.of("aac", 16_000, 1, 9, i -> 0.1))));
        FollowingPictures pictures = new FollowingPictures(media, now -> seen = now, () -> nanos);
        for (long at : new long[] {6_000, 8_000}) {
            pictures.positionChanged(at);
            take(pictures);
            assertInstanceOf(Followed.Over.class, seen, "at " + at);
        }
        pictures.positionChanged(2_900);
        take(pictures);
        assertEquals(3 * FOLLOWING_PER_SECOND - 3, number());
        pictures.close();
    }

    @Test
    void while_playing_it_is_never_more_than_one_picture_off() throws MediaException {
        long offsetMillis = -730;
        MediaDescription media = leading();
        Announcer announcer = new Announcer(media.durationMicros());
        FollowingPictures pictures = new FollowingPictures(following(), now -> seen = now, () -> nanos);
        pictures.setOffsetMillis(offsetMillis);
        announcer.add(pictures);
        AudioOutput output = preferred -> new BeepLine(preferred, () -> nanos);
        PlayerParts parts = PlayerParts.open(media, output, announcer, () -> nanos, new NativeLedger(), Runnable::run);
        Sound sound = parts.sound().orElseThrow();
        try (PlayerEngine engine = new PlayerEngine(mailbox, announcer, parts, () -> nanos)) {
            engine.step();
            tell(engine, new Command.Play());
            int compared = 0;
            for (double speed : new double[] {1, 2, 0.5, 1}) {
                tell(engine, new Command.Rate(speed));
                pictures.setRate(speed);
                tell(engine, new Command.Seek(1_000_000));
                long settled = nanos + 300_000_000L;
                long end = nanos + 4_000_000_000L;
                long follow = nanos;
                long lead = nanos;
                while (nanos < end) {
                    // each on its own thread, so each when it wants; the leader's reports wake the other
                    boolean led = lead <= nanos;
                    if (led) {
                        lead = nanos + engine.step() + 300_000;
                    }
                    if (led || follow <= nanos) {
                        follow = nanos + pictures.step() + 300_000;
                    }
                    if (nanos > settled) {
                        long its = sound.clock().positionMicros() - offsetMillis * 1000;
                        VideoFrame frame = picture();
                        assertTrue(
                                frame.timestampMicros() - PICTURE_MICROS <= its
                                        && its < frame.endMicros() + PICTURE_MICROS,
                                frame + " at " + its + ", speed " + speed);
                        compared++;
                    }
                    nanos += 2_000_000;
                }
            }
            assertTrue(compared > 4_000, compared + " compared");
            tell(engine, new Command.Pause());
            tell(engine, new Command.Step(-3));
            take(pictures);
            long at = announcer.positionMicros() / 1000;
            assertEquals((at - offsetMillis) * FOLLOWING_PER_SECOND / 1000, number(), "stepped to " + at);
        }
        pictures.close();
    }

    private MediaDescription following() throws MediaException {
        return MediaProbe.probe(MovieWriter.pictures(
                folder.resolve("following.mp4"),
                PictureTrack.constant("mpeg4", FOLLOWING_PICTURES, 1, FOLLOWING_PER_SECOND)));
    }

    private MediaDescription leading() throws MediaException {
        return MediaProbe.probe(MovieWriter.write(
                folder.resolve("leading.mov"),
                Optional.of(PictureTrack.constant("mpeg4", 12 * LEADING_PER_SECOND, 1, LEADING_PER_SECOND)),
                Optional.of(SoundTrack.of("pcm_s16le", RATE, 1, 12, i -> 0.1))));
    }

    private void tell(PlayerEngine engine, Command command) throws MediaException {
        mailbox.post(command);
        engine.step();
    }

    private static void take(FollowingPictures pictures) throws MediaException {
        assertTrue(pictures.step() > 0);
    }

    private VideoFrame picture() {
        return assertInstanceOf(Followed.Picture.class, seen).frame();
    }

    private int number() {
        VideoFrame frame = picture();
        return NumberedPicture.read(frame.pixels(), frame.width(), frame.height());
    }
}
