package org.turnwise.formats;

/**
 * Whose label counts as a turn's label in an export. A model's prediction never does. Gold labels are written beside it
 * whatever is chosen.
 */
public sealed interface LabelSource {
    /** One annotator's labels; other annotators' are left out. */
    record OfAnnotator(String annotator) implements LabelSource {}

    /** Gold labels; annotators' are left out. */
    record Gold() implements LabelSource {}

    /**
     * The gold label; where there is none, the label most annotators chose, and the latest choice where these are
     * equally many.
     */
    record BestAvailable() implements LabelSource {}
}
