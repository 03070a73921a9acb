package org.turnwise.desktop.shell;

import org.turnwise.desktop.wording.Texts;

/** How far the annotator has got with a turn. */
public enum TurnStatus {
    OPEN("turnStatus.open"),
    LABELLED("turnStatus.labelled"),
    AGREES("turnStatus.agrees"),
    DIFFERS("turnStatus.differs");

    private static final Texts TEXTS = Texts.of(TurnStatus.class);

    private final String key;

    TurnStatus(String key) {
        this.key = key;
    }

    public String words() {
        return TEXTS.get(key);
    }
}
