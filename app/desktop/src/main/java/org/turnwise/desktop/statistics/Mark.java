package org.turnwise.desktop.statistics;

import java.util.Optional;

/**
 * A place in a chart that says something.
 *
 * @param words what it says when pointed at
 * @param click what a click on it does
 */
record Mark(double x, double y, double width, double height, String words, Optional<Runnable> click) {
    Mark(double x, double y, double width, double height, String words) {
        this(x, y, width, height, words, Optional.empty());
    }

    boolean contains(double atX, double atY) {
        return x <= atX && atX < x + width && y <= atY && atY < y + height;
    }
}
