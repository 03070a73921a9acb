package org.turnwise.media.playback;

/**
 * Where another player stands, as its listeners are told some thirty times a second. Between two reports the time runs on
 * by the clock, never far; after a leap it stands until the next report says that playing goes on from there. Any thread.
 */
final class FollowedTime {
    private static final long ON_ITS_OWN_NANOS = 100_000_000L;
    private static final long LEAP_MICROS = 150_000;

    private final TimeSource time;
    private long toldMicros;
    private long toldAtNanos;
    private double rate = 1;
    private boolean playing;
    /** Whether the last report was where it was to be expected. */
    private boolean steady;

    FollowedTime(TimeSource time) {
        this.time = time;
    }

    synchronized void told(long micros) {
        steady = playing && Math.abs(micros - micros()) < LEAP_MICROS;
        toldMicros = micros;
        toldAtNanos = time.nanos();
    }

    synchronized void setPlaying(boolean now) {
        if (playing != now) {
            toldMicros = micros();
            playing = now;
            steady = false;
        }
    }

    synchronized void setRate(double now) {
        toldMicros = micros();
        toldAtNanos = time.nanos();
        rate = now;
    }

    synchronized boolean isRunning() {
        return playing && steady;
    }

    synchronized double rate() {
        return rate;
    }

    synchronized long micros() {
        long gone = isRunning() ? Math.min(ON_ITS_OWN_NANOS, time.nanos() - toldAtNanos) : 0;
        return toldMicros + (long) (gone / 1000.0 * rate);
    }
}
