package org.turnwise.desktop.timeline.geometry;

import org.turnwise.desktop.wording.Texts;

/** How long something lasts, as the annotator reads it. */
public final class TimeText {
    private static final Texts TEXTS = Texts.of(TimeText.class);

    private TimeText() {}

    /** {@code 2.580 s}. */
    public static String length(long millis) {
        return TEXTS.get("length.seconds", millis / 1000.0);
    }
}
