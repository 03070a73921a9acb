package org.turnwise.media.ffmpeg;

import org.bytedeco.ffmpeg.avutil.AVRational;

/**
 * The unit of a stream's timestamps, {@code numerator / denominator} seconds, and its exact conversion to microseconds.
 *
 * <p>Timestamps are rounded <em>up</em> to whole microseconds. For a whole microsecond {@code t} the statements "the exact
 * timestamp is not after t" and "the rounded one is not after t" are then the same, so no picture changes owner.
 */
public record TimeBase(int numerator, int denominator) {
    private static final long MILLION = 1_000_000L;

    public TimeBase {
        if (numerator <= 0 || denominator <= 0) {
            throw new IllegalArgumentException("time base " + numerator + "/" + denominator);
        }
    }

    static TimeBase of(AVRational rational) {
        return new TimeBase(rational.num(), rational.den());
    }

    public long toMicros(long timestamp) {
        long whole = Math.floorDiv(timestamp, (long) denominator);
        long rest = Math.floorMod(timestamp, (long) denominator);
        long perUnit = numerator * MILLION;
        return whole * perUnit - Math.floorDiv(-rest * perUnit, (long) denominator);
    }

    /** The latest timestamp that is not after these microseconds. */
    public long fromMicros(long micros) {
        long perUnit = numerator * MILLION;
        long whole = Math.floorDiv(micros, perUnit);
        long rest = Math.floorMod(micros, perUnit);
        return whole * denominator + Math.floorDiv(rest * denominator, perUnit);
    }

    /** Length of one unit in microseconds, at least 1. */
    public long tickMicros() {
        return Math.max(1, numerator * MILLION / denominator);
    }
}
