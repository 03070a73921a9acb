package org.turnwise.desktop.timeline.geometry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.turnwise.desktop.timeline.geometry.Sessions.turn;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.turnwise.session.model.Turn;

class LaneLayoutTest {
    @Test
    void each_speaker_has_a_lane_in_order_of_speaking_and_silent_ones_come_last() {
        LaneLayout layout = LaneLayout.of(
                List.of(turn(1, 0, 10, "B"), turn(2, 5, 20, "A"), turn(3, 20, 30, "B")), List.of("A", "B", "C"));
        assertEquals(
                List.of("B", "A", "C"),
                layout.lanes().stream().map(Lane::speaker).toList());
        assertEquals(2, layout.lanes().get(0).rows().get(0).size());
        assertEquals(0, layout.lanes().get(2).rows().get(0).size());
        assertEquals(30, layout.endMillis());
    }

    @Test
    void overlapping_turns_of_one_speaker_lie_in_rows_and_touching_ones_do_not() {
        LaneLayout layout =
                LaneLayout.of(List.of(turn(1, 0, 100, "A"), turn(2, 50, 150, "A"), turn(3, 100, 200, "A")), List.of());
        assertEquals(2, layout.lanes().get(0).rows().size());
        assertEquals(2, layout.lanes().get(0).rows().get(0).size());
    }

    @Test
    void two_empty_turns_at_the_same_time_are_both_seen() {
        LaneLayout layout = LaneLayout.of(List.of(turn(1, 50, 50, "A"), turn(2, 50, 50, "A")), List.of());
        assertEquals(2, layout.lanes().get(0).rows().size());
    }

    @Property(tries = 200)
    void no_two_turns_of_a_row_overlap_and_none_is_lost(
            @ForAll @Size(max = 60) List<@IntRange(max = 500) Integer> starts, @ForAll @IntRange(max = 80) int length) {
        List<Turn> turns = new ArrayList<>();
        for (int i = 0; i < starts.size(); i++) {
            turns.add(turn(i, starts.get(i), starts.get(i) + (long) (length * (i % 5)) / 4, "A"));
        }
        turns.sort(Comparator.comparingLong((Turn t) -> t.span().startMillis()));
        LaneLayout layout = LaneLayout.of(turns, List.of("A"));
        int seen = 0;
        for (LaneRow row : layout.lanes().get(0).rows()) {
            seen += row.size();
            for (int i = 1; i < row.size(); i++) {
                assertTrue(
                        row.turn(i - 1).span().endMillis() <= row.turn(i).span().startMillis());
            }
        }
        assertEquals(turns.size(), seen);
    }

    @Test
    void lanes_that_do_not_fit_are_scrolled_and_found_again() {
        List<Turn> turns = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            turns.add(turn(i, i * 10L, i * 10L + 10, "S" + i));
        }
        LaneLayout layout = LaneLayout.of(turns, List.of());
        Band area = new Band(100, 96);
        LaneBands top = new LaneBands(layout, area, 0);
        assertEquals(List.of(0, 1, 2), top.visible());
        LaneBands bottom = new LaneBands(layout, area, top.scrollRevealing(39));
        assertEquals(List.of(37, 38, 39), bottom.visible());
        assertEquals(196, bottom.lane(39).endY());
        assertEquals(OptionalInt.of(37), bottom.laneAt(101));
        assertEquals(OptionalInt.empty(), bottom.laneAt(99));
        assertEquals(OptionalInt.empty(), bottom.laneAt(197));
        assertEquals(0, bottom.scrollRevealing(0));
        assertEquals(bottom.scroll(), bottom.scrollRevealing(38));
    }
}
