package org.turnwise.desktop.timeline.geometry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.turnwise.desktop.timeline.geometry.Sessions.turn;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.turnwise.desktop.timeline.geometry.Hit.OnAxis;
import org.turnwise.desktop.timeline.geometry.Hit.OnEdge;
import org.turnwise.desktop.timeline.geometry.Hit.OnLane;
import org.turnwise.desktop.timeline.geometry.Hit.OnMinimap;
import org.turnwise.desktop.timeline.geometry.Hit.OnTurn;
import org.turnwise.desktop.timeline.geometry.Hit.OnUncertainty;
import org.turnwise.desktop.timeline.lanes.Arrangement;
import org.turnwise.desktop.timeline.lanes.LaneKind;
import org.turnwise.session.model.TimeSpan;
import org.turnwise.session.model.Turn;
import org.turnwise.session.model.TurnId;

class HitTestTest {
    private static final Turn FIRST = turn(1, 0, 2_000, "A");
    private static final Turn SECOND = turn(2, 2_000, 4_000, "A");
    private static final Turn OTHER = turn(3, 5_000, 5_001, "B");
    private final LaneLayout layout = LaneLayout.of(List.of(FIRST, SECOND, OTHER), List.of());
    private final Bands bands = Bands.of(300, LaneBands.heightOf(layout), Arrangement.FIRST.visible(), Map.of(), 0);
    private final LaneBands lanes = new LaneBands(layout, bands.speakers(), 0);
    private final HitTest hits = new HitTest(TimeScale.whole(10_000, 1000), bands, lanes);

    private Hit inLane(int lane, double x, long selected) {
        return hits.at(x, lanes.row(lane, 0).y() + 5, Optional.of(new TurnId(selected)));
    }

    @Test
    void a_turn_is_hit_within_its_time_only() {
        assertEquals(new OnTurn(1_000, FIRST), inLane(0, 100, 9));
        assertEquals(new OnTurn(2_100, SECOND), inLane(0, 210, 9));
        assertEquals(new OnLane(4_500, "A"), inLane(0, 450, 9));
        assertEquals(new OnLane(1_000, "B"), inLane(1, 100, 9));
    }

    @Test
    void a_turn_too_short_to_see_can_still_be_hit() {
        assertEquals(new OnTurn(5_010, OTHER), inLane(1, 501, 9));
        assertEquals(new OnTurn(4_990, OTHER), inLane(1, 499, 9));
    }

    @Test
    void turns_have_edges_to_take_hold_of_the_selected_one_s_first() {
        assertEquals(new OnEdge(1_970, FIRST, Edge.END), inLane(0, 197, 1));
        assertEquals(new OnEdge(2_030, FIRST, Edge.END), inLane(0, 203, 1));
        assertEquals(new OnEdge(2_030, SECOND, Edge.START), inLane(0, 203, 2));
        assertEquals(new OnTurn(1_000, FIRST), inLane(0, 100, 1));
    }

    @Test
    void of_turns_not_selected_the_one_under_the_pointer_is_taken_hold_of() {
        assertEquals(new OnEdge(1_970, FIRST, Edge.END), inLane(0, 197, 9));
        assertEquals(new OnEdge(2_030, SECOND, Edge.START), inLane(0, 203, 9));
        assertEquals(new OnEdge(4_040, SECOND, Edge.END), inLane(0, 404, 9));
    }

    @Test
    void a_narrow_turn_must_be_selected_before_its_edges_can_be_dragged() {
        assertInstanceOf(OnTurn.class, inLane(1, 501, 9));
        assertInstanceOf(OnEdge.class, inLane(1, 501, 3));
    }

    @Test
    void where_nothing_can_be_changed_no_edge_is_offered() {
        assertEquals(new OnTurn(1_970, FIRST), hits.at(197, lanes.row(0, 0).y() + 5));
    }

    @Test
    void every_strip_answers_for_itself() {
        assertInstanceOf(OnAxis.class, hits.at(5, bands.axis().y() + 1, Optional.empty()));
        assertEquals(new OnMinimap(5_000), hits.at(500, bands.minimap().y() + 1, Optional.empty()));
        assertEquals(
                new OnUncertainty(1_000, Optional.of(FIRST)),
                hits.at(100, bands.of(LaneKind.UNCERTAINTY).y() + 1, Optional.empty()));
        assertEquals(
                new Hit.OnRouting(3_000, 2, Optional.of(SECOND)),
                hits.at(300, bands.of(LaneKind.ROUTING).endY() - 1, Optional.empty()));
    }

    @Test
    void an_edge_never_crosses_the_other_nor_leaves_the_session() {
        TimeSpan span = new TimeSpan(1_000, 2_000);
        assertEquals(new TimeSpan(1_990, 2_000), Edge.START.moved(span, 5_000, 10_000));
        assertEquals(new TimeSpan(0, 2_000), Edge.START.moved(span, -50, 10_000));
        assertEquals(new TimeSpan(1_000, 1_010), Edge.END.moved(span, 0, 10_000));
        assertEquals(new TimeSpan(1_000, 10_000), Edge.END.moved(span, 50_000, 10_000));
    }
}
