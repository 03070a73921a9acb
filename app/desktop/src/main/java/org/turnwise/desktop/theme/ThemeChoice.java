package org.turnwise.desktop.theme;

import org.turnwise.desktop.wording.Texts;

/** What the annotator asked for; {@link #SYSTEM} follows the desktop where it tells, and is light where it does not. */
public enum ThemeChoice {
    SYSTEM("theme.system"),
    LIGHT("theme.light"),
    DARK("theme.dark"),
    LIGHT_CONTRAST("theme.lightContrast"),
    DARK_CONTRAST("theme.darkContrast");

    private static final Texts TEXTS = Texts.of(ThemeChoice.class);

    private final String key;

    ThemeChoice(String key) {
        this.key = key;
    }

    /** The choice in the user's words. */
    public String words() {
        return TEXTS.get(key);
    }
}
