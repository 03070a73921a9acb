package org.turnwise.features.face.encode;

import java.util.Locale;

/** What the encoder tells apart, in the order of its outputs. */
public enum Expression {
    NEUTRAL,
    HAPPINESS,
    SURPRISE,
    SADNESS,
    ANGER,
    DISGUST,
    FEAR,
    CONTEMPT,
    /** No expression: the picture shows no face. */
    NOT_A_FACE;

    /** The word for people: "happiness". */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** The word in files: "not-a-face". */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
