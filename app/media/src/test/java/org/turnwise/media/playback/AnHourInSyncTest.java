package org.turnwise.media.playback;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.turnwise.media.MediaException;
import org.turnwise.media.decode.VideoFrame;
import org.turnwise.media.ffmpeg.NativeLedger;
import org.turnwise.media.movies.MovieWriter;
import org.turnwise.media.movies.NumberedPicture;
import org.turnwise.media.movies.PictureTrack;
import org.turnwise.media.movies.RepeatedMovie;
import org.turnwise.media.movies.SoundTrack;
import org.turnwise.media.probe.MediaDescription;
import org.turnwise.media.probe.MediaProbe;

/**
 * More than an hour of a film with flashes and beeps at the same moments, played with a clock that the test turns, at
 * several speeds and with pauses and jumps: what is seen and what is heard stay together.
 */
class AnHourInSyncTest {
    private static final int RATE = 8_000;
    private static final int PIECE_SECONDS = 20;
    private static final int PIECES = 200;
    private static final int PICTURES_PER_SECOND = 5;
    /** The pictures that flash; each begins with a beep. */
    private static final List<Integer> FLASHES = List.of(7, 38, 61, 90);

    private static final long TOGETHER_NANOS = 40_000_000L;
    /** What was cut by a jump or a change of speed so shortly before is not compared. */
    private static final long SETTLED_NANOS = 600_000_000L;

    @TempDir
    private Path folder;

    private final List<Long> seenAtNanos = new ArrayList<>();
    private final List<Long> changedAtNanos = new ArrayList<>();
    private final Mailbox mailbox = new Mailbox();
    private long nanos;
    private int lastNumber = -1;

    @Test
    void what_is_seen_and_what_is_heard_stay_within_forty_milliseconds() throws MediaException {
        MediaDescription media = film();
        List<BeepLine> lines = new ArrayList<>();
        AudioOutput output = preferred -> {
            lines.add(new BeepLine(preferred, () -> nanos));
            return lines.get(0);
        };
        Announcer announcer = new Announcer(media.durationMicros());
        announcer.add(new PlayerListener() {
            @Override
            public void frameShown(VideoFrame frame) {
                int number = NumberedPicture.read(frame.pixels(), frame.width(), frame.height());
                if (number != lastNumber && FLASHES.contains(number)) {
                    seenAtNanos.add(nanos);
                }
                lastNumber = number;
            }
        });
        PlayerParts parts = PlayerParts.open(media, output, announcer, () -> nanos, new NativeLedger(), Runnable::run);
        try (PlayerEngine engine = new PlayerEngine(mailbox, announcer, parts, () -> nanos)) {
            tell(engine, new Command.Play());
            long playedFrom = announcer.positionMicros();
            double[] speeds = {1, 1.5, 0.5, 2, 0.25, 0.75, 2, 1.25, 1, 2};
            for (double speed : speeds) {
                tell(engine, new Command.Rate(speed));
                run(engine, 170);
                tell(engine, new Command.Pause());
                run(engine, 17);
                tell(engine, new Command.Play());
                run(engine, 170);
            }
            assertTrue(announcer.positionMicros() - playedFrom > 3_600_000_000L, "an hour of the film was played");
            tell(engine, new Command.Seek(100_000_000));
            run(engine, 60);
            List<Long> heard = lines.get(0).heardAtNanos();
            int compared = compare(heard, seenAtNanos, "heard") + compare(seenAtNanos, heard, "seen");
            assertTrue(compared > 1_500, compared + " compared");
        }
    }

    private MediaDescription film() throws MediaException {
        Path piece = MovieWriter.write(
                folder.resolve("piece.mov"),
                Optional.of(
                        PictureTrack.constant("mpeg4", PIECE_SECONDS * PICTURES_PER_SECOND, 1, PICTURES_PER_SECOND)),
                Optional.of(SoundTrack.of("pcm_s16le", RATE, 1, PIECE_SECONDS, AnHourInSyncTest::beep)));
        return MediaProbe.probe(RepeatedMovie.write(piece, folder.resolve("film.mov"), PIECE_SECONDS * 1000L, PIECES));
    }

    private static double beep(long sample) {
        long into = sample % (RATE / PICTURES_PER_SECOND);
        boolean sounds = FLASHES.contains((int) (sample * PICTURES_PER_SECOND / RATE)) && into < RATE / 12;
        return sounds ? 0.8 * Math.sin(2 * Math.PI * 440 * sample / RATE) : 0;
    }

    private void tell(PlayerEngine engine, Command command) throws MediaException {
        changedAtNanos.add(nanos);
        mailbox.post(command);
        engine.step();
    }

    /** As the player's thread does it: each step says how long to wait for the next, and the machine is a bit late. */
    private void run(PlayerEngine engine, int seconds) throws MediaException {
        long end = nanos + seconds * 1_000_000_000L;
        while (nanos < end) {
            long wait = engine.step();
            nanos = Math.min(end, nanos + wait + 300_000L);
        }
    }

    private int compare(List<Long> these, List<Long> others, String what) {
        int compared = 0;
        for (long moment : these) {
            boolean settled = changedAtNanos.stream().noneMatch(c -> Math.abs(moment - c) < SETTLED_NANOS);
            if (settled) {
                OptionalLong apart =
                        others.stream().mapToLong(o -> Math.abs(o - moment)).min();
                assertTrue(
                        apart.isPresent() && apart.getAsLong() <= TOGETHER_NANOS,
                        "%s at %.3f s, the other %.1f ms apart"
                                .formatted(what, moment / 1e9, apart.orElse(Long.MAX_VALUE) / 1e6));
                compared++;
            }
        }
        return compared;
    }
}
