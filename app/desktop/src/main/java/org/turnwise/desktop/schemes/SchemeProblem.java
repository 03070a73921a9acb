package org.turnwise.desktop.schemes;

/**
 * What is wrong with a scheme, in words that say what to do.
 *
 * @param label the label's place in the scheme from 0, -1 for the scheme itself
 */
public record SchemeProblem(int label, Field field, Weight weight, String words) {
    /** Of what it is said. */
    public enum Field {
        NAME,
        SHORT_NAME,
        COLOUR,
        KEY,
        LABELS
    }

    /** Whether the scheme can be kept all the same. */
    public enum Weight {
        ERROR,
        HINT
    }

    public boolean isError() {
        return weight == Weight.ERROR;
    }
}
