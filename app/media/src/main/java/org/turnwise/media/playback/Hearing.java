package org.turnwise.media.playback;

import java.util.Optional;
import java.util.OptionalLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.turnwise.media.MediaException;

/**
 * What is heard, and which clock leads with it: the line's where there is one, else the wall clock. Goes from the one to the
 * other where a recording without sound gets a further one's, or a device fails. Player's thread only.
 */
final class Hearing implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Hearing.class);
    private static final long DEAD_LINE_NANOS = 1_500_000_000L;
    private static final long LAST_DROPS_NANOS = 300_000_000L;

    private final FurtherSounds further;
    private final Announcer announcer;
    private final TimeSource time;
    private final Runnable opened;
    private final WallClock wall;
    private final boolean silent;
    private Optional<Sound> sound;
    private double volume = 1;
    private boolean running;

    /** @param opened told on another thread once {@link #adopt} has something to do */
    Hearing(PlayerParts parts, Announcer announcer, TimeSource time, Runnable opened) {
        this.sound = parts.sound();
        this.further = parts.further();
        this.announcer = announcer;
        this.time = time;
        this.opened = opened;
        this.wall = new WallClock(time);
        this.silent = parts.silent();
    }

    /** Empty where the wall clock leads. */
    Optional<SoundPump> pump() {
        return sound.map(Sound::pump);
    }

    long positionMicros() {
        return clock().positionMicros();
    }

    void start() throws MediaException {
        running = true;
        if (sound.isPresent()) {
            sound.get().pump().pump();
        }
        clock().start();
    }

    void stop() {
        running = false;
        clock().stop();
    }

    /** What is heard begins anew at a media time, by the course. */
    void moveTo(long micros, Course course, double rate) {
        Optional<PlaySpan> loop = course.stopMicros().isPresent() ? Optional.empty() : course.effectiveLoop();
        sound.ifPresent(s -> s.pump().restart(micros, course.limitMicros(), loop, rate));
        wall.reset(micros);
    }

    /** Of the wall clock alone: where there is a line, what is in it has to be made anew. */
    void setRate(double rate) {
        wall.setRate(rate);
    }

    void setVolume(double now) {
        volume = now;
        sound.ifPresent(s -> s.pump().setVolume(now));
    }

    /** Feeds the line, and does without what fails. */
    void feed() throws MediaException {
        if (sound.isPresent()) {
            sound.get().pump().pump();
        }
        Optional<MediaException> lost = sound.flatMap(s -> s.pump().takeFurtherLost());
        lost.ifPresent(why -> refuse(String.valueOf(why.getMessage())));
    }

    /** A device that takes sound and never plays it (pulled out, no one at the other end) must not stop the pictures. */
    void dropDeadLine() {
        if (sound.isPresent()) {
            Sound dead = sound.get();
            if (dead.clock().stalledNanos() > DEAD_LINE_NANOS && !dead.pump().isExhausted()) {
                LOG.warn("the audio device does not play: going on without sound");
                goOnByTheWall(dead);
                announcer.tellSoundLost("The audio device does not play: pictures follow the clock.");
            }
        }
    }

    /** Whether all there is to hear was heard; empty where the wall clock leads. */
    Optional<Boolean> isOver() {
        return sound.map(s ->
                s.pump().isExhausted() && (s.clock().isDrained() || s.clock().stalledNanos() > LAST_DROPS_NANOS));
    }

    /**
     * Headers may promise more than there is: where the recording's own sound ends, once that is known; 0 where it has none.
     * It is not heeded while a further recording is heard, which may go on.
     */
    OptionalLong soundEndMicros() {
        if (hearsFurther()) {
            return OptionalLong.empty();
        }
        return silent
                ? OptionalLong.of(0)
                : sound.map(s -> s.pump().soundEndMicros()).orElse(OptionalLong.empty());
    }

    boolean hearsFurther() {
        return sound.filter(s -> s.pump().hearsFurther()).isPresent();
    }

    /** Another recording's sound is heard from the moment it is open; empty for the own, now. */
    void hear(Optional<HeardInstead> wanted) {
        if (wanted.isEmpty()) {
            further.forget();
            hearOwn();
        } else if (sound.isPresent() && sound.get().pump().becomes(wanted.get())) {
            further.forget();
        } else if (sound.isPresent() || further.canOpenLine()) {
            further.want(wanted.get(), sound.map(s -> s.pump().format()), positionMicros(), opened);
        }
    }

    /**
     * Takes what was opened, or that it could not be.
     *
     * @return where things stand if another clock leads from now on, to be moved there
     */
    OptionalLong adopt() {
        OptionalLong changed = OptionalLong.empty();
        Optional<FurtherSounds.Opened> news = further.take();
        if (news.isPresent() && news.get() instanceof FurtherSounds.Opened.Ready ready) {
            if (ready.line().isPresent()) {
                changed = OptionalLong.of(goOnByLine(ready.line().get()));
            }
            sound.ifPresentOrElse(s -> s.pump().hear(ready.sound()), () -> further.letGo(ready.sound()));
        } else if (news.isPresent() && news.get() instanceof FurtherSounds.Opened.Refused refused) {
            refuse(refused.why());
        }
        return changed;
    }

    private void refuse(String why) {
        LOG.warn("the further recording is not heard: {}", why);
        hearOwn();
        announcer.tellNotHeard(why);
    }

    private void hearOwn() {
        sound.ifPresent(heard -> {
            heard.pump().hearOwn();
            if (!heard.pump().hasOwn()) {
                goOnByTheWall(heard);
                announcer.tellAudible(Optional.of(PlayerParts.NO_SOUND));
            }
        });
    }

    private long goOnByLine(AudioLine line) {
        long position = wall.positionMicros();
        wall.stop();
        AudioClock clock = new AudioClock(line, time);
        SoundPump pump = new SoundPump(Optional.empty(), line, clock);
        pump.setVolume(volume);
        sound = Optional.of(new Sound(pump, clock));
        announcer.tellAudible(Optional.empty());
        return position;
    }

    private void goOnByTheWall(Sound old) {
        long position = old.clock().positionMicros();
        sound = Optional.empty();
        further.letGo(old.pump());
        wall.reset(position);
        if (running) {
            wall.start();
        }
    }

    private PlaybackClock clock() {
        return sound.<PlaybackClock>map(Sound::clock).orElse(wall);
    }

    @Override
    public void close() {
        further.close();
        sound.ifPresent(s -> s.pump().close());
    }
}
