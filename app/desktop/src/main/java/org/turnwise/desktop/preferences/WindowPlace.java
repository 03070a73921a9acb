package org.turnwise.desktop.preferences;

/** Where the window stood, in screen pixels, and whether it filled the screen. */
public record WindowPlace(double x, double y, double width, double height, boolean maximized) {
    private static final double FIRST_WIDTH = 1360;
    private static final double FIRST_HEIGHT = 820;

    /** The size of a first start; a place of -1 lets the platform choose. */
    public static final WindowPlace FIRST = new WindowPlace(-1, -1, FIRST_WIDTH, FIRST_HEIGHT, false);

    /** What has no size takes that of a first start. */
    public WindowPlace {
        width = width >= 1 ? width : FIRST_WIDTH;
        height = height >= 1 ? height : FIRST_HEIGHT;
    }
}
