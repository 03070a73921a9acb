package org.turnwise.desktop.inspector;

/** Remembers which of the inspector's parts the annotator keeps open. */
public interface Folds {
    /** The part with the model's experts. */
    String EXPERTS = "experts";

    /** The part with the scales. */
    String SCALES = "scales";

    /** The part with the voice's values. */
    String VOICE = "voice";

    /** The part with the speaker's face. */
    String FACE = "face";

    /** The part with the second label, one's own sureness and the comment. */
    String MORE = "more";

    boolean isOpen(String part);

    void opened(String part);

    void closed(String part);
}
