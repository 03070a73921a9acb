package org.turnwise.desktop.blind;

/**
 * What training says of the label just given.
 *
 * @param words whole sentences: the turn, whether it was right, the score
 */
public record Feedback(Verdict verdict, String words) {
    /** Whether the label was the known one; {@link #NONE_YET} before the first. */
    public enum Verdict {
        NONE_YET,
        RIGHT,
        WRONG
    }
}
