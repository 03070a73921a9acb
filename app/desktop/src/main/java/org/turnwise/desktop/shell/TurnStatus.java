package org.turnwise.desktop.shell;

/** How far the annotator has got with a turn. */
public enum TurnStatus {
    OPEN("to do"),
    LABELLED("labelled"),
    AGREES("agrees"),
    DIFFERS("differs");

    private final String words;

    TurnStatus(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
