package org.turnwise.desktop.wording;

import java.text.BreakIterator;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Optional;

/**
 * Goes through words by what is seen as one letter: a letter with its accents, an emoji, a flag or a family of several
 * joined ones. Where letters of one unit stand side by side, as they nearly always do, a step is a few comparisons:
 * every frame of the timeline takes thousands.
 */
public final class Letters {
    private static final int JOINER = 0x200d;

    private final String words;
    private Optional<BreakIterator> breaks = Optional.empty();
    private int at;

    /** Stands at their beginning. */
    public Letters(String words) {
        this.words = words;
    }

    public boolean more() {
        return at < words.length();
    }

    /**
     * Goes over the next letter.
     *
     * @return where it ends: the index of the unit after its last one
     * @throws NoSuchElementException if there is none
     */
    public int next() {
        if (!more()) {
            throw new NoSuchElementException("no letter after " + at);
        }
        int after = at + 1;
        boolean single = alone(words.charAt(at)) && (after == words.length() || alone(words.charAt(after)));
        at = single ? after : endOfJoined(at);
        return at;
    }

    private int endOfJoined(int start) {
        BreakIterator rules = breaks.orElseGet(this::rules);
        int end = rules.following(start);
        while (end != words.length() && goesOn(start, end)) {
            end = rules.next();
        }
        return end;
    }

    private BreakIterator rules() {
        BreakIterator rules = BreakIterator.getCharacterInstance(Locale.ROOT);
        rules.setText(words);
        breaks = Optional.of(rules);
        return rules;
    }

    /** The rules for emoji are younger than those of the class library. */
    private boolean goesOn(int start, int end) {
        int before = words.codePointBefore(end);
        int after = words.codePointAt(end);
        return before == JOINER
                || after == JOINER
                || changesLook(after)
                || flagPart(after) && words.codePointCount(start, end) == 1 && flagPart(before);
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

    private static boolean changesLook(int codePoint) {
        return codePoint >= 0xfe00 && codePoint <= 0xfe0f
                || codePoint >= 0x1f3fb && codePoint <= 0x1f3ff
                || codePoint >= 0xe0020 && codePoint <= 0xe007f;
    }

    private static boolean flagPart(int codePoint) {
        return codePoint >= 0x1f1e6 && codePoint <= 0x1f1ff;
    }
}
