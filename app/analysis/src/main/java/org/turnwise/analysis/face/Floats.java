package org.turnwise.analysis.face;

import java.util.Arrays;

/** Numbers written one after the other as 32 bit floats, as the cache keeps them, and read back exactly. */
final class Floats {
    /** A whole number is two floats, each below 2^24: those are exact. */
    private static final long BASE = 1L << 23;

    private Floats() {}

    /** Writes. */
    static final class Out {
        private float[] values = new float[1024];
        private int count;

        void next(float value) {
            if (count == values.length) {
                values = Arrays.copyOf(values, 2 * count);
            }
            values[count++] = value;
        }

        void all(float... many) {
            for (float value : many) {
                next(value);
            }
        }

        /** @param number from 0 to 2^46 */
        void number(long number) {
            next(number / BASE);
            next(number % BASE);
        }

        void floats(float[] many) {
            number(many.length);
            all(many);
        }

        float[] values() {
            return Arrays.copyOf(values, count);
        }
    }

    /** Reads in the order of writing. */
    static final class In {
        private final float[] values;
        private int at;

        In(float[] values) {
            this.values = values;
        }

        float next() {
            return values[at++];
        }

        long number() {
            long high = (long) next();
            return high * BASE + (long) next();
        }

        float[] floats() {
            int length = (int) number();
            float[] many = Arrays.copyOfRange(values, at, at + length);
            at += length;
            return many;
        }
    }
}
