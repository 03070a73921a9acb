package org.turnwise.desktop.timeline.lanes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ArrangementTest {
    private final LanesModel model = new LanesModel();

    @Test
    void a_lane_that_is_shown_and_hidden_goes_through_one_model() {
        model.shownProperty(LaneKind.EMOTIONS).set(true);
        assertTrue(model.arrangement().visible().contains(LaneKind.EMOTIONS));
        model.arrange(model.arrangement().hiding(LaneKind.EMOTIONS));
        assertFalse(model.shownProperty(LaneKind.EMOTIONS).get());
    }

    @Test
    void the_turns_cannot_be_hidden() {
        assertTrue(Arrangement.FIRST.hiding(LaneKind.SPEAKERS).shown().contains(LaneKind.SPEAKERS));
    }

    @Test
    void up_and_down_change_places_with_the_neighbour_and_stop_at_the_ends() {
        List<LaneKind> before = model.arrangement().order();
        model.up(LaneKind.UNCERTAINTY);
        assertEquals(
                before.indexOf(LaneKind.UNCERTAINTY) - 1,
                model.arrangement().order().indexOf(LaneKind.UNCERTAINTY));
        model.down(LaneKind.UNCERTAINTY);
        assertEquals(before, model.arrangement().order());
        model.up(before.get(0));
        model.down(before.get(before.size() - 1));
        assertEquals(before, model.arrangement().order());
    }

    @Test
    void a_lane_is_dropped_above_another_or_at_the_end() {
        model.carriedProperty()
                .set(Optional.of(new LanesModel.Carried(LaneKind.FACES, Optional.of(LaneKind.SPEAKERS))));
        model.drop();
        List<LaneKind> order = model.arrangement().order();
        assertEquals(order.indexOf(LaneKind.SPEAKERS) - 1, order.indexOf(LaneKind.FACES));
        model.carriedProperty().set(Optional.of(new LanesModel.Carried(LaneKind.SOUND, Optional.empty())));
        model.drop();
        assertEquals(LaneKind.SOUND, model.arrangement().order().get(order.size() - 1));
        assertEquals(LaneKind.values().length, model.arrangement().order().size());
    }

    @Test
    void a_lane_above_itself_stays() {
        assertEquals(Arrangement.FIRST, Arrangement.FIRST.movedAbove(LaneKind.VOICE, LaneKind.VOICE));
    }

    @Test
    void heights_stay_within_reason_and_can_be_given_up() {
        model.resize(LaneKind.VOICE, 3);
        assertEquals(LaneKind.LOWEST, model.heights().get(LaneKind.VOICE));
        model.hold(Map.of(LaneKind.VOICE, 77.0));
        assertEquals(77, model.heights().get(LaneKind.VOICE));
        model.release();
        assertEquals(LaneKind.LOWEST, model.heights().get(LaneKind.VOICE));
        model.fit(LaneKind.VOICE);
        assertTrue(model.heights().isEmpty());
    }

    @Test
    void lanes_that_an_order_leaves_out_come_after_those_they_first_came_after() {
        Arrangement old = new Arrangement(
                List.of(LaneKind.VOICE, LaneKind.SPEAKERS, LaneKind.SOUND), EnumSet.of(LaneKind.VOICE), Map.of());
        assertEquals(
                List.of(
                        LaneKind.VOICE,
                        LaneKind.FACES,
                        LaneKind.TRACES,
                        LaneKind.SPEAKERS,
                        LaneKind.ANNOTATORS,
                        LaneKind.EMOTIONS,
                        LaneKind.UNCERTAINTY,
                        LaneKind.ROUTING,
                        LaneKind.EXPERTS,
                        LaneKind.SOUND,
                        LaneKind.SPECTRUM,
                        LaneKind.PICTURES),
                old.order());
        assertEquals(List.of(LaneKind.VOICE, LaneKind.SPEAKERS), old.visible());
    }
}
