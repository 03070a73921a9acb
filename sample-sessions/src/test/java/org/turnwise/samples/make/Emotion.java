package org.turnwise.samples.make;

import java.util.Locale;

/** MELD's seven, in MELD's order. */
public enum Emotion {
    NEUTRAL,
    SURPRISE,
    FEAR,
    SADNESS,
    JOY,
    DISGUST,
    ANGER;

    /** The label's id as transcripts and label schemes write it. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
