package org.turnwise.desktop.wording;

/** Words cut to what there is room for, never through what is seen as one letter ({@link Letters}). */
public final class Shortened {
    private static final char DOTS = '\u2026';

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
        Letters all = new Letters(words);
        int end = 0;
        for (int taken = 0; taken < letters && all.more(); taken++) {
            end = all.next();
        }
        return words.substring(0, end);
    }
}
