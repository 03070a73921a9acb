package org.turnwise.desktop.timeline.geometry;

import java.util.function.DoubleUnaryOperator;

/**
 * A part of the window's width.
 *
 * @param fromX where it begins, in pixels
 * @param toX where it ends; where that is not after the beginning, the part is empty
 */
public record Stretch(double fromX, double toX) {
    public static final Stretch NONE = new Stretch(Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY);

    /** All of it. */
    public static Stretch whole(TimeScale scale) {
        return new Stretch(0, scale.widthPixels());
    }

    /** Where something from one time to another is drawn, with so many pixels beside it; empty where that is out of sight. */
    public static Stretch of(TimeScale scale, long fromMillis, long toMillis, double beside) {
        return new Stretch(
                Math.max(0, Math.floor(scale.xOf(fromMillis) - beside)),
                Math.min(scale.widthPixels(), Math.ceil(scale.xOf(toMillis) + beside)));
    }

    /** Both edges put elsewhere, such as on the nearest physical pixel. */
    public Stretch put(DoubleUnaryOperator edge) {
        return new Stretch(edge.applyAsDouble(fromX), edge.applyAsDouble(toX));
    }

    public boolean empty() {
        return fromX >= toX;
    }

    public double width() {
        return toX - fromX;
    }

    /** From where the earlier begins to where the later ends. */
    public Stretch and(Stretch other) {
        if (empty() || other.empty()) {
            return empty() ? other : this;
        }
        return new Stretch(Math.min(fromX, other.fromX), Math.max(toX, other.toX));
    }
}
