package org.turnwise.desktop.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.turnwise.desktop.timeline.LaneGestures.Pointer;
import org.turnwise.desktop.timeline.geometry.Band;
import org.turnwise.desktop.timeline.geometry.Bands;
import org.turnwise.desktop.timeline.geometry.LaneBands;
import org.turnwise.desktop.timeline.lanes.Arrangement;
import org.turnwise.desktop.timeline.lanes.LaneKind;
import org.turnwise.desktop.timeline.lanes.LanesModel;
import org.turnwise.session.model.Session;

class LaneGesturesTest {
    private final LanesModel lanes = new LanesModel();
    private final SpeakerLanes speakers = new SpeakerLanes();
    private final LaneGestures gestures = new LaneGestures(lanes, speakers, this::bands, this::rows);

    private Bands bands() {
        return Bands.of(360, 96, lanes.arrangement().visible(), lanes.heights(), 0);
    }

    private LaneBands rows() {
        Session session = new MadeUpSession()
                .speaker("A", "Ada")
                .speaker("B", "Ben")
                .speaker("C", "Cid")
                .media(10_000)
                .build();
        return new LaneBands(speakers.layoutOf(session), bands().of(LaneKind.SPEAKERS), 0);
    }

    private double middle(int speaker) {
        Band lane = rows().lane(speaker);
        return (lane.y() + lane.endY()) / 2;
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
    void a_speakers_name_that_is_dragged_goes_among_the_others_and_all_go_with_it_elsewhere() {
        gestures.pressed(middle(2), 1);
        gestures.dragged(middle(1) - 3);
        assertEquals(
                Optional.of(new SpeakerLanes.Carried("C", Optional.of("B"))),
                speakers.carriedProperty().get());
        gestures.released();
        assertEquals(List.of("A", "C", "B"), speakers.orderProperty().get());
        gestures.pressed(middle(0), 1);
        gestures.dragged(rows().area().endY() - 2);
        gestures.released();
        assertEquals(List.of("C", "B", "A"), speakers.orderProperty().get());
        assertEquals(Arrangement.FIRST, lanes.arrangement());

        gestures.pressed(middle(0), 1);
        gestures.dragged(middle(1));
        gestures.dragged(bands().of(LaneKind.SOUND).y());
        gestures.released();
        assertEquals(List.of("C", "B", "A"), speakers.orderProperty().get());
        assertEquals(LaneKind.SPEAKERS, lanes.arrangement().visible().get(0));
    }

    @Test
    void a_speaker_that_is_dropped_in_place_or_given_up_stays() {
        gestures.pressed(middle(1), 1);
        gestures.dragged(middle(1) + 6);
        gestures.released();
        gestures.pressed(middle(1), 1);
        gestures.dragged(middle(2) + 3);
        gestures.cancelled();
        gestures.released();
        assertEquals(List.of(), speakers.orderProperty().get());
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
