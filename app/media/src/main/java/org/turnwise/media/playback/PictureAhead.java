package org.turnwise.media.playback;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.turnwise.media.MediaException;
import org.turnwise.media.decode.PictureBounds;
import org.turnwise.media.decode.VideoFrames;

/**
 * Decodes ahead to the place that the player will likely be sent to, on a second decoder, which then stands right behind
 * that picture. When the player is sent there the two decoders change places: the picture is there at once and the film
 * goes on from it. Sent elsewhere the player goes the usual way, and this decoder is sought anew for the next place.
 *
 * <p>The film that plays comes first: after each picture decoded here there is a pause a third as long, until the player itself
 * waits. Where it had to wait for one of the places before, because keys come quickly, the next is begun sooner and without pauses. Memory: four pictures beside what a decoder holds by itself, and nothing before a place is first expected. What
 * goes wrong here is never shown. The worker's thread and the player's.
 */
final class PictureAhead implements AutoCloseable {
    /** So far behind the expected place decoding on is quicker than the usual way. */
    static final long NEAR_MICROS = 600_000;

    private static final Logger LOG = LoggerFactory.getLogger(PictureAhead.class);
    /** What the last jump has changed on the screen is drawn first. */
    private static final long FIRST_PAUSE_NANOS = 80_000_000L;

    private static final long FIRST_PAUSE_PRESSED_NANOS = 25_000_000L;
    /** Who labels quickly once will do so for a while. */
    private static final int PRESSED_PLACES = 8;

    private static final long LONGEST_PAUSE_NANOS = 10_000_000L;
    private static final long SHORTEST_PAUSE_NANOS = 100_000L;
    private static final long LOOK_EVERY_MILLIS = 5;

    private final Opener opener;
    private final Executor worker;
    private PictureBounds bounds = PictureBounds.NONE;
    private OptionalLong place = OptionalLong.empty();
    /** The worker's alone while it works. */
    private @Nullable VideoFrames spare;

    private boolean ready;
    private boolean asked;
    private boolean working;
    private boolean hurried;
    /** For how many more places it holds that the player came to one before this was there. */
    private int pressed;

    private boolean closed;
    private long lookedAtNanos;

    /** Opens the second decoder. */
    @FunctionalInterface
    interface Opener {
        VideoFrames open() throws MediaException;
    }

    /** @param worker runs one piece of work at a time, beside the player */
    PictureAhead(Opener opener, Executor worker) {
        this.opener = opener;
        this.worker = worker;
    }

    /** Pictures decoded from now on are to fit into these bounds. */
    synchronized void setBounds(PictureBounds wanted) {
        bounds = wanted;
    }

    /** Makes the picture of this media time ready, in place of what was expected before; empty to expect nothing. */
    void expect(OptionalLong micros) {
        synchronized (this) {
            if (closed || micros.equals(place)) {
                return;
            }
            place = micros;
            ready = false;
            hurried = false;
            if (place.isEmpty() || asked) {
                return;
            }
            asked = true;
        }
        worker.execute(this::work);
    }

    /**
     * Takes the decoder that stands at this media time or a little before it, and leaves another in its stead. Waits for it
     * where it is on its way there.
     *
     * @param own the decoder to stand by from now on, where one is returned
     * @param overtaken whether the decoder is no longer wanted
     * @return empty where none stands there
     */
    synchronized Optional<VideoFrames> exchange(long micros, VideoFrames own, BooleanSupplier overtaken) {
        hurried = serves(micros);
        if (hurried) {
            pressed = ready ? Math.max(0, pressed - 1) : PRESSED_PLACES;
        }
        notifyAll();
        try {
            while (working && serves(micros) && !overtaken.getAsBoolean()) {
                wait(LOOK_EVERY_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        VideoFrames taken = spare;
        if (working || !ready || !serves(micros) || taken == null) {
            return Optional.empty();
        }
        own.keepFew();
        taken.keepMany();
        spare = own;
        ready = false;
        place = OptionalLong.empty();
        return Optional.of(taken);
    }

    private boolean serves(long micros) {
        return place.isPresent() && micros >= place.getAsLong() && micros - place.getAsLong() <= NEAR_MICROS;
    }

    private void work() {
        try {
            for (OptionalLong next = begin(); next.isPresent(); next = begin()) {
                prepare(next.getAsLong());
            }
        } finally {
            rest();
        }
    }

    /** Whatever happened: no one is to wait for a worker that is gone. */
    private synchronized void rest() {
        asked = false;
        working = false;
        notifyAll();
    }

    /** What is to be done next; empty where the worker may go. */
    private synchronized OptionalLong begin() {
        working = !closed && !ready && place.isPresent();
        asked = working;
        lookedAtNanos = System.nanoTime();
        return working ? place : OptionalLong.empty();
    }

    private void prepare(long micros) {
        if (isVainAfterPause(micros, isPressed() ? FIRST_PAUSE_PRESSED_NANOS : FIRST_PAUSE_NANOS)) {
            return;
        }
        try {
            VideoFrames frames = spare;
            if (frames == null) {
                frames = opener.open();
                frames.keepFew();
                spare = frames;
            }
            frames.setBounds(boundsNow());
            boolean reached = frames.at(micros, () -> isVainAfterPause(micros)).isPresent();
            end(micros, reached);
        } catch (MediaException | RuntimeException e) {
            LOG.debug("nothing could be decoded ahead at {} us", micros, e);
            dropSpare();
            giveUp(micros);
        }
    }

    /** Whether keys come so quickly that the next place is begun sooner and without pauses. */
    synchronized boolean isPressed() {
        return pressed > 0;
    }

    private synchronized PictureBounds boundsNow() {
        return bounds;
    }

    private synchronized void end(long micros, boolean reached) {
        ready = reached && isWanted(micros);
    }

    private synchronized void giveUp(long micros) {
        if (isWanted(micros)) {
            place = OptionalLong.empty();
        }
    }

    private boolean isWanted(long micros) {
        return place.isPresent() && place.getAsLong() == micros;
    }

    /** Lets the film go first. Asked before each picture. */
    private boolean isVainAfterPause(long micros) {
        return isVainAfterPause(micros, Math.min(LONGEST_PAUSE_NANOS, (System.nanoTime() - lookedAtNanos) / 3));
    }

    private synchronized boolean isVainAfterPause(long micros, long pauseNanos) {
        long now = System.nanoTime();
        long until = now + pauseNanos;
        boolean first = pauseNanos > LONGEST_PAUSE_NANOS;
        try {
            while (!hurried
                    && (first || pressed == 0)
                    && !closed
                    && isWanted(micros)
                    && until - now >= SHORTEST_PAUSE_NANOS) {
                wait(1 + (until - now) / 1_000_000L);
                now = System.nanoTime();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            giveUp(micros);
        }
        lookedAtNanos = now;
        return closed || !isWanted(micros);
    }

    private void dropSpare() {
        VideoFrames dropped = spare;
        spare = null;
        if (dropped != null) {
            dropped.close();
        }
    }

    /** Ends the work under way before it returns. */
    @Override
    public void close() {
        boolean interrupted = false;
        synchronized (this) {
            closed = true;
            notifyAll();
            while (working) {
                try {
                    wait();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
            dropSpare();
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
