package org.turnwise.desktop.timeline;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.turnwise.desktop.timeline.geometry.Band;
import org.turnwise.desktop.timeline.geometry.Bands;
import org.turnwise.desktop.timeline.geometry.Lane;
import org.turnwise.desktop.timeline.geometry.LaneBands;
import org.turnwise.desktop.timeline.lanes.LaneKind;
import org.turnwise.desktop.timeline.lanes.LanesModel;

/**
 * What dragging in the column of names means. Needs no toolkit: heights come in pixels from the top of the timeline. A
 * lane's lower edge makes it taller or lower (a double click lets it fit again), its name moves it to another place. A
 * speaker's name moves the speaker among the others, and all of them together once it is dragged away from them.
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

        /** @param speaker whose lane was taken hold of */
        record Moving(LaneKind lane, Optional<String> speaker) implements Drag {}

        /** @param fixed heights of the lanes above, so that the edge stays under the pointer */
        record Resizing(LaneKind lane, double y, double height, Map<LaneKind, Double> fixed) implements Drag {}
    }

    private final LanesModel lanes;
    private final SpeakerLanes speakers;
    private final Supplier<Bands> bands;
    private final Supplier<LaneBands> rows;
    private Drag drag = new Drag.None();

    /** @param rows where the speakers lie */
    LaneGestures(LanesModel lanes, SpeakerLanes speakers, Supplier<Bands> bands, Supplier<LaneBands> rows) {
        this.lanes = lanes;
        this.speakers = speakers;
        this.bands = bands;
        this.rows = rows;
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
            drag = new Drag.Moving(from.lane(), speakerAt(from.y()));
        }
        if (drag instanceof Drag.Moving moving && carriesSpeaker(moving, y)) {
            lanes.carriedProperty().set(Optional.empty());
        } else if (drag instanceof Drag.Moving moving) {
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
        if (done instanceof Drag.Moving && speakers.carries()) {
            speakers.drop(rows.get().layout());
        } else if (done instanceof Drag.Moving) {
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
        speakers.carriedProperty().set(Optional.empty());
    }

    boolean dragging() {
        return !(drag instanceof Drag.None);
    }

    /** Who is at a height; empty elsewhere than on the speakers' lanes. */
    Optional<String> speakerAt(double y) {
        LaneBands at = rows.get();
        return bands.get().laneAt(y).equals(Optional.of(LaneKind.SPEAKERS))
                ? at.laneAt(y).stream()
                        .mapToObj(i -> at.layout().lanes().get(i).speaker())
                        .findFirst()
                : Optional.empty();
    }

    private boolean carriesSpeaker(Drag.Moving moving, double y) {
        boolean within = rows.get().layout().lanes().size() > 1
                && bands.get().seen(LaneKind.SPEAKERS).contains(y);
        speakers.carriedProperty()
                .set(moving.speaker().filter(s -> within).map(s -> new SpeakerLanes.Carried(s, speakerBelow(y))));
        return speakers.carries();
    }

    /** Whose lane one that is dropped at a height would lie above. */
    private Optional<String> speakerBelow(double y) {
        LaneBands at = rows.get();
        return at.visible().stream()
                .filter(i -> y < at.lane(i).y() + at.lane(i).height() / 2)
                .map(i -> at.layout().lanes().get(i).speaker())
                .findFirst()
                .or(() -> firstUnseen(at));
    }

    private static Optional<String> firstUnseen(LaneBands at) {
        int next = at.visible().stream().mapToInt(i -> i + 1).max().orElse(0);
        return at.layout().lanes().stream().skip(next).map(Lane::speaker).findFirst();
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
