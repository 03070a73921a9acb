package org.turnwise.desktop.wording;

import java.util.Locale;
import java.util.Optional;

/** The language that the window speaks, from the next start on. */
public enum Language {
    /** As the machine does; English where it speaks none of the others. */
    SYSTEM(Optional.empty()),
    ENGLISH(Optional.of(Locale.ENGLISH)),
    GERMAN(Optional.of(Locale.GERMAN));

    private static final Texts TEXTS = Texts.of(Language.class);

    private final Optional<Locale> locale;

    Language(Optional<Locale> locale) {
        this.locale = locale;
    }

    /** The language in words: a language is named in itself. */
    public String words() {
        return locale.map(l -> l.getDisplayLanguage(l)).orElseGet(() -> TEXTS.get("language.system"));
    }

    /**
     * Has all that is made from now on speak it, the toolkit's own words too. How numbers and dates are formatted that no
     * text holds stays as it is. To be called once, before anything of the window is made.
     */
    public void speak() {
        locale.ifPresent(spoken -> {
            Locale format = Locale.getDefault(Locale.Category.FORMAT);
            Locale.setDefault(spoken);
            Locale.setDefault(Locale.Category.FORMAT, format);
        });
    }
}
