package org.turnwise.desktop.preferences;

/** Where the window stood, in screen pixels, and whether it filled the screen. */
public record WindowPlace(double x, double y, double width, double height, boolean maximized) {
    /** Before a first start: without a size, which depends on the screen; a place of -1 lets the platform choose. */
    public static final WindowPlace FIRST = new WindowPlace(-1, -1, 0, 0, false);

    /** Whether it was never anywhere. */
    public boolean isFirst() {
        return !(width >= 1 && height >= 1);
    }
}
