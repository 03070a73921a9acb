package org.turnwise.media.playback;

import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.turnwise.media.MediaException;
import org.turnwise.media.decode.PictureBounds;
import org.turnwise.media.decode.VideoFrame;
import org.turnwise.media.decode.VideoFrames;
import org.turnwise.media.probe.MediaDescription;

/**
 * The pictures of a further recording of the same event, shown at the time of a player that plays the first one. Listens to
 * that player and never asks anything of it. Decodes on a thread of its own, with little of the machine; what would come too
 * late is left out. Methods may be called from any thread.
 */
public final class FollowingPictures implements PlayerListener, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(FollowingPictures.class);
    private static final long IDLE_NANOS = 1_000_000_000L;
    private static final long SHORTEST_WAIT_NANOS = 1_000_000L;
    /** A picture begun is finished if it takes no longer, so that a playhead that keeps moving is followed. */
    private static final long PATIENCE_NANOS = 250_000_000L;

    private static final long ELSEWHERE_MICROS = 1_000_000;
    private static final long LONGEST_LAG_NANOS = 500_000_000L;
    /** A picture that is due so soon is waited for. */
    private static final long SOON_MICROS = 40_000;

    private static final int MISSES_BORNE = 8;

    private final PictureDecoder frames;
    private final long beginMicros;
    private final Consumer<Followed> screen;
    private final TimeSource time;
    private final FollowedTime leader;
    private final Object door = new Object();
    private volatile long offsetMicros;
    private volatile boolean wanted = true;
    private volatile boolean closed;
    private volatile PictureBounds bounds = PictureBounds.NONE;
    private boolean woken;

    /** The rest is touched only by who takes the steps. */
    private PictureBounds drawnInto = PictureBounds.NONE;

    /** Where the recording ends, or before that its pictures, once they were found to. */
    private long endMicros;

    private @Nullable Followed shown;
    private @Nullable VideoFrame ahead;
    private int missed;
    /** How long a picture takes where that is too long to have it in time: so much earlier the next is begun. */
    private long lagNanos;

    FollowingPictures(MediaDescription media, Consumer<Followed> screen, TimeSource time) throws MediaException {
        this(media, PictureDecoder.of(VideoFrames.openBeside(media)), screen, time);
    }

    FollowingPictures(MediaDescription media, PictureDecoder frames, Consumer<Followed> screen, TimeSource time) {
        this.frames = frames;
        this.beginMicros = media.video().orElseThrow().startMicros();
        this.endMicros = media.durationMicros();
        this.screen = screen;
        this.time = time;
        this.leader = new FollowedTime(time);
    }

    /**
     * Opens a recording; reads the file, so it is not for the screen's thread.
     *
     * @param screen told what is to be seen, on a thread that belongs to these pictures
     * @throws MediaException where there are no pictures, or the file cannot be read
     */
    public static FollowingPictures open(MediaDescription media, Consumer<Followed> screen) throws MediaException {
        FollowingPictures pictures = new FollowingPictures(media, screen, TimeSource.system());
        Thread thread = new Thread(pictures::run, "turnwise-follower");
        thread.setDaemon(true);
        thread.setPriority(Thread.NORM_PRIORITY - 1);
        thread.start();
        return pictures;
    }

    /** Follows this player from where it stands. */
    public void follow(Player player) {
        leader.setRate(player.rate());
        leader.setPlaying(player.state() == PlaybackState.PLAYING);
        leader.told(player.positionMillis() * 1000);
        player.addListener(this);
        wake();
    }

    /** How much later than the player's recording this one began. */
    public void setOffsetMillis(long millis) {
        offsetMicros = millis * 1000;
        wake();
    }

    public void setRate(double rate) {
        leader.setRate(rate);
        wake();
    }

    /** Nothing is decoded while nobody looks. */
    public void setWanted(boolean now) {
        wanted = now;
        wake();
    }

    /** Pictures are scaled down to fit into this many pixels. */
    public void setPictureBounds(int maxWidth, int maxHeight) {
        bounds = new PictureBounds(Math.max(1, maxWidth), Math.max(1, maxHeight));
        wake();
    }

    @Override
    public void positionChanged(long positionMillis) {
        leader.told(positionMillis * 1000);
        wake();
    }

    @Override
    public void stateChanged(PlaybackState state) {
        leader.setPlaying(state == PlaybackState.PLAYING);
        wake();
    }

    private void run() {
        try {
            while (!closed) {
                await(step());
            }
        } catch (MediaException failure) {
            LOG.warn("no pictures to follow with: {}", failure.getMessage());
            screen.accept(new Followed.Unreadable(String.valueOf(failure.getMessage())));
        } catch (RuntimeException failure) {
            LOG.error("following failed", failure);
            screen.accept(new Followed.Unreadable("Following failed; the log says more."));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            frames.close();
        }
    }

    /** Shows what is due; how many nanoseconds may pass until the next step, unless there is news. */
    long step() throws MediaException {
        if (!wanted) {
            return IDLE_NANOS;
        }
        heedBounds();
        long at = here();
        if (at < beginMicros || at >= endMicros) {
            show(at < beginMicros ? new Followed.NotBegun() : new Followed.Over());
            ahead = null;
            return IDLE_NANOS;
        }
        if (!isUpToDate(at)) {
            bring(at);
        }
        return leader.isRunning() ? untilNext() : IDLE_NANOS;
    }

    private long here() {
        return leader.micros() - offsetMicros;
    }

    private void heedBounds() {
        PictureBounds now = bounds;
        if (!now.equals(drawnInto)) {
            drawnInto = now;
            frames.setBounds(now);
            shown = null;
            ahead = null;
        }
    }

    private boolean isUpToDate(long at) {
        return shown instanceof Followed.Picture picture && picture.frame().isShownAt(at);
    }

    private void bring(long at) throws MediaException {
        VideoFrame ready = ahead;
        if (ready != null && ready.isShownAt(at)) {
            show(new Followed.Picture(ready));
            return;
        }
        if (isSoonDue(ready, at)) {
            return;
        }
        long begun = time.nanos();
        long wanted = leader.isRunning() ? inTime(at) : at;
        Optional<VideoFrame> picture = frames.at(
                wanted,
                () -> closed || (time.nanos() - begun > PATIENCE_NANOS && Math.abs(here() - at) > ELSEWHERE_MICROS));
        if (picture.isEmpty()) {
            return;
        }
        learn(picture.get(), time.nanos() - begun);
        heedEnd(picture.get());
        if (picture.get().isOverAt(here())) {
            show(new Followed.Over());
        } else if (!leader.isRunning() || picture.get().isShownAt(here())) {
            show(new Followed.Picture(picture.get()));
        } else if (isSoonDue(picture.get(), here())) {
            ahead = picture.get();
        } else if (++missed >= MISSES_BORNE) {
            show(new Followed.Picture(picture.get()));
        }
    }

    private boolean isSoonDue(@Nullable VideoFrame picture, long at) {
        return leader.isRunning()
                && picture != null
                && picture.timestampMicros() > at
                && picture.timestampMicros() <= inTime(at) + SOON_MICROS;
    }

    /** What will be due when a picture that is begun now is there. */
    private long inTime(long at) {
        return Math.min(endMicros - 1, at + (long) (lagNanos / 1000.0 * leader.rate()));
    }

    /** One slow picture after another: then what cannot come in time is not begun at all. */
    private void learn(VideoFrame picture, long tookNanos) {
        boolean late = leader.isRunning() && picture.endMicros() <= here();
        long lengthNanos = (long) ((picture.endMicros() - picture.timestampMicros()) * 1000 / leader.rate());
        boolean slow = tookNanos > lengthNanos && (late || lagNanos > 0);
        lagNanos = slow ? Math.min(LONGEST_LAG_NANOS, tookNanos) : 0;
    }

    /** While there is time, the picture that is due next is decoded already. */
    private long untilNext() throws MediaException {
        if (!(shown instanceof Followed.Picture picture) || !picture.frame().isShownAt(here())) {
            VideoFrame next = ahead;
            return next != null && isSoonDue(next, here()) ? nanosUntil(next.timestampMicros()) : SHORTEST_WAIT_NANOS;
        }
        long due = Math.max(picture.frame().endMicros(), inTime(here()));
        boolean there = ahead != null
                && ahead.timestampMicros() >= picture.frame().endMicros()
                && ahead.timestampMicros() <= due;
        if (due < endMicros && !there) {
            long begun = time.nanos();
            ahead = frames.at(due, () -> closed).orElse(null);
            if (ahead != null) {
                learn(ahead, time.nanos() - begun);
                heedEnd(ahead);
            }
        }
        return nanosUntil(Math.min(picture.frame().endMicros(), endMicros));
    }

    private void heedEnd(VideoFrame picture) {
        endMicros = Math.min(endMicros, picture.picturesEndMicros().orElse(endMicros));
    }

    private long nanosUntil(long micros) {
        long nanos = (long) ((micros - here()) * 1000 / leader.rate());
        return Math.max(SHORTEST_WAIT_NANOS, Math.min(IDLE_NANOS, nanos));
    }

    private void show(Followed now) {
        missed = 0;
        if (!now.equals(shown)) {
            shown = now;
            screen.accept(now);
        }
    }

    private void wake() {
        synchronized (door) {
            woken = true;
            door.notifyAll();
        }
    }

    private void await(long nanos) throws InterruptedException {
        synchronized (door) {
            long end = System.nanoTime() + nanos;
            while (!woken && !closed) {
                long left = end - System.nanoTime();
                if (left <= 0) {
                    break;
                }
                door.wait(left / 1_000_000L, (int) (left % 1_000_000L));
            }
            woken = false;
        }
    }

    /** Ends the thread, which lets the file go; returns at once. */
    @Override
    public void close() {
        closed = true;
        wake();
    }
}
