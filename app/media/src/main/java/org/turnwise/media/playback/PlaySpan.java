package org.turnwise.media.playback;

/**
 * A stretch of media time to play or to loop.
 *
 * @param startMillis first millisecond
 * @param endMillis first millisecond that no longer belongs to it, later than the start
 */
public record PlaySpan(long startMillis, long endMillis) {
    public PlaySpan {
        if (startMillis < 0 || endMillis <= startMillis) {
            throw new IllegalArgumentException(
                    "a span to play needs 0 <= start < end, not %d to %d ms".formatted(startMillis, endMillis));
        }
    }

    /** The same span with a lead-in and a lead-out; the lead-in stops at the recording's start. */
    public PlaySpan withRoll(long preRollMillis, long postRollMillis) {
        return new PlaySpan(Math.max(0, startMillis - preRollMillis), endMillis + postRollMillis);
    }
}
