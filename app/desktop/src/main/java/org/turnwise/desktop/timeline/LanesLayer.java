package org.turnwise.desktop.timeline;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.LongSupplier;
import org.turnwise.desktop.chart.CanvasDrawing;
import org.turnwise.desktop.task.FxThread;
import org.turnwise.desktop.timeline.lanes.LaneKind;

/**
 * The axis and all lanes but the turns. A lane that changes is painted over what it showed and the others stay; where
 * painting takes long, what is left over is painted in the frames that follow. What was asked for last is shown in the end.
 */
final class LanesLayer extends PaintLayer {
    private static final Executor NEXT = new FxThread();

    private final StripPainting painting;
    private final WaitingLanes waiting;
    private boolean whole = true;
    private boolean axis;

    /** @param nanos a clock */
    LanesLayer(String id, StripPainting painting, LongSupplier nanos) {
        super(id, painting::strips);
        this.painting = painting;
        waiting = new WaitingLanes(nanos);
    }

    /** Paints all at once before the next frame, since lanes may lie elsewhere. */
    void repaintWhole() {
        whole = true;
        repaint();
    }

    /** Another stretch of time is shown: paints the axis before the next frame, and the lanes then or soon after. */
    void repaintStretch() {
        axis = true;
        repaint(painting.seen());
    }

    /** Paints these as far as they are seen, before the next frame or soon after. */
    void repaint(Collection<LaneKind> lanes) {
        List<LaneKind> seen = painting.seen().stream().filter(lanes::contains).toList();
        if (!seen.isEmpty() || axis) {
            waiting.add(seen);
            repaint();
        }
    }

    boolean upToDate() {
        return !whole && !axis && waiting.isEmpty();
    }

    @Override
    void paint(CanvasDrawing drawing, boolean gone) {
        if (whole || gone) {
            whole = false;
            axis = false;
            waiting.clear();
            paintAll(drawing);
            return;
        }
        if (axis) {
            axis = false;
            painting.axis(drawing);
        }
        waiting.paintSome(lane -> painting.strip(drawing, lane));
        if (!waiting.isEmpty()) {
            // asked for now, while it is being laid out, it would not come
            NEXT.execute(this::repaint);
        }
    }
}
