package org.turnwise.desktop.chart;

import javafx.scene.canvas.Canvas;
import javafx.scene.transform.Scale;

/**
 * A canvas that has as many pixels as it covers on the screen also where its window is drawn larger, so that lines and
 * letters stay sharp. Whoever draws on it counts unscaled pixels.
 */
public final class SharpCanvas extends Canvas {
    private static final double LARGEST = 4;

    private final Scale smaller = new Scale(1, 1);
    private final CanvasDrawing drawing = new CanvasDrawing(getGraphicsContext2D());
    private double density = 1;

    public SharpCanvas() {
        getTransforms().add(smaller);
    }

    /** How much larger than laid out it is drawn in its window now. */
    public double drawnLarger() {
        double larger =
                getParent() == null ? 1 : getParent().getLocalToSceneTransform().getMxx();
        return Math.max(1, Math.min(LARGEST, larger));
    }

    /** Gives it this size, in pixels as laid out; what was drawn may be gone then. */
    public void fit(double width, double height) {
        double wanted = drawnLarger();
        if (density != wanted || getWidth() != width * wanted || getHeight() != height * wanted) {
            density = wanted;
            smaller.setX(1 / density);
            smaller.setY(1 / density);
            setWidth(width * density);
            setHeight(height * density);
        }
        var g = getGraphicsContext2D();
        g.setTransform(density, 0, 0, density, 0, 0);
    }

    /** Whether it has this size, and the pixels it covers. */
    public boolean fits(double width, double height) {
        return density == drawnLarger() && getWidth() == width * density && getHeight() == height * density;
    }

    public CanvasDrawing drawing() {
        return drawing;
    }
}
