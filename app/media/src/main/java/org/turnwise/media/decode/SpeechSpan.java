package org.turnwise.media.decode;

/**
 * A stretch that is not silent, proposed as a turn.
 *
 * @param startMillis first millisecond of media time
 * @param endMillis first millisecond that no longer belongs to it, later than the start
 */
public record SpeechSpan(long startMillis, long endMillis) {
    public SpeechSpan {
        if (startMillis < 0 || endMillis <= startMillis) {
            throw new IllegalArgumentException("a span from %d to %d ms".formatted(startMillis, endMillis));
        }
    }
}
