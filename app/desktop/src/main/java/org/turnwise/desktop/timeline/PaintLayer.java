package org.turnwise.desktop.timeline;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import javafx.scene.Parent;
import javafx.scene.layout.Region;
import org.turnwise.desktop.chart.CanvasDrawing;
import org.turnwise.desktop.chart.Drawing;
import org.turnwise.desktop.chart.SharpCanvas;
import org.turnwise.desktop.task.FxThread;

/**
 * A canvas that is painted at most once a frame, and only when it was asked for. Being unmanaged it never makes its
 * parents lay themselves out.
 */
class PaintLayer extends Region {
    private static final Executor SOON = CompletableFuture.delayedExecutor(120, TimeUnit.MILLISECONDS, new FxThread());

    private final SharpCanvas canvas = new SharpCanvas();
    private final Painter painter;
    private boolean soon;

    /** Paints an area that was cleared. */
    @FunctionalInterface
    interface Painter {
        void paint(Drawing drawing, double width, double height);
    }

    PaintLayer(String id, Painter painter) {
        this.painter = painter;
        setManaged(false);
        setMouseTransparent(true);
        setId(id);
        canvas.setId(id + "-canvas");
        getChildren().add(canvas);
    }

    /** Paints the whole before the next frame. */
    void repaint() {
        ask();
    }

    /** Has itself laid out, which is when it paints. */
    final void ask() {
        requestLayout();
        // What was asked to lay itself out in the middle of its parent's layout may wait for ever, and an unmanaged
        // node's
        // request ends at the first of its parents that waits.
        for (Parent above = getParent(); above != null; above = above.getParent()) {
            if (above.isNeedsLayout() && above.getParent() != null) {
                above.getParent().requestLayout();
            }
        }
    }

    /** As {@link #ask}, once for all the calls of the next tenth of a second, at its end: for what nobody looks at meanwhile. */
    final void askSoon() {
        if (!soon) {
            soon = true;
            // not by an animation, which would keep the toolkit drawing frames meanwhile
            SOON.execute(() -> {
                soon = false;
                ask();
            });
        }
    }

    @Override
    protected final void layoutChildren() {
        boolean gone = !canvas.fits(getWidth(), getHeight());
        canvas.fit(getWidth(), getHeight());
        paint(canvas.drawing(), gone);
    }

    /** @param gone whether what was painted last is not there any more */
    void paint(CanvasDrawing drawing, boolean gone) {
        paintAll(drawing);
    }

    /** Clears and paints the whole. */
    final void paintAll(CanvasDrawing drawing) {
        drawing.clear(getWidth(), getHeight());
        if (getWidth() >= 1 && getHeight() >= 1) {
            painter.paint(drawing, getWidth(), getHeight());
        }
    }
}
