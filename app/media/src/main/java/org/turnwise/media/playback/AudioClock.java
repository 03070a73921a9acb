package org.turnwise.media.playback;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Media time by what the loudspeaker has played: each stretch written to the line is noted with the media time it holds
 * (stretched or looped sound included), and the line says how far it is.
 *
 * <p>Lines report their position in leaps; between two reports the time source carries on, at most for one leap's length
 * and never beyond what is written. The position does not go back, except at a loop.
 */
final class AudioClock implements PlaybackClock {
    private static final double HAIR_MICROS = 1e-3;
    private static final long LONGEST_LEAP_NANOS = 60_000_000L;

    private final AudioLine line;
    private final TimeSource time;
    private final Deque<Stretch> stretches = new ArrayDeque<>();
    private long written;
    private long origin;
    private long reported;
    private long reportedAtNanos;
    private long furthest;
    private boolean running;

    /** Media times are counted in samples here: they divide without a remainder. */
    private record Stretch(long firstFrame, int frames, double mediaStart, double mediaEnd) {
        long endFrame() {
            return firstFrame + frames;
        }

        double mediaAt(long frame) {
            return mediaStart + (mediaEnd - mediaStart) * (frame - firstFrame) / frames;
        }
    }

    AudioClock(AudioLine line, TimeSource time) {
        this.line = line;
        this.time = time;
    }

    /** So many frames were written that hold the sound between two media times, counted in samples at the line's rate. */
    void wrote(int frames, double mediaStart, double mediaEnd) {
        stretches.add(new Stretch(written, frames, mediaStart, mediaEnd));
        written += frames;
    }

    /** Whether everything written was heard. */
    boolean isDrained() {
        return line.playedFrames() >= written;
    }

    /** How long the line has reported no progress although there is something to play. */
    long stalledNanos() {
        boolean waiting = running && !isDrained();
        return waiting && line.playedFrames() == reported ? time.nanos() - reportedAtNanos : 0;
    }

    @Override
    public void start() {
        running = true;
        reportedAtNanos = time.nanos();
        line.start();
    }

    @Override
    public void stop() {
        line.stop();
        running = false;
    }

    @Override
    public void reset(long mediaMicros) {
        line.flush();
        stretches.clear();
        written = 0;
        reported = 0;
        furthest = 0;
        origin = mediaMicros;
        reportedAtNanos = time.nanos();
    }

    @Override
    public long positionMicros() {
        long frame = heardFrames();
        while (stretches.size() > 1 && stretches.getFirst().endFrame() <= frame) {
            stretches.removeFirst();
        }
        if (stretches.isEmpty()) {
            return origin;
        }
        Stretch now = stretches.getFirst();
        double sample = now.mediaAt(Math.min(frame, now.endFrame()));
        return (long) Math.floor(sample * 1e6 / line.format().sampleRateHz() + HAIR_MICROS);
    }

    private long heardFrames() {
        long says = Math.min(written, line.playedFrames());
        long now = time.nanos();
        if (says != reported) {
            reported = says;
            reportedAtNanos = now;
        }
        long carriedNanos = running ? Math.min(LONGEST_LEAP_NANOS, now - reportedAtNanos) : 0;
        long guess = says + carriedNanos * line.format().sampleRateHz() / 1_000_000_000L;
        furthest = Math.min(written, Math.max(furthest, guess));
        return furthest;
    }
}
