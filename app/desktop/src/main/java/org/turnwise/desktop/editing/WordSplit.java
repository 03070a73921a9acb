package org.turnwise.desktop.editing;

import java.text.BreakIterator;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * Words divided between the two parts of a split turn, and joined again.
 *
 * <p>Nothing says when a word was spoken, so that the words are held to be spread evenly over the turn's time, by their
 * length: the division comes at the boundary between words nearest to the split's share of the time. It never cuts a
 * word; a part may be left without words, where the split is nearer to an end of the turn than to any boundary.
 */
record WordSplit(String before, String after) {
    /** @param share of the turn's time that lies before the split, 0 to 1 */
    static WordSplit at(String words, double share) {
        String text = words.strip();
        double wanted = share * text.length();
        int cut = boundaries(text)
                .boxed()
                .min((a, b) -> Double.compare(Math.abs(a - wanted), Math.abs(b - wanted)))
                .orElse(0);
        return new WordSplit(text.substring(0, cut).strip(), text.substring(cut).strip());
    }

    /** The words of two turns as those of one: with a blank between, but not in a script that writes none. */
    static String joined(String first, String second) {
        String before = first.strip();
        String after = second.strip();
        if (before.isEmpty() || after.isEmpty()) {
            return before + after;
        }
        boolean unspaced = unspaced(before.codePointBefore(before.length())) && unspaced(after.codePointAt(0));
        return before + (unspaced ? "" : " ") + after;
    }

    /** Both ends, and where words begin: after blanks, or where there are none, where a line may break. */
    private static IntStream boundaries(String text) {
        IntStream ends = IntStream.of(0, text.length());
        IntStream.Builder inside = IntStream.builder();
        if (text.chars().anyMatch(Character::isWhitespace)) {
            IntStream.range(1, text.length())
                    .filter(i -> Character.isWhitespace(text.charAt(i - 1)) && !Character.isWhitespace(text.charAt(i)))
                    .forEach(inside::add);
        } else if (text.codePoints().anyMatch(WordSplit::unspaced)) {
            BreakIterator breaks = BreakIterator.getLineInstance(Locale.ROOT);
            breaks.setText(text);
            for (int i = breaks.next(); i != BreakIterator.DONE; i = breaks.next()) {
                inside.add(i);
            }
        }
        return IntStream.concat(ends, inside.build());
    }

    private static boolean unspaced(int codePoint) {
        Character.UnicodeScript script = Character.UnicodeScript.of(codePoint);
        return Character.isIdeographic(codePoint)
                || script == Character.UnicodeScript.HIRAGANA
                || script == Character.UnicodeScript.KATAKANA
                || script == Character.UnicodeScript.THAI;
    }
}
