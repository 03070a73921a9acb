package org.turnwise.features.face.encode;

import java.util.Arrays;

/** What the speaker's face says in one turn. */
public sealed interface FaceFeatures {
    /**
     * @param values mean of the faces' features, each face weighted by its quality; not to be changed
     * @param spread weighted standard deviation of each value; not to be changed
     * @param shares weighted mean of the faces' distributions, one per {@link Expression}; not to be changed
     * @param used faces that were averaged
     * @param leftOut faces that were too poor
     */
    record Present(float[] values, float[] spread, float[] shares, int used, int leftOut) implements FaceFeatures {
        /** The expression with the largest share among those of faces. */
        public Expression strongest() {
            int best = 0;
            for (int i = 1; i < Expression.NOT_A_FACE.ordinal(); i++) {
                best = shares[i] > shares[best] ? i : best;
            }
            return Expression.values()[best];
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Present p
                    && Arrays.equals(values, p.values)
                    && Arrays.equals(spread, p.spread)
                    && Arrays.equals(shares, p.shares)
                    && used == p.used
                    && leftOut == p.leftOut;
        }

        @Override
        public int hashCode() {
            return 31 * Arrays.hashCode(values) + used;
        }

        @Override
        public String toString() {
            return "Present[" + values.length + " values of " + used + " faces, " + leftOut + " left out]";
        }
    }

    /** @param reason in the user's words */
    record Absent(String reason) implements FaceFeatures {}
}
