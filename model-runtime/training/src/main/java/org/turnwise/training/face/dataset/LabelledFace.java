package org.turnwise.training.face.dataset;

import java.util.OptionalInt;

/**
 * One gray picture of {@value #SIZE} by {@value #SIZE} and what annotators saw in it.
 *
 * @param name of its file
 * @param pixels gray values row by row, as unsigned bytes; not changed by anyone
 * @param votes eight expressions, "unknown", "not a face": {@value #VOTES} counts
 */
@SuppressWarnings("ArrayRecordComponent")
public record LabelledFace(String name, byte[] pixels, int[] votes) {
    /** Rows and columns. */
    public static final int SIZE = 48;

    static final int VOTES = 10;
    private static final int UNKNOWN = 8;
    private static final int NO_FACE = 9;

    public LabelledFace {
        if (pixels.length != SIZE * SIZE || votes.length != VOTES) {
            throw new IllegalArgumentException(name + ": " + pixels.length + " pixels and " + votes.length + " votes; "
                    + SIZE * SIZE + " and " + VOTES + " are needed");
        }
    }

    /** A face of a known expression, as CK+48 gives it. */
    public static LabelledFace of(String name, byte[] pixels, int expression) {
        int[] votes = new int[VOTES];
        votes[expression] = 1;
        return new LabelledFace(name, pixels, votes);
    }

    /** Shares of the votes over the encoder's nine classes; votes for "unknown" say nothing and are left out. */
    public float[] target() {
        float[] target = new float[FaceClasses.NOT_A_FACE + 1];
        int sum = votes[NO_FACE];
        for (int c = 0; c < UNKNOWN; c++) {
            sum += votes[c];
        }
        if (sum == 0) {
            throw new IllegalStateException(name + " has no vote but \"unknown\"");
        }
        for (int c = 0; c < UNKNOWN; c++) {
            target[c] = votes[c] / (float) sum;
        }
        target[FaceClasses.NOT_A_FACE] = votes[NO_FACE] / (float) sum;
        return target;
    }

    /** The column with the most votes, the first of equals. */
    int most() {
        int most = 0;
        for (int c = 1; c < votes.length; c++) {
            if (votes[c] > votes[most]) {
                most = c;
            }
        }
        return most;
    }

    /** Whether no two columns share the most votes. */
    boolean decided() {
        int most = most();
        for (int c = 0; c < votes.length; c++) {
            if (c != most && votes[c] == votes[most]) {
                return false;
            }
        }
        return true;
    }

    /** The expression with more votes than anything else; empty for ties and where "unknown" or "not a face" has the most. */
    public OptionalInt majority() {
        return decided() && most() < UNKNOWN ? OptionalInt.of(most()) : OptionalInt.empty();
    }

    /** Whether any vote says more than "unknown". */
    boolean known() {
        int sum = 0;
        for (int count : votes) {
            sum += count;
        }
        return sum > votes[UNKNOWN];
    }

    /** The class with the most votes, the first of equals, "unknown" left out. */
    int likeliest() {
        float[] target = target();
        int likeliest = 0;
        for (int c = 1; c < target.length; c++) {
            if (target[c] > target[likeliest]) {
                likeliest = c;
            }
        }
        return likeliest;
    }
}
