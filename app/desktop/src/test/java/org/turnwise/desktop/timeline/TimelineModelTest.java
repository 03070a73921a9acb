package org.turnwise.desktop.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.turnwise.desktop.timeline.geometry.LaneLayout;
import org.turnwise.desktop.timeline.geometry.TimeScale;
import org.turnwise.session.model.Session;
import org.turnwise.session.model.TimeSpan;
import org.turnwise.session.model.Turn;
import org.turnwise.session.model.TurnId;

class TimelineModelTest {
    private final TimelineModel model = new TimelineModel();
    private final Session session = MadeUpSession.dialogue(200);

    @BeforeEach
    void open() {
        model.width(1000);
        model.show(MadeUpSession.marks(session));
    }

    private Session with(Turn turn) {
        return session.withTurns(session.turns().with(turn));
    }

    @Test
    void a_session_is_first_shown_as_a_whole() {
        assertTrue(model.scale().showsAll());
        assertEquals(session.media().get(0).durationMillis(), model.scale().totalMillis());
    }

    @Test
    void the_recording_counts_where_it_is_longer_than_the_turns() {
        model.recordingMillisProperty().set(9_000_000);
        assertEquals(9_000_000, model.scale().totalMillis());
    }

    @Test
    void a_change_keeps_the_window_and_one_that_touches_no_turn_the_lanes_too() {
        model.zoom(8, 300);
        LaneLayout lanes = model.layout();
        TimeScale scale = model.scale();
        model.show(MadeUpSession.marks(with(session.turns().find(new TurnId(1)).orElseThrow())));
        assertNotSame(lanes, model.layout());
        assertEquals(scale, model.scale());
        LaneLayout again = model.layout();
        model.show(MadeUpSession.marks(model.marks().orElseThrow().session()));
        assertSame(again, model.layout());
    }

    @Test
    void choosing_a_turn_elsewhere_brings_it_into_sight() {
        model.zoom(40, 0);
        Turn far = session.turns().find(new TurnId(150)).orElseThrow();
        model.select(Optional.of(far.id()));
        assertTrue(model.scale().startMillis() <= far.span().startMillis());
        assertTrue(model.scale().endMillis() >= far.span().endMillis());
    }

    @Test
    void the_window_follows_the_playhead_while_playing() {
        model.zoom(20, 0);
        double visible = model.scale().visibleMillis();
        model.playheadProperty().set(Math.round(visible * 3));
        assertEquals(0, model.scale().startMillis());
        model.playingProperty().set(true);
        assertTrue(model.scale().xOf(model.playheadProperty().get()) > 0);
        assertTrue(model.scale().xOf(model.playheadProperty().get()) < 1000);
    }

    @Test
    void it_does_not_pull_back_who_looks_elsewhere_until_playing_begins_anew() {
        model.zoom(20, 0);
        model.playingProperty().set(true);
        model.pan(5_000);
        double start = model.scale().startMillis();
        model.playheadProperty().set(100);
        assertEquals(start, model.scale().startMillis());
        model.playingProperty().set(false);
        model.playingProperty().set(true);
        assertEquals(0, model.scale().startMillis(), 1e-9);
    }

    @Test
    void nor_where_following_is_switched_off() {
        model.zoom(20, 0);
        model.followingProperty().set(false);
        model.playingProperty().set(true);
        model.playheadProperty().set(Math.round(model.scale().visibleMillis() * 3));
        assertEquals(0, model.scale().startMillis());
    }

    @Test
    void a_session_with_nobody_in_it_offers_a_lane_to_draw_in() {
        model.show(MadeUpSession.marks(new MadeUpSession().media(60_000).build()));
        assertEquals(TimelineModel.FIRST_SPEAKER, model.layout().lanes().get(0).speaker());
    }

    @Test
    void zooming_by_key_keeps_the_playhead_in_its_place() {
        model.playheadProperty().set(100_000);
        double x = model.scale().xOf(100_000);
        model.zoom(TimelineModel.ZOOM_STEP);
        model.zoom(TimelineModel.ZOOM_STEP);
        assertEquals(x, model.scale().xOf(100_000), 1e-6);
    }

    @Test
    void zooming_to_the_turn_fills_the_window_with_it() {
        TimeSpan span = session.turns().find(new TurnId(77)).orElseThrow().span();
        model.selectInSight(new TurnId(77));
        model.showSelected();
        assertEquals(span.durationMillis() * 1.2, model.scale().visibleMillis(), 1);
    }
}
