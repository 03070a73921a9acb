package org.turnwise.desktop.importing;

import org.turnwise.desktop.wording.Texts;

/** Where a new session's turns come from. */
public enum TurnSource {
    TRANSCRIPT("source.transcript"),
    PAUSES("source.pauses"),
    NOTHING("source.nothing");

    private static final Texts TEXTS = Texts.of(TurnSource.class);

    private final String key;

    TurnSource(String key) {
        this.key = key;
    }

    public String words() {
        return TEXTS.get(key);
    }
}
