package org.turnwise.desktop;

import org.turnwise.media.decode.PcmFormat;
import org.turnwise.media.playback.AudioLine;

/** A line that takes sound as a sound card does, a fifth of a second ahead, and plays it to nobody. */
final class PacedLine implements AudioLine {
    private static final double BUFFER_SECONDS = 0.2;

    private final PcmFormat format;
    private final Runnable heard;
    private long written;
    private long playedBefore;
    private long startedNanos;
    private boolean running;

    PacedLine(PcmFormat format) {
        this(format, () -> {});
    }

    /** @param heard told when it begins to play, on the player's thread */
    PacedLine(PcmFormat format, Runnable heard) {
        this.format = format;
        this.heard = heard;
    }

    @Override
    public PcmFormat format() {
        return format;
    }

    @Override
    public int writableFrames() {
        return (int) Math.max(0, (long) (BUFFER_SECONDS * format.sampleRateHz()) - (written - playedFrames()));
    }

    @Override
    public void write(float[] interleaved, int frames) {
        written += frames;
    }

    @Override
    public long playedFrames() {
        long since = running ? (System.nanoTime() - startedNanos) * format.sampleRateHz() / 1_000_000_000L : 0;
        return Math.min(written, playedBefore + since);
    }

    @Override
    public void start() {
        if (!running) {
            running = true;
            startedNanos = System.nanoTime();
            heard.run();
        }
    }

    @Override
    public void stop() {
        playedBefore = playedFrames();
        running = false;
    }

    @Override
    public void flush() {
        written = 0;
        playedBefore = 0;
        startedNanos = System.nanoTime();
    }

    @Override
    public void close() {
        running = false;
    }
}
