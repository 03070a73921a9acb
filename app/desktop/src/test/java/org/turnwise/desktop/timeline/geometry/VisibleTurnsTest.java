package org.turnwise.desktop.timeline.geometry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.turnwise.session.model.Turn;

class VisibleTurnsTest {
    private static List<Turn> visible(LaneRow row, TimeScale scale) {
        List<Turn> seen = new ArrayList<>();
        VisibleTurns.forEach(row, scale, placed -> seen.add(placed.turn()));
        return seen;
    }

    private static final double TOUCHING_MILLIS = 1e-6;

    private static LaneRow rowOf(int turns) {
        return LaneLayout.of(Sessions.dialogue(turns), List.of())
                .lanes()
                .get(0)
                .rows()
                .get(0);
    }

    @Property(tries = 200)
    void close_up_exactly_the_turns_in_the_window_are_visited(
            @ForAll @IntRange(min = 20, max = 300) int turns,
            @ForAll @DoubleRange(min = 20, max = 500) double zoom,
            @ForAll @DoubleRange(min = 0, max = 1) double where) {
        LaneRow row = rowOf(turns);
        TimeScale scale = TimeScale.whole(turns * 2000L, 1000).zoomed(zoom, 0).startingAt(where * turns * 2000);
        List<Turn> expected = new ArrayList<>();
        for (int i = 0; i < row.size(); i++) {
            var span = row.turn(i).span();
            // What only touches the window's edge is in it or not by rounding.
            Assume.that(Math.abs(span.endMillis() - scale.startMillis()) > TOUCHING_MILLIS
                    && Math.abs(span.startMillis() - scale.endMillis()) > TOUCHING_MILLIS);
            if (span.endMillis() > scale.startMillis() && span.startMillis() < scale.endMillis()) {
                expected.add(row.turn(i));
            }
        }
        assertEquals(expected, visible(row, scale));
    }

    @Test
    void a_hundred_thousand_turns_at_once_are_at_most_about_one_per_pixel() {
        LaneRow row = rowOf(100_000);
        List<Turn> seen = visible(row, TimeScale.whole(200_000_000, 1000));
        assertTrue(seen.size() <= 1001, () -> seen.size() + " visited");
        assertTrue(seen.size() >= 990, () -> seen.size() + " visited");
        assertEquals(1, seen.get(0).id().value());
    }

    @Test
    void a_turn_that_covers_the_window_is_visited_though_both_its_edges_are_outside() {
        LaneRow row = LaneLayout.of(List.of(Sessions.turn(1, 0, 600_000, "A")), List.of())
                .lanes()
                .get(0)
                .rows()
                .get(0);
        assertEquals(
                1, visible(row, TimeScale.whole(600_000, 1000).zoomed(100, 500)).size());
    }
}
