package org.turnwise.desktop.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.turnwise.desktop.timeline.LaneGestures.Pointer;
import org.turnwise.desktop.timeline.geometry.Bands;
import org.turnwise.desktop.timeline.lanes.Arrangement;
import org.turnwise.desktop.timeline.lanes.LaneKind;
import org.turnwise.desktop.timeline.lanes.LanesModel;

class LaneGesturesTest {
    private final LanesModel lanes = new LanesModel();
    private final LaneGestures gestures = new LaneGestures(lanes, this::bands);

    private Bands bands() {
        return Bands.of(300, 64, lanes.arrangement().visible(), lanes.heights(), 0);
    }

    private double middle(LaneKind lane) {
        return (bands().of(lane).y() + bands().of(lane).endY()) / 2;
    }

    @Test
    void a_lower_edge_that_is_dragged_stays_under_the_pointer_and_the_height_is_kept() {
        double edge = bands().of(LaneKind.UNCERTAINTY).endY();
        double before = bands().of(LaneKind.UNCERTAINTY).height();
        assertEquals(Pointer.RESIZE, gestures.pointerAt(edge));
        gestures.pressed(edge, 1);
        gestures.dragged(edge + 20);
        assertEquals(edge + 20, bands().of(LaneKind.UNCERTAINTY).endY(), 1e-9);
        gestures.released();
        assertEquals(before + 20, lanes.arrangement().heights().getOrDefault(LaneKind.UNCERTAINTY, 0.0), 1e-9);
        assertEquals(1, lanes.arrangement().heights().size());
        gestures.pressed(bands().of(LaneKind.UNCERTAINTY).endY(), 2);
        assertTrue(lanes.arrangement().heights().isEmpty());
        assertFalse(gestures.dragging());
    }

    @Test
    void a_name_that_is_dragged_puts_its_lane_elsewhere() {
        double from = middle(LaneKind.VOICE);
        assertEquals(Pointer.MOVE, gestures.pointerAt(from));
        gestures.pressed(from, 1);
        gestures.dragged(middle(LaneKind.SOUND) - 3);
        assertEquals(Arrangement.FIRST, lanes.arrangement());
        gestures.released();
        assertEquals(LaneKind.VOICE, lanes.arrangement().visible().get(0));
        gestures.pressed(middle(LaneKind.VOICE), 1);
        gestures.dragged(400);
        gestures.released();
        assertEquals(LaneKind.ROUTING, lanes.arrangement().visible().get(3));
        assertEquals(LaneKind.VOICE, lanes.arrangement().visible().get(4));
    }

    @Test
    void a_click_or_a_drag_that_is_given_up_changes_nothing() {
        gestures.pressed(middle(LaneKind.VOICE), 1);
        gestures.dragged(middle(LaneKind.VOICE) + 2);
        gestures.released();
        gestures.pressed(middle(LaneKind.VOICE), 1);
        gestures.dragged(10);
        gestures.cancelled();
        gestures.released();
        double edge = bands().of(LaneKind.SOUND).endY();
        gestures.pressed(edge, 1);
        gestures.released();
        gestures.pressed(edge, 1);
        gestures.dragged(edge + 30);
        gestures.cancelled();
        assertEquals(Arrangement.FIRST, lanes.arrangement());
        assertEquals(edge, bands().of(LaneKind.SOUND).endY(), 1e-9);
        assertEquals(Pointer.NOTHING, gestures.pointerAt(bands().axis().y() + 5));
    }
}
