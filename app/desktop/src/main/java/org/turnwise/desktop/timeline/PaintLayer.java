package org.turnwise.desktop.timeline;

import java.util.function.Consumer;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;

/**
 * A canvas that is painted at most once a frame, and only when it was asked for. Being unmanaged it never makes its
 * parents lay themselves out.
 */
final class PaintLayer extends Region {
    private final Canvas canvas = new Canvas();
    private final Consumer<GraphicsContext> painter;

    PaintLayer(String id, Consumer<GraphicsContext> painter) {
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
        GraphicsContext g = canvas.getGraphicsContext2D();
        g.clearRect(0, 0, getWidth(), getHeight());
        if (getWidth() >= 1 && getHeight() >= 1) {
            painter.accept(g);
        }
    }
}
