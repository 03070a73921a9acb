package org.turnwise.desktop.timeline;

import java.util.function.Consumer;
import javafx.scene.canvas.Canvas;
import javafx.scene.layout.Region;
import org.turnwise.desktop.chart.CanvasDrawing;
import org.turnwise.desktop.chart.Drawing;

/**
 * A canvas that is painted at most once a frame, and only when it was asked for. Being unmanaged it never makes its
 * parents lay themselves out.
 */
final class PaintLayer extends Region {
    private final Canvas canvas = new Canvas();
    private final CanvasDrawing drawing = new CanvasDrawing(canvas.getGraphicsContext2D());
    private final Consumer<Drawing> painter;

    PaintLayer(String id, Consumer<Drawing> painter) {
        this.painter = painter;
        setManaged(false);
        setMouseTransparent(true);
        setId(id);
        canvas.setId(id + "-canvas");
        getChildren().add(canvas);
    }

    /** Paints before the next frame. */
    void repaint() {
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        if (canvas.getWidth() != getWidth() || canvas.getHeight() != getHeight()) {
            canvas.setWidth(getWidth());
            canvas.setHeight(getHeight());
        }
        drawing.clear(getWidth(), getHeight());
        if (getWidth() >= 1 && getHeight() >= 1) {
            painter.accept(drawing);
        }
    }
}
