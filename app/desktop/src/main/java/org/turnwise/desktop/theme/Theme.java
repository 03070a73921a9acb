package org.turnwise.desktop.theme;

/** The looks of the window. */
public enum Theme {
    LIGHT,
    DARK,
    /** Black on white: text of at least 7:1, thick borders and rings of focus. */
    LIGHT_CONTRAST,
    /** White on black, likewise. */
    DARK_CONTRAST;

    /** The same look in the other brightness. */
    public Theme turned() {
        return switch (this) {
            case LIGHT -> DARK;
            case DARK -> LIGHT;
            case LIGHT_CONTRAST -> DARK_CONTRAST;
            case DARK_CONTRAST -> LIGHT_CONTRAST;
        };
    }

    public boolean isContrast() {
        return this == LIGHT_CONTRAST || this == DARK_CONTRAST;
    }

    /** The choice that brings this look wherever the program runs. */
    public ThemeChoice choice() {
        return switch (this) {
            case LIGHT -> ThemeChoice.LIGHT;
            case DARK -> ThemeChoice.DARK;
            case LIGHT_CONTRAST -> ThemeChoice.LIGHT_CONTRAST;
            case DARK_CONTRAST -> ThemeChoice.DARK_CONTRAST;
        };
    }
}
