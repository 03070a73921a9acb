package org.turnwise.media.playback;

import java.util.ArrayList;
import java.util.List;
import org.turnwise.media.decode.PcmFormat;

/** A line without a loudspeaker: the test says how much of what was written has been heard. */
final class FakeLine implements AudioLine {
    private static final int CAPACITY = 9600;

    private final PcmFormat format;
    private final List<Float> sinceFlush = new ArrayList<>();
    private long written;
    private long played;
    private boolean running;
    private boolean closed;

    FakeLine(PcmFormat format) {
        this.format = format;
    }

    /** Lets time pass at the loudspeaker; what is not written cannot be heard. @return frames really heard */
    long hear(int frames) {
        long before = played;
        if (running) {
            played = Math.min(written, played + frames);
        }
        return played - before;
    }

    float heardSample(int index) {
        return sinceFlush.get(index);
    }

    long writtenFrames() {
        return written;
    }

    boolean isRunning() {
        return running;
    }

    boolean isClosed() {
        return closed;
    }

    @Override
    public PcmFormat format() {
        return format;
    }

    @Override
    public int writableFrames() {
        return (int) (CAPACITY - (written - played));
    }

    @Override
    public void write(float[] interleaved, int frames) {
        for (int i = 0; i < frames * format.channels(); i++) {
            sinceFlush.add(interleaved[i]);
        }
        written += frames;
    }

    @Override
    public long playedFrames() {
        return played;
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public void flush() {
        sinceFlush.clear();
        written = 0;
        played = 0;
    }

    @Override
    public void close() {
        closed = true;
    }
}
