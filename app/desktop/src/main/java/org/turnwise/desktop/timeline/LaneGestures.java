package org.turnwise.desktop.timeline;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.turnwise.desktop.timeline.geometry.Band;
import org.turnwise.desktop.timeline.geometry.Bands;
import org.turnwise.desktop.timeline.lanes.LaneKind;
import org.turnwise.desktop.timeline.lanes.LanesModel;

/**
 * What dragging in the column of names means. Needs no toolkit: heights come in pixels from the top of the timeline. A
 * lane's lower edge makes it taller or lower (a double click lets it fit again), its name moves it to another place.
 */
final class LaneGestures {
    /** What the pointer would do where it is. */
    enum Pointer {
        NOTHING,
        RESIZE,
        MOVE
    }

    static final double EDGE_PIXELS = 4;
    private static final double SLACK_PIXELS = 4;

    private sealed interface Drag {
        record None() implements Drag {}

        record Undecided(LaneKind lane, double y) implements Drag {}

        record Moving(LaneKind lane) implements Drag {}

        /** @param fixed heights of the lanes above, so that the edge stays under the pointer */
        record Resizing(LaneKind lane, double y, double height, Map<LaneKind, Double> fixed) implements Drag {}
    }

    private final LanesModel lanes;
    private final Supplier<Bands> bands;
    private Drag drag = new Drag.None();

    LaneGestures(LanesModel lanes, Supplier<Bands> bands) {
        this.lanes = lanes;
        this.bands = bands;
    }

    Pointer pointerAt(double y) {
        if (drag instanceof Drag.Resizing
                || (drag instanceof Drag.None && edgeAt(y).isPresent())) {
            return Pointer.RESIZE;
        }
        return drag instanceof Drag.None && bands.get().laneAt(y).isEmpty() ? Pointer.NOTHING : Pointer.MOVE;
    }

    /** @param clicks how many clicks in a row this one is */
    void pressed(double y, int clicks) {
        Optional<LaneKind> edge = edgeAt(y);
        if (edge.isPresent() && clicks == 2) {
            lanes.fit(edge.get());
        } else if (edge.isPresent()) {
            drag = new Drag.Resizing(edge.get(), y, bands.get().of(edge.get()).height(), heightsAbove(edge.get()));
        } else {
            bands.get().laneAt(y).ifPresent(lane -> drag = new Drag.Undecided(lane, y));
        }
    }

    void dragged(double y) {
        if (drag instanceof Drag.Undecided from && Math.abs(y - from.y()) > SLACK_PIXELS) {
            drag = new Drag.Moving(from.lane());
        }
        if (drag instanceof Drag.Moving moving) {
            lanes.carriedProperty().set(Optional.of(new LanesModel.Carried(moving.lane(), above(y))));
        } else if (drag instanceof Drag.Resizing resizing) {
            Map<LaneKind, Double> heights = new EnumMap<>(LaneKind.class);
            heights.putAll(resizing.fixed());
            heights.put(resizing.lane(), resizing.height() + y - resizing.y());
            lanes.hold(heights);
        }
    }

    void released() {
        Drag done = drag;
        drag = new Drag.None();
        if (done instanceof Drag.Moving) {
            lanes.drop();
        } else if (done instanceof Drag.Resizing resizing) {
            Optional<Double> height =
                    Optional.ofNullable(lanes.heldProperty().get().get(resizing.lane()));
            height.ifPresent(h -> lanes.resize(resizing.lane(), h));
            lanes.release();
        }
    }

    /** Gives up a drag that is under way; nothing is changed. */
    void cancelled() {
        drag = new Drag.None();
        lanes.release();
        lanes.carriedProperty().set(Optional.empty());
    }

    boolean dragging() {
        return !(drag instanceof Drag.None);
    }

    private Optional<LaneKind> edgeAt(double y) {
        Bands now = bands.get();
        return now.order().stream()
                .filter(lane -> now.sees(lane) && Math.abs(now.of(lane).endY() - y) <= EDGE_PIXELS)
                .findFirst();
    }

    private Map<LaneKind, Double> heightsAbove(LaneKind lane) {
        Map<LaneKind, Double> fixed = new EnumMap<>(LaneKind.class);
        List<LaneKind> order = bands.get().order();
        order.subList(0, order.indexOf(lane))
                .forEach(above -> fixed.put(above, bands.get().of(above).height()));
        return fixed;
    }

    /** The lane that one dropped at a height would lie above. */
    private Optional<LaneKind> above(double y) {
        Bands now = bands.get();
        return now.order().stream()
                .filter(lane -> {
                    Band band = now.of(lane);
                    return y < band.y() + band.height() / 2;
                })
                .findFirst();
    }
}
