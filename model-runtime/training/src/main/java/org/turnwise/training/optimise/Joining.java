package org.turnwise.training.optimise;

/**
 * Whether dialogues are put one behind the other while training, so that a network meets long conversations in which what was said far
 * away says nothing.
 *
 * @param share chance that the dialogues of a step are joined; 0 for never
 * @param turns most turns of a row of joined dialogues; a dialogue that is longer by itself stays whole
 */
public record Joining(double share, int turns) {
    /** Every dialogue by itself. */
    public static final Joining NONE = new Joining(0, 1);

    public Joining {
        if (!(share >= 0 && share <= 1) || turns < 1) {
            throw new IllegalArgumentException("joining.share is a chance, and joining.turns at least 1");
        }
    }
}
