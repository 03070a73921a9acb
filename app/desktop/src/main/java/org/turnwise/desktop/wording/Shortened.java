package org.turnwise.desktop.wording;

import java.text.BreakIterator;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * Words cut to what there is room for, never through what is seen as one letter: a letter with its accents, an emoji, a
 * flag or a family of several joined ones.
 */
public final class Shortened {
    private static final char DOTS = '\u2026';
    private static final int JOINER = 0x200d;

    private Shortened() {}

    /** As it is where it has no more letters; else that many with an ellipsis after them. */
    public static String to(int letters, String words) {
        String first = first(letters, words);
        return first.length() == words.length() ? words : first.stripTrailing() + DOTS;
    }

    /**
     * No more than its first letters.
     *
     * @param letters one and more
     */
    public static String first(int letters, String words) {
        if (words.length() <= letters) {
            return words;
        }
        int[] ends = ends(words);
        return ends.length <= letters ? words : words.substring(0, ends[letters - 1]);
    }

    /** Where each letter ends, the last one's end included. */
    public static int[] ends(String words) {
        if (words.chars().allMatch(Shortened::alone)) {
            return IntStream.rangeClosed(1, words.length()).toArray();
        }
        BreakIterator letters = BreakIterator.getCharacterInstance(Locale.ROOT);
        letters.setText(words);
        IntStream.Builder ends = IntStream.builder();
        int start = 0;
        for (int end = letters.next(); end != BreakIterator.DONE; end = letters.next()) {
            if (end == words.length() || !goesOn(words, start, end)) {
                ends.add(end);
                start = end;
            }
        }
        return ends.build().toArray();
    }

    /** Letters of Latin, Chinese, Japanese and Korean, and dashes and quotes: among themselves they never join. */
    private static boolean alone(int unit) {
        return unit < 0x300
                || unit >= 0x2010 && unit <= 0x2027
                || unit >= 0x3041 && unit <= 0x3096
                || unit >= 0x30a0 && unit <= 0x30ff
                || unit >= 0x3400 && unit <= 0x9fff
                || unit >= 0xac00 && unit <= 0xd7a3;
    }

    /** The rules for emoji are younger than those of the class library. */
    private static boolean goesOn(String words, int start, int at) {
        int before = words.codePointBefore(at);
        int after = words.codePointAt(at);
        return before == JOINER
                || after == JOINER
                || changesLook(after)
                || flagPart(after) && words.codePointCount(start, at) == 1 && flagPart(before);
    }

    private static boolean changesLook(int codePoint) {
        return codePoint >= 0xfe00 && codePoint <= 0xfe0f
                || codePoint >= 0x1f3fb && codePoint <= 0x1f3ff
                || codePoint >= 0xe0020 && codePoint <= 0xe007f;
    }

    private static boolean flagPart(int codePoint) {
        return codePoint >= 0x1f1e6 && codePoint <= 0x1f1ff;
    }
}
