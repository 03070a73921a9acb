package org.turnwise.desktop.timeline.geometry;

/**
 * Which stretch of the session the timeline shows, and how times become pixels. Immutable; every method that changes
 * the stretch returns one that is clamped to the session: never before its start, never past its end, never further out
 * than the whole session and never closer than {@link #CLOSEST_MILLIS_PER_PIXEL}.
 *
 * @param startMillis time at the left edge, may lie between milliseconds
 * @param millisPerPixel how much time one pixel covers
 * @param widthPixels width of the drawing area, at least 1
 * @param totalMillis length of the session, at least {@link #SHORTEST_MILLIS}
 */
public record TimeScale(double startMillis, double millisPerPixel, double widthPixels, long totalMillis) {
    /** One frame of a 25 frames per second video is then 160 pixels wide. */
    public static final double CLOSEST_MILLIS_PER_PIXEL = 0.25;

    /** An empty session still has a time axis of this length. */
    public static final long SHORTEST_MILLIS = 10_000;

    public TimeScale {
        widthPixels = Math.max(1, widthPixels);
        totalMillis = Math.max(SHORTEST_MILLIS, totalMillis);
        double widest = Math.max(totalMillis / widthPixels, CLOSEST_MILLIS_PER_PIXEL);
        millisPerPixel = clamp(millisPerPixel, CLOSEST_MILLIS_PER_PIXEL, widest);
        startMillis = clamp(startMillis, 0, Math.max(0, totalMillis - millisPerPixel * widthPixels));
    }

    /** The whole session from edge to edge. */
    public static TimeScale whole(long totalMillis, double widthPixels) {
        return new TimeScale(0, Double.MAX_VALUE, widthPixels, totalMillis);
    }

    public double endMillis() {
        return startMillis + visibleMillis();
    }

    public double visibleMillis() {
        return millisPerPixel * widthPixels;
    }

    /** Whether the whole session is visible. */
    public boolean showsAll() {
        // a millionth of a pixel is rounding
        return visibleMillis() >= totalMillis - millisPerPixel * 1e-6;
    }

    public double xOf(double millis) {
        return (millis - startMillis) / millisPerPixel;
    }

    /** The time under a pixel, which may lie outside the session where the pixel lies outside the drawing area. */
    public double millisAt(double x) {
        return startMillis + x * millisPerPixel;
    }

    /** The time under a pixel to the nearest millisecond of the session. */
    public long nearestMillisAt(double x) {
        return Math.round(clamp(millisAt(x), 0, totalMillis));
    }

    /** Zooms in (factor above 1) or out (below 1), keeping the time under {@code x} where it is as far as clamping lets it. */
    public TimeScale zoomed(double factor, double x) {
        TimeScale closer = new TimeScale(startMillis, millisPerPixel / factor, widthPixels, totalMillis);
        return closer.startingAt(millisAt(x) - x * closer.millisPerPixel);
    }

    /** Moves the window to later times by so many pixels; negative for earlier. */
    public TimeScale panned(double pixels) {
        return startingAt(startMillis + pixels * millisPerPixel);
    }

    public TimeScale startingAt(double millis) {
        return new TimeScale(millis, millisPerPixel, widthPixels, totalMillis);
    }

    public TimeScale centredOn(double millis) {
        return startingAt(millis - visibleMillis() / 2);
    }

    /** This scale where the stretch is already visible, else moved, and zoomed out where it must be, to show it all. */
    public TimeScale revealing(double fromMillis, double toMillis) {
        if (fromMillis >= startMillis && toMillis <= endMillis()) {
            return this;
        }
        if (toMillis - fromMillis <= visibleMillis() * 0.9) {
            return centredOn((fromMillis + toMillis) / 2);
        }
        return showing(fromMillis, toMillis);
    }

    /** Exactly this stretch with a margin of a tenth on each side. */
    public TimeScale showing(double fromMillis, double toMillis) {
        double length = Math.max(1, toMillis - fromMillis) * 1.2;
        return new TimeScale(fromMillis, length / widthPixels, widthPixels, totalMillis)
                .centredOn((fromMillis + toMillis) / 2);
    }

    /** The same left edge and zoom in a drawing area of another width; what showed everything still does. */
    public TimeScale withWidth(double newWidth) {
        return showsAll()
                ? whole(totalMillis, newWidth)
                : new TimeScale(startMillis, millisPerPixel, newWidth, totalMillis);
    }

    /** The same window on a session of another length; what showed everything still does. */
    public TimeScale withTotal(long newTotal) {
        return showsAll()
                ? whole(newTotal, widthPixels)
                : new TimeScale(startMillis, millisPerPixel, widthPixels, newTotal);
    }

    private static double clamp(double value, double low, double high) {
        return Math.max(low, Math.min(high, value));
    }
}
