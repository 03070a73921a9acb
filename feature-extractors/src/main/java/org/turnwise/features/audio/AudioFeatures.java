package org.turnwise.features.audio;

import java.util.Arrays;

/** What an extractor makes of one stretch of sound. */
public sealed interface AudioFeatures {
    /**
     * The sound as a vector.
     *
     * @param values finite, one per feature of the set, in its order; not copied, not to be changed
     */
    record Present(float[] values) implements AudioFeatures {
        @Override
        public boolean equals(Object other) {
            return other instanceof Present p && Arrays.equals(values, p.values);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(values);
        }

        @Override
        public String toString() {
            return "Present[" + values.length + " values]";
        }
    }

    /** @param reason in the user's words: "40 ms of sound, the set needs 70 ms" */
    record Absent(String reason) implements AudioFeatures {}
}
