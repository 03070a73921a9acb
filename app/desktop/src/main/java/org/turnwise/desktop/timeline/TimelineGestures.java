package org.turnwise.desktop.timeline;

import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.turnwise.desktop.timeline.geometry.Edge;
import org.turnwise.desktop.timeline.geometry.Hit;
import org.turnwise.desktop.timeline.geometry.Hit.OnAxis;
import org.turnwise.desktop.timeline.geometry.Hit.OnEdge;
import org.turnwise.desktop.timeline.geometry.Hit.OnLane;
import org.turnwise.desktop.timeline.geometry.Hit.OnMarker;
import org.turnwise.desktop.timeline.geometry.Hit.OnMinimap;
import org.turnwise.desktop.timeline.geometry.Hit.OnTurn;
import org.turnwise.desktop.timeline.geometry.HitTest;
import org.turnwise.desktop.timeline.markers.MarkerPlaces;
import org.turnwise.session.model.TimeSpan;
import org.turnwise.session.model.Turn;
import org.turnwise.session.model.TurnId;

/**
 * What pointing, dragging and turning the wheel mean. Needs no toolkit: positions come in pixels of the drawing area.
 *
 * <p>A click goes there, on a turn selects it too, a double click loops it; dragging moves the window, on the axis the
 * playhead, on the minimap the window's frame; with Alt or Ctrl held (or in the drawing mode) it draws a turn in the
 * lane it began in; the edges of turns can be dragged. With Shift held, dragging chooses a stretch of time.
 * Edges snap to what is near; not with Shift, nor, where Alt or Ctrl does not draw, with those.
 */
final class TimelineGestures {
    /** Keys held during a gesture. */
    enum Held {
        DRAW,
        SHIFT
    }

    /** What the pointer would do where it is. */
    enum Pointer {
        SEEK,
        CHOOSE,
        STRETCH,
        DRAW,
        RANGE,
        PAN
    }

    private static final double CLICK_SLACK_PIXELS = 3;
    private static final double WHEEL_ZOOM_PER_PIXEL = 1.005;
    private static final TurnId NO_TURN = new TurnId(Long.MIN_VALUE);

    private sealed interface Drag {
        record None() implements Drag {}

        record Undecided(double x, double y) implements Drag {}

        record Ranging(long anchorMillis) implements Drag {}

        record Panning(double x) implements Drag {}

        record Scrubbing() implements Drag {}

        record MovingWindow() implements Drag {}

        record Drawing(String speaker, long anchorMillis) implements Drag {}

        record Stretching(Turn turn, Edge edge) implements Drag {}
    }

    private final TimelineModel model;
    private final TimelineActions actions;
    private final Supplier<HitTest> hits;
    private Drag drag = new Drag.None();

    TimelineGestures(TimelineModel model, TimelineActions actions, Supplier<HitTest> hits) {
        this.model = model;
        this.actions = actions;
        this.hits = hits;
    }

    Hit at(double x, double y) {
        return at(x, y, Set.of());
    }

    /** Where keys are held that draw or choose beside a turn, edges of turns that are not selected are not in the way. */
    private Hit at(double x, double y, Set<Held> held) {
        Hit hit = turnsAt(x, y, held);
        return hit instanceof OnAxis
                ? new MarkerPlaces(model.scale(), model.markersProperty().get())
                        .at(x)
                        .<Hit>map(marker -> new OnMarker(marker.millis(), marker))
                        .orElse(hit)
                : hit;
    }

    private Hit turnsAt(double x, double y, Set<Held> held) {
        if (!editable()) {
            return hits.get().at(x, y);
        }
        return draws(held) || held.contains(Held.SHIFT)
                ? hits.get().atAlone(x, y, model.selected())
                : hits.get().at(x, y, model.selected());
    }

    Pointer pointerAt(double x, double y, Set<Held> held) {
        if (drag instanceof Drag.Panning) {
            return Pointer.PAN;
        } else if (drag instanceof Drag.Stretching) {
            return Pointer.STRETCH;
        }
        Hit hit = at(x, y, held);
        if (draws(held) && (hit instanceof OnLane || hit instanceof OnTurn)) {
            return Pointer.DRAW;
        } else if (hit instanceof OnEdge) {
            return Pointer.STRETCH;
        } else if (held.contains(Held.SHIFT) || drag instanceof Drag.Ranging) {
            return Pointer.RANGE;
        }
        return hit instanceof OnTurn || hit instanceof OnMarker ? Pointer.CHOOSE : Pointer.SEEK;
    }

    void pressed(double x, double y, Set<Held> held) {
        Hit hit = at(x, y, held);
        drag = new Drag.Undecided(x, y);
        if (hit instanceof OnMinimap map) {
            model.centreOn(map.millis());
            drag = new Drag.MovingWindow();
        } else if (hit instanceof OnAxis axis && !held.contains(Held.SHIFT)) {
            actions.seek(axis.millis());
            drag = new Drag.Scrubbing();
        } else if (draws(held) && hit instanceof OnLane lane) {
            drag = new Drag.Drawing(lane.speaker(), snapped(lane.millis(), NO_TURN, held.contains(Held.SHIFT)));
        } else if (draws(held) && hit instanceof OnTurn on) {
            drag = new Drag.Drawing(on.turn().speaker(), snapped(on.millis(), NO_TURN, held.contains(Held.SHIFT)));
        } else if (hit instanceof OnEdge edge) {
            drag = new Drag.Stretching(edge.turn(), edge.edge());
        }
    }

    void dragged(double x, double y, Set<Held> held) {
        if (drag instanceof Drag.Undecided from && Math.hypot(x - from.x(), y - from.y()) > CLICK_SLACK_PIXELS) {
            drag = held.contains(Held.SHIFT)
                    ? new Drag.Ranging(snapped(model.scale().nearestMillisAt(from.x()), NO_TURN, free(held)))
                    : new Drag.Panning(from.x());
        }
        long millis = model.scale().nearestMillisAt(x);
        if (drag instanceof Drag.Panning panning) {
            model.pan(panning.x() - x);
            drag = new Drag.Panning(x);
        } else if (drag instanceof Drag.Ranging ranging) {
            long end = snapped(millis, NO_TURN, free(held));
            model.range().drawnProperty().set(Optional.of(between(ranging.anchorMillis(), end)));
        } else if (drag instanceof Drag.Scrubbing) {
            actions.seek(millis);
        } else if (drag instanceof Drag.MovingWindow) {
            double share = Math.max(0, Math.min(1, x / model.scale().widthPixels()));
            model.centreOn(Math.round(share * model.scale().totalMillis()));
        } else if (drag instanceof Drag.Drawing drawing) {
            long end = snapped(millis, NO_TURN, held.contains(Held.SHIFT));
            model.draftProperty()
                    .set(Optional.of(
                            new Draft(drawing.speaker(), between(drawing.anchorMillis(), end), Optional.empty())));
        } else if (drag instanceof Drag.Stretching stretching) {
            Turn turn = stretching.turn();
            long to = snapped(millis, turn.id(), held.contains(Held.SHIFT) || free(held));
            TimeSpan span =
                    stretching.edge().moved(turn.span(), to, model.scale().totalMillis());
            model.draftProperty().set(Optional.of(new Draft(turn.speaker(), span, Optional.of(turn))));
        }
    }

    /** @param clicks how many clicks in a row this one is */
    void released(double x, double y, int clicks) {
        Drag done = drag;
        drag = new Drag.None();
        Optional<Draft> draft = model.draftProperty().get();
        model.draftProperty().set(Optional.empty());
        draft.ifPresent(this::keep);
        model.range().drawnProperty().get().ifPresent(model.range()::choose);
        model.range().drawnProperty().set(Optional.empty());
        // an edge that was not moved was clicked like the rest of the turn
        if (done instanceof Drag.Undecided || (done instanceof Drag.Stretching && draft.isEmpty())) {
            clicked(x, y, clicks);
        }
    }

    /** Gives up a drag that is under way; nothing is changed. */
    void cancelled() {
        drag = new Drag.None();
        model.draftProperty().set(Optional.empty());
        model.range().drawnProperty().set(Optional.empty());
    }

    /** Whether a drag is under way that {@link #cancelled} would end. */
    boolean dragging() {
        return !(drag instanceof Drag.None);
    }

    /**
     * @param deltaX pixels of horizontal scrolling
     * @param deltaY pixels of vertical scrolling, positive away from the user
     */
    void wheel(double x, double deltaX, double deltaY, Set<Held> held) {
        if (held.contains(Held.SHIFT) || Math.abs(deltaX) > Math.abs(deltaY)) {
            model.pan(-(Math.abs(deltaX) > Math.abs(deltaY) ? deltaX : deltaY));
        } else if (deltaY != 0) {
            model.zoom(Math.pow(WHEEL_ZOOM_PER_PIXEL, deltaY), x);
        }
    }

    private void clicked(double x, double y, int clicks) {
        Hit hit = at(x, y);
        if (hit instanceof OnTurn on) {
            choose(on.turn(), on.millis(), clicks);
        } else if (hit instanceof OnEdge on) {
            choose(on.turn(), on.millis(), clicks);
        } else {
            actions.seek(hit.millis());
        }
    }

    private void choose(Turn turn, long millis, int clicks) {
        model.selectInSight(turn.id());
        if (clicks == 2) {
            actions.loop(turn);
        } else {
            actions.choose(turn.id(), millis);
        }
    }

    private void keep(Draft draft) {
        if (draft.original().isPresent()) {
            Turn turn = draft.original().get();
            if (!turn.span().equals(draft.span())) {
                actions.changeTurn(turn.withSpan(draft.span()));
            }
        } else if (draft.span().durationMillis() >= Edge.SHORTEST_TURN_MILLIS) {
            actions.addTurn(draft.speaker(), draft.span());
            model.drawingProperty().set(false);
        }
    }

    private static TimeSpan between(long one, long other) {
        return new TimeSpan(Math.max(0, Math.min(one, other)), Math.max(0, Math.max(one, other)));
    }

    /** Where no turn is drawn, the keys for drawing free an edge from what it would snap to. */
    private static boolean free(Set<Held> held) {
        return held.contains(Held.DRAW);
    }

    private long snapped(long millis, TurnId ignored, boolean free) {
        return free
                ? millis
                : new Snapping(
                                model.scale(),
                                model.layout(),
                                model.sound().pausesProperty().get(),
                                model.playheadProperty().get())
                        .nearest(millis, ignored);
    }

    private boolean draws(Set<Held> held) {
        return editable()
                && (held.contains(Held.DRAW) || model.drawingProperty().get());
    }

    private boolean editable() {
        return actions.readOnlyReason().isEmpty();
    }
}
