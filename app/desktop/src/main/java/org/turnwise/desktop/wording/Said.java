package org.turnwise.desktop.wording;

import java.util.Locale;
import java.util.function.UnaryOperator;

/**
 * What the parts of the program that know no screen say, in the person's language. They say it in English, as the
 * command line and the log do, and some of it is kept in session files, which are the same in every language: the names
 * of edits, and why a turn lacks a modality. So it is put into the language where it is shown, sentence by sentence.
 * One that is not known here stays in English.
 */
public final class Said {
    private static final Said NOW = new Said(Locale.getDefault(Locale.Category.DISPLAY));

    private final Phrases edits;
    private final Phrases sentences;

    Said(Locale language) {
        edits = Phrases.of(language, "edits");
        sentences = Phrases.of(language, "reasons", "imports", "failures");
    }

    /**
     * What an edit does, as the history names it: "Label joy".
     *
     * @param labels names a label by its id
     */
    public static String edit(String name, UnaryOperator<String> labels) {
        return NOW.ofEdit(name, labels);
    }

    /** A reason, a failure's message, or what is wrong with a file. */
    public static String sentence(String english) {
        return NOW.of(english);
    }

    String ofEdit(String name, UnaryOperator<String> labels) {
        return edits.of(name, value -> value, labels).orElse(name);
    }

    String of(String english) {
        return sentences.of(english, this::of, label -> label).orElse(english);
    }
}
