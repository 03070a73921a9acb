package org.turnwise.session.model;

import java.util.Arrays;
import java.util.OptionalDouble;

/**
 * A minute of what an annotator showed continuously while the recording played: 25 values a second, each from -1 to 1 in
 * steps of a thousandth, or nothing where none was recorded. Immutable.
 */
public final class TracePiece {
    /** Values a second. */
    public static final int RATE_HZ = 25;

    /** Values a piece. */
    public static final int LENGTH = 60 * RATE_HZ;

    /** Milliseconds a value stands for. */
    public static final int STEP_MILLIS = 1000 / RATE_HZ;

    private static final int STEPS = 1000;
    private static final short NOTHING = Short.MIN_VALUE;

    private final TraceKey key;
    private final short[] thousandths;

    private TracePiece(TraceKey key, short[] thousandths) {
        this.key = key;
        this.thousandths = thousandths;
    }

    /** A minute of which nothing is recorded. */
    public static TracePiece empty(TraceKey key) {
        short[] none = new short[LENGTH];
        Arrays.fill(none, NOTHING);
        return new TracePiece(key, none);
    }

    /**
     * A piece of what {@link #bytes} gave.
     *
     * @throws IllegalArgumentException if that is not a minute of values from -1 to 1
     */
    public static TracePiece of(TraceKey key, byte[] bytes) {
        if (bytes.length != 2 * LENGTH) {
            throw new IllegalArgumentException("a minute of a trace has " + 2 * LENGTH + " bytes, not " + bytes.length);
        }
        short[] values = new short[LENGTH];
        for (int i = 0; i < LENGTH; i++) {
            values[i] = (short) ((bytes[2 * i] & 0xff) << 8 | bytes[2 * i + 1] & 0xff);
            if (values[i] != NOTHING && Math.abs(values[i]) > STEPS) {
                throw new IllegalArgumentException("value " + i + " of a trace lies outside -1 to 1");
            }
        }
        return new TracePiece(key, values);
    }

    public TraceKey key() {
        return key;
    }

    /** @param index 0 to {@link #LENGTH} - 1 */
    public OptionalDouble at(int index) {
        short value = thousandths[index];
        return value == NOTHING ? OptionalDouble.empty() : OptionalDouble.of((double) value / STEPS);
    }

    /** Whether nothing is recorded in it. */
    public boolean isEmpty() {
        for (short value : thousandths) {
            if (value != NOTHING) {
                return false;
            }
        }
        return true;
    }

    /**
     * The same with other values from an index on.
     *
     * @param values -1 to 1, what lies outside is brought there; {@code NaN} takes a value away
     */
    public TracePiece with(int from, double... values) {
        short[] changed = thousandths.clone();
        for (int i = 0; i < values.length; i++) {
            changed[from + i] = Double.isNaN(values[i])
                    ? NOTHING
                    : (short) Math.round(Math.max(-1, Math.min(1, values[i])) * STEPS);
        }
        return new TracePiece(key, changed);
    }

    /** Two bytes a value, the higher first: thousandths, or -32768 where nothing is recorded. */
    public byte[] bytes() {
        byte[] bytes = new byte[2 * LENGTH];
        for (int i = 0; i < LENGTH; i++) {
            bytes[2 * i] = (byte) (thousandths[i] >> 8);
            bytes[2 * i + 1] = (byte) thousandths[i];
        }
        return bytes;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TracePiece piece
                && key.equals(piece.key)
                && Arrays.equals(thousandths, piece.thousandths);
    }

    @Override
    public int hashCode() {
        return 31 * key.hashCode() + Arrays.hashCode(thousandths);
    }

    @Override
    public String toString() {
        return "TracePiece[" + key + "]";
    }
}
