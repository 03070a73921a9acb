package org.turnwise.desktop.timeline.geometry;

/** A horizontal strip of the timeline, in pixels from its top. A band of height 0 is not shown. */
public record Band(double y, double height) {
    public double endY() {
        return y + height;
    }

    public boolean contains(double otherY) {
        return y <= otherY && otherY < endY();
    }

    public boolean shown() {
        return height > 0;
    }
}
