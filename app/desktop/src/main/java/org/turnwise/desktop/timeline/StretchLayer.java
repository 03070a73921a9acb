package org.turnwise.desktop.timeline;

import org.turnwise.desktop.chart.CanvasDrawing;
import org.turnwise.desktop.chart.Drawing;
import org.turnwise.desktop.timeline.geometry.Stretch;

/** A layer of which a part of its width can be painted anew while the rest stays: a label changes a few pixels of thousands. */
final class StretchLayer extends PaintLayer {
    private final Painter painter;
    private boolean whole = true;
    private Stretch waiting = Stretch.NONE;

    /** Paints over what there was in a part of the area, and nothing outside it. */
    @FunctionalInterface
    interface Painter {
        void paint(Drawing drawing, Stretch part);
    }

    StretchLayer(String id, Painter painter) {
        super(id, (g, width, height) -> painter.paint(g, new Stretch(0, width)));
        this.painter = painter;
    }

    @Override
    void repaint() {
        whole = true;
        ask();
    }

    void repaint(Stretch part) {
        if (!part.empty()) {
            waiting = waiting.and(part);
            ask();
        }
    }

    /** As {@link #repaint()}, a tenth of a second later. */
    void repaintSoon() {
        whole = true;
        askSoon();
    }

    /** As {@link #repaint(Stretch)}, a tenth of a second later. */
    void repaintSoon(Stretch part) {
        if (!part.empty()) {
            waiting = waiting.and(part);
            askSoon();
        }
    }

    @Override
    void paint(CanvasDrawing drawing, boolean gone) {
        Stretch part = waiting;
        waiting = Stretch.NONE;
        if (whole || gone) {
            whole = false;
            paintAll(drawing);
        } else if (!part.empty()) {
            drawing.clipped(part.fromX(), 0, part.width(), getHeight(), () -> painter.paint(drawing, part));
        }
    }
}
