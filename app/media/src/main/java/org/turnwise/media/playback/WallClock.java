package org.turnwise.media.playback;

/** Media time by the computer's clock, for recordings that cannot be heard. */
final class WallClock implements PlaybackClock {
    private final TimeSource time;
    private long baseMicros;
    private long baseNanos;
    private double rate = 1;
    private boolean running;

    WallClock(TimeSource time) {
        this.time = time;
    }

    void setRate(double newRate) {
        reset(positionMicros());
        rate = newRate;
    }

    @Override
    public void start() {
        baseNanos = time.nanos();
        running = true;
    }

    @Override
    public void stop() {
        reset(positionMicros());
        running = false;
    }

    @Override
    public void reset(long mediaMicros) {
        baseMicros = mediaMicros;
        baseNanos = time.nanos();
    }

    @Override
    public long positionMicros() {
        return running ? baseMicros + (long) ((time.nanos() - baseNanos) / 1000.0 * rate) : baseMicros;
    }
}
