package org.turnwise.desktop.inspector;

/** Remembers which of the inspector's parts the annotator keeps open. */
public interface Folds {
    /** The part with the model's experts. */
    String EXPERTS = "experts";

    /** The part with what words, voice and face say each by itself. */
    String HEADS = "heads";

    /** The part with what the model would say without one of them. */
    String WHAT_IF = "what-if";

    /** The part with the turns that the model looked at, step by step. */
    String TRACE = "trace";

    /** The part with turns that are like this one. */
    String SIMILAR = "similar";

    /** The part with the scales. */
    String SCALES = "scales";

    /** The part with the shares of a soft label. */
    String SHARES = "shares";

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
