package org.turnwise.desktop.theme;

/** The two looks of the window. */
public enum Theme {
    LIGHT,
    DARK
}
