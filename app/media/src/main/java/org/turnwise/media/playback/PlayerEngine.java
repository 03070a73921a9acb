package org.turnwise.media.playback;

import java.util.Optional;
import java.util.OptionalLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.turnwise.media.MediaException;

/**
 * What a player does, one short step after the other: carry out commands, feed the line, look at the clock, show the
 * picture that is due. It never waits itself and starts no thread, so tests drive it with a clock and a line of their own.
 */
final class PlayerEngine implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(PlayerEngine.class);
    private static final long IDLE_NANOS = 1_000_000_000L;
    private static final long TELL_EVERY_NANOS = 33_000_000L;
    private static final long SHORTEST_WAIT_NANOS = 1_000_000L;
    /** At the least rate: what is heard ends with a whole sample. Only where the end turned out to be earlier is it passed by more. */
    private static final long ONE_SAMPLE_MICROS = 1_000;

    private static final long STEP_WITHOUT_PICTURES_MICROS = 40_000;

    private final Mailbox mailbox;
    private final Announcer announcer;
    private final Optional<PictureShow> pictures;
    private final TimeSource time;
    private final Hearing hearing;
    private final long promisedMicros;
    private Course course;
    private double rate = 1;
    private boolean playing;
    private boolean opened;
    private long toldAtNanos;

    PlayerEngine(Mailbox mailbox, Announcer announcer, PlayerParts parts, TimeSource time) {
        this.mailbox = mailbox;
        this.announcer = announcer;
        this.pictures = parts.pictures();
        this.time = time;
        this.hearing = new Hearing(parts, announcer, time, () -> mailbox.post(new Command.Opened()));
        this.promisedMicros = announcer.durationMicros();
        this.course = Course.toTheEnd(promisedMicros);
        moveTo(0);
    }

    /** Does what is to be done now; how many nanoseconds may pass until the next step, unless a command comes. */
    long step() throws MediaException {
        if (!opened) {
            opened = true;
            showAfterJump(0);
        }
        for (Optional<Command> next = mailbox.poll(); next.isPresent(); next = mailbox.poll()) {
            carryOut(next.get());
        }
        return playing ? play() : IDLE_NANOS;
    }

    /** After a failure: everything stands still, and the listeners know why. */
    void fail(MediaException problem) {
        LOG.warn("playback stopped: {}", problem.getMessage());
        pause();
        announcer.tellFailure(problem);
    }

    private long play() throws MediaException {
        hearing.feed();
        heedTrueLength();
        hearing.dropDeadLine();
        long position = hearing.positionMicros();
        if (position > course.endMicros() + ONE_SAMPLE_MICROS || isOver(position)) {
            finish();
            return IDLE_NANOS;
        }
        // Where there is sound, the pump has joined the loop's ends already.
        if (hearing.pump().isEmpty() && position >= course.limitMicros()) {
            position = course.wrapped(position);
            moveTo(position);
        }
        if (pictures.isPresent()) {
            // the sound's last drops may be heard a little past the limit, where the next turn's picture would be shown
            pictures.get().follow(Math.min(position, Math.max(0, course.limitMicros() - 1)));
        }
        if (time.nanos() - toldAtNanos >= TELL_EVERY_NANOS) {
            tell(position);
        }
        return untilNextPicture(position);
    }

    private long untilNextPicture(long position) {
        long nanos = pictures.flatMap(PictureShow::dueMicros)
                .map(due -> (long) ((due - position) * 1000 / rate))
                .orElse(TELL_EVERY_NANOS);
        return Math.max(SHORTEST_WAIT_NANOS, Math.min(TELL_EVERY_NANOS, nanos));
    }

    private boolean isOver(long position) {
        return hearing.isOver()
                .orElseGet(() -> position >= course.limitMicros()
                        && course.effectiveLoop().isEmpty());
    }

    private void finish() throws MediaException {
        long limit = course.limitMicros();
        playing = false;
        hearing.stop();
        if (pictures.isPresent()) {
            pictures.get().jump(Math.max(0, limit - 1), mailbox::seekWaits);
        }
        course = course.withoutStop();
        moveTo(limit);
        tell(limit);
        announcer.tellState(limit >= course.endMicros() ? PlaybackState.ENDED : PlaybackState.PAUSED);
    }

    private void carryOut(Command command) throws MediaException {
        if (command instanceof Command.Play) {
            start();
        } else if (command instanceof Command.Pause) {
            pause();
        } else if (command instanceof Command.Seek seek) {
            course = course.withoutStop();
            jump(seek.micros());
        } else if (command instanceof Command.Step step) {
            stepPictures(step.frames());
        } else if (command instanceof Command.PlayStretch stretch) {
            playStretch(stretch.span());
        } else if (command instanceof Command.Loop loop) {
            follow(course.withLoop(loop.span()));
        } else if (command instanceof Command.ClearLoop) {
            follow(course.withoutLoop());
        } else if (command instanceof Command.Rate wanted) {
            rate = wanted.rate();
            hearing.setRate(rate);
            follow(course);
        } else if (command instanceof Command.Volume volume) {
            hearing.setVolume(volume.volume());
        } else if (command instanceof Command.Expect expected) {
            pictures.ifPresent(p -> p.expect(expected.micros()));
        } else if (command instanceof Command.Hear hear) {
            hearing.hear(hear.further());
        } else if (command instanceof Command.Opened) {
            adopt();
        } else if (command instanceof Command.Bounds bounds && pictures.isPresent()) {
            pictures.get().setBounds(bounds.bounds());
        }
    }

    private void adopt() throws MediaException {
        OptionalLong position = hearing.adopt();
        if (hearing.hearsFurther()) {
            setEnd(promisedMicros);
        }
        if (position.isPresent()) {
            moveTo(position.getAsLong());
            if (playing) {
                hearing.start();
            }
        }
    }

    /** A stretch past the recording's end is over at once: to start there would be to start from the top. */
    private void playStretch(PlaySpan span) throws MediaException {
        course = course.withStop(span.endMillis() * 1000);
        if (span.startMillis() * 1000 >= course.endMicros()) {
            finish();
        } else {
            jump(span.startMillis() * 1000);
            start();
        }
    }

    private void start() throws MediaException {
        if (playing) {
            return;
        }
        long position = hearing.positionMicros();
        long from = course.beginFrom(position);
        if (from != position) {
            moveTo(from);
            showAfterJump(from);
        }
        run();
        announcer.tellState(PlaybackState.PLAYING);
    }

    private void run() throws MediaException {
        playing = true;
        hearing.start();
    }

    private void pause() {
        if (playing) {
            playing = false;
            hearing.stop();
            tell(hearing.positionMicros());
            announcer.tellState(PlaybackState.PAUSED);
        }
    }

    private void jump(long micros) throws MediaException {
        boolean wasPlaying = playing;
        if (playing) {
            hearing.stop();
        }
        long target = course.clamped(micros);
        moveTo(target);
        showAfterJump(target);
        if (wasPlaying) {
            run();
        } else {
            announcer.tellState(PlaybackState.PAUSED);
        }
    }

    private void stepPictures(int count) throws MediaException {
        pause();
        long position = hearing.positionMicros();
        long target = course.clamped(position + count * STEP_WITHOUT_PICTURES_MICROS);
        if (pictures.isPresent()) {
            pictures.get().jump(position, () -> false);
            // Whole milliseconds, so that seeking to the position told shows this picture again.
            target = pictures.get()
                    .step(count)
                    .map(f -> f.timestampMillis() * 1000)
                    .orElse(position);
        }
        course = course.withoutStop();
        moveTo(target);
        tell(target);
        announcer.tellState(PlaybackState.PAUSED);
    }

    /** Another course (or speed) from where we are. */
    private void follow(Course changed) throws MediaException {
        course = changed;
        long position = hearing.positionMicros();
        if (!playing) {
            moveTo(position);
            return;
        }
        hearing.stop();
        long from = course.beginFrom(position);
        moveTo(from);
        if (from != position) {
            showAfterJump(from);
        }
        run();
    }

    private void moveTo(long micros) {
        hearing.moveTo(micros, course, rate);
    }

    private void showAfterJump(long micros) throws MediaException {
        if (!mailbox.seekWaits()) {
            tell(micros);
        }
        if (pictures.isPresent()) {
            pictures.get().jump(micros, () -> mailbox.seekWaits() || mailbox.isClosed());
        }
    }

    private void tell(long position) {
        toldAtNanos = time.nanos();
        if (!mailbox.seekWaits()) {
            announcer.tellPosition(position);
        }
    }

    /** A recording that is cut off ends where neither sound nor pictures are left, whatever its header says. */
    private void heedTrueLength() {
        OptionalLong sound = hearing.soundEndMicros();
        OptionalLong seen = pictures.map(PictureShow::endMicros).orElse(OptionalLong.of(0));
        long end = Math.max(sound.orElse(Long.MAX_VALUE), seen.orElse(Long.MAX_VALUE));
        if (end < course.endMicros()) {
            setEnd(end);
            hearing.pump().ifPresent(p -> p.stopAt(course.limitMicros()));
        }
    }

    private void setEnd(long micros) {
        course = course.withEnd(micros);
        announcer.tellDuration(micros);
    }

    @Override
    public void close() {
        hearing.close();
        pictures.ifPresent(PictureShow::close);
        announcer.tellState(PlaybackState.CLOSED);
    }
}
