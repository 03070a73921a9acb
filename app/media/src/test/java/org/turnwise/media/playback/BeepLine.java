package org.turnwise.media.playback;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.LongSupplier;
import org.turnwise.media.decode.PcmFormat;

/**
 * A sound card as they are: it runs a little faster than the computer's clock, says only now and then how far it is, and
 * this one notes when each beep that was written is heard.
 */
final class BeepLine implements AudioLine {
    /** 400 millionths too fast, as a cheap card may be: a second and a half in an hour. */
    private static final double FAST = 1.0004;

    private static final int LEAP_MILLIS = 25;
    private static final float LOUD = 0.25f;

    private final PcmFormat format;
    private final LongSupplier nanos;
    private final Deque<Long> written = new ArrayDeque<>();
    private final List<Long> heardAtNanos = new ArrayList<>();
    private long writtenFrames;
    private double playedBefore;
    private long startedNanos;
    private boolean running;
    private int quietFrames;

    BeepLine(PcmFormat format, LongSupplier nanos) {
        this.format = format;
        this.nanos = nanos;
        this.quietFrames = format.sampleRateHz();
    }

    /** When the beginning of each beep left the loudspeaker. */
    List<Long> heardAtNanos() {
        note();
        return heardAtNanos;
    }

    private double framesPerNano() {
        return format.sampleRateHz() * FAST / 1e9;
    }

    private double played() {
        double since = running ? (nanos.getAsLong() - startedNanos) * framesPerNano() : 0;
        return Math.min(writtenFrames, playedBefore + since);
    }

    private void note() {
        double now = played();
        while (!written.isEmpty() && written.peekFirst() <= now) {
            long ago = (long) ((now - written.removeFirst()) / framesPerNano());
            heardAtNanos.add(nanos.getAsLong() - ago);
        }
    }

    @Override
    public PcmFormat format() {
        return format;
    }

    @Override
    public int writableFrames() {
        note();
        return (int) Math.max(0, format.sampleRateHz() / 5 - (writtenFrames - (long) played()));
    }

    @Override
    public void write(float[] interleaved, int frames) {
        for (int i = 0; i < frames; i++) {
            if (Math.abs(interleaved[i * format.channels()]) < LOUD) {
                quietFrames++;
            } else {
                if (quietFrames > format.sampleRateHz() / 5) {
                    written.add(writtenFrames + i);
                }
                quietFrames = 0;
            }
        }
        writtenFrames += frames;
    }

    @Override
    public long playedFrames() {
        note();
        long leap = format.sampleRateHz() * (long) LEAP_MILLIS / 1000;
        long now = (long) played();
        return now >= writtenFrames ? now : now / leap * leap;
    }

    @Override
    public void start() {
        if (!running) {
            running = true;
            startedNanos = nanos.getAsLong();
        }
    }

    @Override
    public void stop() {
        note();
        playedBefore = played();
        running = false;
    }

    @Override
    public void flush() {
        note();
        written.clear();
        writtenFrames = 0;
        playedBefore = 0;
        startedNanos = nanos.getAsLong();
        quietFrames = format.sampleRateHz();
    }

    @Override
    public void close() {
        running = false;
    }
}
