package org.turnwise.session.model;

/**
 * A stretch of a recording in integer milliseconds from its start; {@code endMillis} is exclusive.
 *
 * <p>A span may be empty (imported transcripts hold such turns, and they are reported rather than dropped).
 *
 * @throws IllegalArgumentException if the start is negative or the end lies before it
 */
public record TimeSpan(long startMillis, long endMillis) {
    public TimeSpan {
        if (startMillis < 0 || endMillis < startMillis) {
            throw new IllegalArgumentException("not a time span: " + startMillis + " ms to " + endMillis + " ms");
        }
    }

    public long durationMillis() {
        return endMillis - startMillis;
    }

    public boolean isEmpty() {
        return endMillis == startMillis;
    }

    public boolean contains(long millis) {
        return startMillis <= millis && millis < endMillis;
    }

    /** Whether the two share any time; spans that only touch do not. */
    public boolean overlaps(TimeSpan other) {
        return startMillis < other.endMillis && other.startMillis < endMillis;
    }
}
