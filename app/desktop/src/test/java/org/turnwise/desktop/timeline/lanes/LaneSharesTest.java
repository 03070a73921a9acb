package org.turnwise.desktop.timeline.lanes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LaneSharesTest {
    private static final List<LaneKind> LANES = List.of(LaneKind.SOUND, LaneKind.SPEAKERS, LaneKind.UNCERTAINTY);
    private static final double WANTED = 112;

    /** What the lanes need at least, and with all speakers seen. */
    private static final double LEAST = shares(0).total();

    private static final double ALL_SEEN = LEAST + WANTED - LaneKind.SPEAKERS.least();

    @Test
    void the_map_is_always_there_and_never_lower_in_a_taller_timeline() {
        double before = 0;
        for (double room = LaneShares.SLIM_MINIMAP; room < 700; room++) {
            double map = shares(room).minimap();
            assertTrue(map >= LaneShares.SLIM_MINIMAP && map >= before, "at " + room + ": " + map);
            assertTrue(map - before <= 1 || before == 0, "it does not jump at " + room);
            before = map;
        }
        assertEquals(LaneShares.MINIMAP, before);
    }

    @Test
    void lanes_that_come_and_go_leave_the_map_where_it_is() {
        for (double room = 100; room < 500; room += 3) {
            List<LaneKind> lanes = new ArrayList<>();
            for (LaneKind lane : LaneKind.values()) {
                lanes.add(lane);
                double map = LaneShares.of(room, WANTED, lanes, Map.of()).minimap();
                assertTrue(map >= LaneShares.SLIM_MINIMAP, "at " + room + " with " + lanes);
            }
        }
    }

    @Test
    void where_all_lanes_have_their_least_nothing_scrolls_for_the_map() {
        for (double room = LEAST + LaneShares.SLIM_MINIMAP; room < ALL_SEEN + 300; room += 7) {
            LaneShares shares = shares(room);
            assertTrue(shares.total() + shares.minimap() <= room + 1e-9, "at " + room);
        }
    }

    @Test
    void all_speakers_come_before_a_tall_map() {
        assertEquals(
                LaneShares.SLIM_MINIMAP,
                shares(ALL_SEEN + LaneShares.SLIM_MINIMAP).minimap());
        assertEquals(LaneShares.MINIMAP, shares(ALL_SEEN + LaneShares.MINIMAP).minimap());
        double speakers = shares(ALL_SEEN + LaneShares.MINIMAP).heights().getOrDefault(LaneKind.SPEAKERS, 0.0);
        assertEquals(WANTED, speakers, 1e-9);
    }

    private static LaneShares shares(double room) {
        return LaneShares.of(room, WANTED, LANES, Map.of());
    }
}
