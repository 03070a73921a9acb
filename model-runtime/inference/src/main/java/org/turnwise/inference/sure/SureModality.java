package org.turnwise.inference.sure;

import java.util.Locale;

/** The three modalities in the order in which SURE's tensors hold them. */
public enum SureModality {
    TEXT,
    AUDIO,
    VISUAL;

    /** Name of the graph's input and of the manifest's field: "text". */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
