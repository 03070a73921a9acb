package org.turnwise.desktop.schemes;

/**
 * What is wrong with a scheme, in words that say what to do.
 *
 * @param place the label's or, by its field, the scale's place in the scheme from 0; -1 for the scheme itself
 */
public record SchemeProblem(int place, Field field, Weight weight, String words) {
    /** Of what it is said. */
    public enum Field {
        NAME,
        SHORT_NAME,
        COLOUR,
        KEY,
        LABELS,
        SCALE_NAME,
        LOWEST,
        HIGHEST,
        STEP;

        /** Whether a scale has it, and no label. */
        boolean isOfScale() {
            return switch (this) {
                case NAME, SHORT_NAME, COLOUR, KEY, LABELS -> false;
                case SCALE_NAME, LOWEST, HIGHEST, STEP -> true;
            };
        }
    }

    /** Whether the scheme can be kept all the same. */
    public enum Weight {
        ERROR,
        HINT
    }

    public boolean isError() {
        return weight == Weight.ERROR;
    }

    boolean isOfLabel(int label) {
        return place == label && !field.isOfScale();
    }

    boolean isOfScale(int scale) {
        return place == scale && field.isOfScale();
    }
}
