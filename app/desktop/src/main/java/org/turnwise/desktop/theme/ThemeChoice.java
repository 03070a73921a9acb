package org.turnwise.desktop.theme;

/** What the annotator asked for; {@link #SYSTEM} follows the desktop where it tells, and is light where it does not. */
public enum ThemeChoice {
    SYSTEM("As the system"),
    LIGHT("Light"),
    DARK("Dark"),
    LIGHT_CONTRAST("Light, high contrast"),
    DARK_CONTRAST("Dark, high contrast");

    private final String words;

    ThemeChoice(String words) {
        this.words = words;
    }

    /** The choice in the user's words. */
    public String words() {
        return words;
    }
}
