package org.turnwise.desktop.importing;

/** Where a new session's turns come from. */
public enum TurnSource {
    TRANSCRIPT("From a transcript"),
    PAUSES("From the pauses in the sound"),
    NOTHING("Start empty and draw them");

    private final String words;

    TurnSource(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
