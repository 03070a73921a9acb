package org.turnwise.session.model;

/** A channel through which a turn shows emotion. */
public enum Modality {
    TEXT,
    AUDIO,
    VISUAL
}
