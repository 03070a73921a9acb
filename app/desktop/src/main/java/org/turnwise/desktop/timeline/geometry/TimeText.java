package org.turnwise.desktop.timeline.geometry;

import org.turnwise.desktop.wording.Texts;

/** Times as the annotator reads them: {@code m:ss.mmm}, with hours only where there are any. */
public final class TimeText {
    private static final Texts TEXTS = Texts.of(TimeText.class);

    private TimeText() {}

    /** {@code 0:44.320}, {@code 75:00.000} becomes {@code 1:15:00.000}. */
    public static String exact(long millis) {
        return toTheSecond(millis) + "." + padded(Math.floorMod(millis, 1000L), 3);
    }

    /** {@code 0:44}, {@code 1:15:00}; milliseconds are cut off. */
    public static String toTheSecond(long millis) {
        long seconds = Math.floorDiv(millis, 1000L);
        long minutes = seconds / 60;
        String tail = ":" + padded(seconds % 60, 2);
        return minutes < 60 ? minutes + tail : minutes / 60 + ":" + padded(minutes % 60, 2) + tail;
    }

    /** A length in seconds: {@code 2.580 s}. */
    public static String length(long millis) {
        return TEXTS.get("length.seconds", millis / 1000.0);
    }

    private static String padded(long value, int digits) {
        String text = Long.toString(value);
        return "0".repeat(Math.max(0, digits - text.length())) + text;
    }
}
