package org.turnwise.features.text;

import java.util.Arrays;

/** What an encoder makes of one text. */
public sealed interface TextFeatures {
    /**
     * The text as a vector.
     *
     * @param values as many as the encoder's feature set has dimensions; not copied, not to be changed
     * @param tokens tokens that were read, special ones included
     * @param droppedTokens tokens at the end of the text that were not read because the encoder takes no more; 0 for a
     *     text read whole
     */
    record Present(float[] values, int tokens, int droppedTokens) implements TextFeatures {
        /** Whether the end of the text was not read. */
        public boolean truncated() {
            return droppedTokens > 0;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Present p
                    && Arrays.equals(values, p.values)
                    && tokens == p.tokens
                    && droppedTokens == p.droppedTokens;
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(values);
        }

        @Override
        public String toString() {
            return "Present[" + values.length + " values, " + tokens + " tokens, " + droppedTokens + " dropped]";
        }
    }

    /** @param reason in the user's words: "no transcript" */
    record Absent(String reason) implements TextFeatures {}
}
