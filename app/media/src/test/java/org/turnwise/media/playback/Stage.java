package org.turnwise.media.playback;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import org.jspecify.annotations.Nullable;
import org.turnwise.media.MediaException;
import org.turnwise.media.decode.VideoFrame;
import org.turnwise.media.ffmpeg.NativeLedger;
import org.turnwise.media.movies.NumberedPicture;
import org.turnwise.media.probe.MediaDescription;

/** A player's engine with a clock and a line that the test turns by hand, and a record of what the listeners heard. */
final class Stage implements AutoCloseable {
    final Mailbox mailbox = new Mailbox();
    final NativeLedger ledger = new NativeLedger();
    final List<Integer> numbers = new ArrayList<>();
    final List<PlaybackState> states = new ArrayList<>();
    final List<VideoFrame> frames = new ArrayList<>();
    final List<String> refusals = new ArrayList<>();
    final Announcer announcer;
    final PlayerEngine engine;
    private final Queue<Runnable> aside = new ArrayDeque<>();
    private long nanos;
    private @Nullable FakeLine line;

    private Stage(MediaDescription media, boolean withDevice) throws MediaException {
        announcer = new Announcer(media.durationMicros());
        announcer.add(new PlayerListener() {
            @Override
            public void frameShown(VideoFrame frame) {
                frames.add(frame);
                numbers.add(NumberedPicture.read(frame.pixels(), frame.width(), frame.height()));
            }

            @Override
            public void furtherRefused(String why) {
                refusals.add(why);
            }

            @Override
            public void stateChanged(PlaybackState state) {
                states.add(state);
            }
        });
        AudioOutput output = preferred -> {
            if (!withDevice) {
                throw new AudioUnavailableException("no device in this test");
            }
            line = new FakeLine(preferred);
            return line;
        };
        PlayerParts parts = PlayerParts.open(media, output, announcer, () -> nanos, ledger, aside::add);
        parts.soundNote().ifPresent(announcer::tellSoundNote);
        engine = new PlayerEngine(mailbox, announcer, parts, () -> nanos);
        engine.step();
    }

    static Stage withDevice(MediaDescription media) throws MediaException {
        return new Stage(media, true);
    }

    static Stage withoutDevice(MediaDescription media) throws MediaException {
        return new Stage(media, false);
    }

    FakeLine line() {
        return Optional.ofNullable(line).orElseThrow();
    }

    void tell(Command command) throws MediaException {
        mailbox.post(command);
        engine.step();
    }

    /** Lets another recording be heard, once it is open. */
    void hear(HeardInstead further) throws MediaException {
        tell(new Command.Hear(Optional.of(further)));
        workAside();
        engine.step();
    }

    /** Does what waits to be done beside the player. @return how much that was */
    int workAside() {
        int done = 0;
        for (Runnable work = aside.poll(); work != null; work = aside.poll()) {
            work.run();
            done++;
        }
        return done;
    }

    /** Lets the loudspeaker play on, in small portions as a real one does. */
    void hearMillis(int millis) throws MediaException {
        for (int i = 0; i < millis; i += 10) {
            nanos += 10_000_000L;
            line().hear(line().format().sampleRateHz() / 100);
            engine.step();
        }
    }

    /** Lets the wall clock run, in small portions. */
    void waitMillis(int millis) throws MediaException {
        for (int i = 0; i < millis; i += 10) {
            nanos += 10_000_000L;
            engine.step();
        }
    }

    /** Lets the wall clock run in one go, as when the computer was busy elsewhere. */
    void sleepMillis(int millis) throws MediaException {
        nanos += millis * 1_000_000L;
        engine.step();
    }

    long positionMillis() {
        return announcer.positionMicros() / 1000;
    }

    int lastNumber() {
        return numbers.get(numbers.size() - 1);
    }

    @Override
    public void close() {
        engine.close();
    }
}
