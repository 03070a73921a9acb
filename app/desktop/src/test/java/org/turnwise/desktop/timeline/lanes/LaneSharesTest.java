package org.turnwise.desktop.timeline.lanes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
    void where_no_lane_has_to_scroll_for_it_there_is_a_low_map() {
        for (double room = ALL_SEEN + LaneShares.SLIM_MINIMAP; room < ALL_SEEN + 300; room += 7) {
            LaneShares shares = shares(room);
            assertTrue(shares.minimap() >= LaneShares.SLIM_MINIMAP, "at " + room);
            assertTrue(shares.total() + shares.minimap() <= room + 1e-9, "at " + room);
            assertTrue(shares.heights().getOrDefault(LaneKind.SPEAKERS, 0.0) >= WANTED - 1e-9, "at " + room);
        }
        assertEquals(LaneShares.MINIMAP, shares(ALL_SEEN + LaneShares.MINIMAP).minimap());
    }

    @Test
    void no_speaker_is_hidden_for_the_map() {
        assertEquals(0, shares(ALL_SEEN + LaneShares.SLIM_MINIMAP - 1).minimap());
        assertEquals(0, shares(LEAST + LaneShares.SLIM_MINIMAP).minimap());
    }

    @Test
    void where_they_scroll_anyway_the_map_is_there_too() {
        assertEquals(LaneShares.SLIM_MINIMAP, shares(LEAST - 1).minimap());
    }

    private static LaneShares shares(double room) {
        return LaneShares.of(room, WANTED, LANES, Map.of());
    }
}
