package org.turnwise.desktop.preferences;

/** Where the window stood, in screen pixels, and whether it filled the screen. */
public record WindowPlace(double x, double y, double width, double height, boolean maximized) {
    /** The size of a first start; a place of -1 lets the platform choose. */
    public static final WindowPlace FIRST = new WindowPlace(-1, -1, 1360, 820, false);
}
