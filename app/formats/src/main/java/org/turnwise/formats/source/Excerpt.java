package org.turnwise.formats.source;

/** Quotes what stands in a file, cut to a length that fits a report. */
public final class Excerpt {
    private static final int LENGTH = 60;

    private Excerpt() {}

    public static String of(String text) {
        String stripped = text.strip();
        return stripped.length() <= LENGTH
                ? stripped
                : stripped.substring(0, stripped.offsetByCodePoints(0, cut(stripped))) + "...";
    }

    private static int cut(String text) {
        return text.codePointCount(0, LENGTH);
    }
}
