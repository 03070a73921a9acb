package org.turnwise.desktop.statistics;

import java.util.Optional;
import java.util.function.Supplier;

/**
 * A place in a chart that says something.
 *
 * @param said what it says when pointed at, put into words only then: a chart may have hundreds
 * @param click what a click on it does
 */
record Mark(double x, double y, double width, double height, Supplier<String> said, Optional<Runnable> click) {
    Mark(double x, double y, double width, double height, Supplier<String> said) {
        this(x, y, width, height, said, Optional.empty());
    }

    String words() {
        return said.get();
    }

    boolean contains(double atX, double atY) {
        return x <= atX && atX < x + width && y <= atY && atY < y + height;
    }
}
