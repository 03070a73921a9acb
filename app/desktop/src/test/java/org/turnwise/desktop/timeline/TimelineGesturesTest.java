package org.turnwise.desktop.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.turnwise.desktop.timeline.TimelineGestures.Held;
import org.turnwise.desktop.timeline.TimelineGestures.Pointer;
import org.turnwise.desktop.timeline.geometry.Bands;
import org.turnwise.desktop.timeline.geometry.HitTest;
import org.turnwise.desktop.timeline.geometry.LaneBands;
import org.turnwise.desktop.timeline.geometry.Pauses;
import org.turnwise.desktop.timeline.lanes.Arrangement;
import org.turnwise.session.model.TimeSpan;
import org.turnwise.session.model.TurnId;

/** A session of 100 seconds over 1000 pixels: a pixel is 100 ms. */
class TimelineGesturesTest {
    private static final Set<Held> NOTHING = EnumSet.noneOf(Held.class);
    private static final Set<Held> DRAW = EnumSet.of(Held.DRAW);

    private final TimelineModel model = new TimelineModel();
    private final RecordedActions actions = new RecordedActions();
    private final TimelineGestures gestures = new TimelineGestures(model, actions, this::hits);

    private Bands bands() {
        return Bands.of(300, LaneBands.heightOf(model.layout()), Arrangement.FIRST.visible(), Map.of(), 0);
    }

    private HitTest hits() {
        return new HitTest(model.scale(), bands(), new LaneBands(model.layout(), bands().speakers(), 0));
    }

    private double lane(int index) {
        return hits().lanes().row(index, 0).y() + 8;
    }

    @BeforeEach
    void open() {
        model.width(1000);
        model.show(MadeUpSession.marks(new MadeUpSession()
                .speaker("A", "Ada")
                .speaker("B", "Ben")
                .turn(1, 10_000, 20_000, "A", "one")
                .turn(2, 20_000, 30_000, "A", "two")
                .turn(3, 31_500, 40_000, "B", "three")
                .media(100_000)
                .build()));
    }

    private void click(double x, double y, int clicks) {
        gestures.pressed(x, y, NOTHING);
        gestures.released(x, y, clicks);
    }

    private void drag(double x, double y, double toX, Set<Held> held) {
        gestures.pressed(x, y, held);
        gestures.dragged((x + toX) / 2, y, held);
        gestures.dragged(toX, y, held);
        gestures.released(toX, y, 1);
    }

    @Test
    void a_click_between_turns_goes_there() {
        click(500, lane(0), 1);
        assertEquals(List.of("seek 50000"), actions.asked);
    }

    @Test
    void a_click_on_a_turn_selects_it_and_a_second_one_loops_it() {
        click(150, lane(0), 1);
        assertEquals(List.of("choose 1 at 15000"), actions.asked);
        assertEquals(Optional.of(new TurnId(1)), model.selected());
        actions.asked.clear();
        click(150, lane(0), 2);
        assertEquals(List.of("loop 1"), actions.asked);
    }

    @Test
    void a_small_tremble_is_still_a_click() {
        gestures.pressed(500, lane(0), NOTHING);
        gestures.dragged(502, lane(0), NOTHING);
        gestures.released(502, lane(0), 1);
        assertEquals(List.of("seek 50200"), actions.asked);
    }

    @Test
    void dragging_moves_the_window_and_changes_nothing() {
        model.zoom(4, 0);
        double before = model.scale().startMillis();
        drag(600, lane(0), 500, NOTHING);
        assertEquals(before + 2_500, model.scale().startMillis(), 1e-6);
        assertTrue(actions.asked.isEmpty());
    }

    @Test
    void dragging_on_the_axis_moves_the_playhead() {
        drag(100, bands().axis().y() + 5, 300, NOTHING);
        assertEquals(List.of("seek 10000", "seek 20000", "seek 30000"), actions.asked);
    }

    @Test
    void dragging_on_the_minimap_moves_the_window() {
        model.zoom(10, 0);
        drag(100, bands().minimap().y() + 5, 800, NOTHING);
        assertEquals(75_000, model.scale().startMillis(), 1e-6);
        assertTrue(actions.asked.isEmpty());
    }

    @Test
    void the_wheel_keeps_the_time_under_the_pointer() {
        double under = model.scale().millisAt(330);
        gestures.wheel(330, 0, 120, NOTHING);
        assertTrue(model.scale().millisPerPixel() < 60);
        assertEquals(under, model.scale().millisAt(330), 1e-6);
    }

    @Test
    void the_wheel_pans_sideways_or_with_shift() {
        model.zoom(4, 0);
        gestures.wheel(330, -80, 0, NOTHING);
        assertEquals(2_000, model.scale().startMillis(), 1e-6);
        gestures.wheel(330, 0, 40, EnumSet.of(Held.SHIFT));
        assertEquals(1_000, model.scale().startMillis(), 1e-6);
    }

    @Test
    void dragging_with_alt_held_draws_a_turn_in_that_lane_forwards_or_backwards() {
        drag(500, lane(1), 600, DRAW);
        drag(800, lane(0), 700, DRAW);
        assertEquals(List.of("add B 50000-60000", "add A 70000-80000"), actions.asked);
        assertTrue(model.draftProperty().get().isEmpty());
    }

    @Test
    void in_the_drawing_mode_no_key_is_needed_and_one_turn_ends_it() {
        model.drawingProperty().set(true);
        drag(500, lane(1), 600, NOTHING);
        assertEquals(List.of("add B 50000-60000"), actions.asked);
        assertFalse(model.drawingProperty().get());
    }

    @Test
    void a_drawn_turn_snaps_to_the_neighbour_s_end_and_with_shift_does_not() {
        drag(404, lane(1), 500, DRAW);
        drag(404, lane(1), 500, EnumSet.of(Held.DRAW, Held.SHIFT));
        assertEquals(List.of("add B 40000-50000", "add B 40400-50000"), actions.asked);
    }

    @Test
    void dragging_with_shift_held_chooses_a_range_that_snaps_and_with_alt_does_not() {
        drag(403, lane(1), 600, EnumSet.of(Held.SHIFT));
        assertEquals(Optional.of(new TimeSpan(40_000, 60_000)), model.range().chosen());
        drag(600, bands().axis().y() + 5, 403, EnumSet.of(Held.SHIFT));
        assertEquals(Optional.of(new TimeSpan(40_000, 60_000)), model.range().chosen());
        assertTrue(actions.asked.isEmpty());
        gestures.pressed(700, lane(1), EnumSet.of(Held.SHIFT));
        gestures.dragged(403, lane(1), EnumSet.of(Held.SHIFT, Held.DRAW));
        assertEquals(Optional.of(new TimeSpan(40_300, 70_000)), model.range().shown());
        gestures.cancelled();
        assertEquals(Optional.of(new TimeSpan(40_000, 60_000)), model.range().shown());
    }

    @Test
    void a_click_with_shift_held_is_a_click() {
        gestures.pressed(500, lane(0), EnumSet.of(Held.SHIFT));
        gestures.released(500, lane(0), 1);
        assertEquals(List.of("seek 50000"), actions.asked);
        assertTrue(model.range().chosen().isEmpty());
    }

    @Test
    void a_dragged_edge_snaps_and_with_alt_does_not() {
        model.selectInSight(new TurnId(3));
        drag(315, lane(1), 304, NOTHING);
        gestures.pressed(315, lane(1), NOTHING);
        gestures.dragged(304, lane(1), DRAW);
        assertEquals(Pointer.STRETCH, gestures.pointerAt(304, lane(1), DRAW));
        gestures.released(304, lane(1), 1);
        assertEquals(List.of("change 3 to 30000-40000", "change 3 to 30400-40000"), actions.asked);
    }

    @Test
    void escape_gives_up_the_drag() {
        gestures.pressed(500, lane(1), DRAW);
        gestures.dragged(600, lane(1), DRAW);
        assertEquals(
                new TimeSpan(50_000, 60_000),
                model.draftProperty().get().orElseThrow().span());
        gestures.cancelled();
        gestures.released(600, lane(1), 1);
        assertTrue(actions.asked.isEmpty());
        assertTrue(model.draftProperty().get().isEmpty());
    }

    @Test
    void edges_can_be_dragged_whether_their_turn_is_selected_or_not() {
        drag(400, lane(1), 450, NOTHING);
        model.selectInSight(new TurnId(3));
        drag(400, lane(1), 450, NOTHING);
        drag(315, lane(1), 330, NOTHING);
        assertEquals(
                List.of("change 3 to 31500-45000", "change 3 to 31500-45000", "change 3 to 33000-40000"),
                actions.asked);
    }

    @Test
    void a_dragged_edge_snaps_to_where_the_sound_pauses_and_with_alt_does_not() {
        model.sound().pausesProperty().set(new Pauses(new long[] {52_300, 44_800, 90_000}));
        drag(400, lane(1), 452, NOTHING);
        gestures.pressed(400, lane(1), NOTHING);
        gestures.dragged(452, lane(1), DRAW);
        gestures.released(452, lane(1), 1);
        assertEquals(List.of("change 3 to 31500-44800", "change 3 to 31500-45200"), actions.asked);
    }

    @Test
    void an_edge_let_go_where_it_was_changes_nothing() {
        model.selectInSight(new TurnId(3));
        drag(400, lane(1), 400, NOTHING);
        assertTrue(actions.asked.isEmpty());
    }

    @Test
    void a_session_that_cannot_be_changed_lets_nothing_be_drawn_or_stretched() {
        actions.readOnly = Optional.of("open in another window");
        model.zoom(2, 0);
        model.selectInSight(new TurnId(3));
        drag(800, lane(1), 900, EnumSet.of(Held.DRAW));
        drag(630, lane(1), 600, NOTHING);
        assertTrue(actions.asked.isEmpty());
        assertEquals(Pointer.SEEK, gestures.pointerAt(900, lane(1), DRAW));
    }

    @Test
    void the_pointer_shows_what_it_would_do() {
        model.selectInSight(new TurnId(3));
        assertEquals(Pointer.STRETCH, gestures.pointerAt(400, lane(1), NOTHING));
        assertEquals(Pointer.CHOOSE, gestures.pointerAt(350, lane(1), NOTHING));
        assertEquals(Pointer.SEEK, gestures.pointerAt(500, lane(1), NOTHING));
        assertEquals(Pointer.DRAW, gestures.pointerAt(500, lane(1), DRAW));
    }
}
