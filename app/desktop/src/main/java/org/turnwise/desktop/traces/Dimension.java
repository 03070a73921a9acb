package org.turnwise.desktop.traces;

/** What is followed. */
public enum Dimension {
    VALENCE("valence"),
    AROUSAL("arousal");

    private final String id;

    Dimension(String id) {
        this.id = id;
    }

    /** As the session file has it. */
    public String id() {
        return id;
    }
}
