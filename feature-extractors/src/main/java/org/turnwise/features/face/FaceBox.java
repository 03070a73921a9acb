package org.turnwise.features.face;

/**
 * Where a face is, in pixels of the picture it was found in (or in any other unit, as long as all are the same). May
 * reach beyond the picture.
 *
 * @param x left edge
 * @param y upper edge
 */
public record FaceBox(double x, double y, double width, double height) {
    public double centreX() {
        return x + width / 2;
    }

    public double centreY() {
        return y + height / 2;
    }

    public FaceBox scaled(double factor) {
        return scaled(factor, factor);
    }

    public FaceBox scaled(double across, double down) {
        return new FaceBox(x * across, y * down, width * across, height * down);
    }

    public FaceBox moved(double dx, double dy) {
        return new FaceBox(x + dx, y + dy, width, height);
    }

    /** The same centre, so many times as large. */
    public FaceBox grown(double factor) {
        return new FaceBox(
                centreX() - width * factor / 2, centreY() - height * factor / 2, width * factor, height * factor);
    }

    /** What both cover, as a share of what either covers. */
    public double overlap(FaceBox other) {
        double common = common(other);
        double all = width * height + other.width * other.height - common;
        return all <= 0 ? 0 : common / all;
    }

    /** What both cover, as a share of the smaller one. */
    public double inside(FaceBox other) {
        double smaller = Math.min(width * height, other.width * other.height);
        return smaller <= 0 ? 0 : common(other) / smaller;
    }

    private double common(FaceBox other) {
        double across = Math.min(x + width, other.x + other.width) - Math.max(x, other.x);
        double down = Math.min(y + height, other.y + other.height) - Math.max(y, other.y);
        return across <= 0 || down <= 0 ? 0 : across * down;
    }
}
