package org.turnwise.desktop.timeline.geometry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.turnwise.desktop.timeline.lanes.Arrangement;
import org.turnwise.desktop.timeline.lanes.LaneKind;

class BandsTest {
    /** What the window's smallest size leaves for two speakers. */
    private static final double SMALL = 198;

    private static final double TWO_SPEAKERS = 64;
    private static final List<LaneKind> FIRST = Arrangement.FIRST.visible();
    private static final LaneKind LAST = LaneKind.values()[LaneKind.values().length - 1];
    private static final List<LaneKind> ALL = List.of(LaneKind.values());

    private static Bands bands(double height, List<LaneKind> lanes) {
        return Bands.of(height, TWO_SPEAKERS, lanes, Map.of(), 0);
    }

    @Test
    void lanes_follow_one_another_and_fill_the_height() {
        for (double height : new double[] {SMALL, 260, 400, 900}) {
            for (List<LaneKind> lanes : List.of(FIRST, List.of(LaneKind.SPEAKERS, LaneKind.VOICE))) {
                Bands b = bands(height, lanes);
                double end = b.minimap().height();
                assertEquals(end, b.axis().y(), 1e-9);
                end += b.axis().height();
                for (LaneKind lane : lanes) {
                    assertEquals(end, b.of(lane).y(), 1e-9);
                    end = b.of(lane).endY();
                }
                assertEquals(height, end, 1e-9, "of " + height);
                assertEquals(height, b.endY(), 1e-9);
                assertEquals(0, b.hiddenHeight());
            }
        }
    }

    @Test
    void what_a_first_start_shows_fits_into_the_smallest_window() {
        Bands b = bands(SMALL, FIRST);
        assertEquals(0, b.hiddenHeight());
        FIRST.forEach(lane -> assertEquals(b.of(lane).height(), b.seen(lane).height(), 1e-9, lane.name()));
        assertEquals(TWO_SPEAKERS, b.speakers().height(), 3);
        assertTrue(b.minimap().shown());
    }

    @Test
    void what_is_wanted_but_does_not_fit_is_reached_by_scrolling() {
        Bands top = bands(SMALL, ALL);
        assertTrue(top.hiddenHeight() > 100);
        assertTrue(top.minimap().shown());
        assertFalse(top.sees(LAST));
        Bands end = Bands.of(SMALL, TWO_SPEAKERS, ALL, Map.of(), 10_000);
        assertEquals(SMALL, end.of(LAST).endY(), 1e-9);
        assertFalse(end.sees(LaneKind.SOUND));
        assertEquals(top.axis(), end.axis());
        assertEquals(Optional.empty(), end.laneAt(end.axis().y() + 1));
        assertEquals(Optional.of(LAST), end.laneAt(SMALL - 1));
        double reveal = top.scrollRevealing(LaneKind.UNCERTAINTY, 0);
        Bands revealed = Bands.of(SMALL, TWO_SPEAKERS, ALL, Map.of(), reveal);
        assertEquals(
                revealed.of(LaneKind.UNCERTAINTY).height(),
                revealed.seen(LaneKind.UNCERTAINTY).height(),
                1e-9);
    }

    @Test
    void where_lanes_scroll_two_speakers_are_whole_and_no_lane_is_a_sliver_at_the_lower_edge() {
        Bands all = Bands.of(SMALL, TWO_SPEAKERS, ALL, Map.of(), 0);
        assertTrue(all.hiddenHeight() > 0);
        assertEquals(TWO_SPEAKERS, all.speakers().height(), 1e-9);
        for (double scroll = 0; scroll <= all.hiddenHeight(); scroll++) {
            Bands b = Bands.of(SMALL, TWO_SPEAKERS, ALL, Map.of(), scroll);
            for (LaneKind lane : ALL) {
                double shown =
                        Math.min(b.of(lane).endY(), b.bottom()) - b.of(lane).y();
                if (b.of(lane).y() >= b.top() && shown < LaneKind.LOWEST) {
                    assertFalse(b.sees(lane), lane + " with " + shown);
                    assertEquals(0, b.seen(lane).height());
                }
            }
        }
        Bands end = Bands.of(SMALL, TWO_SPEAKERS, ALL, Map.of(), all.hiddenHeight());
        assertTrue(end.sees(LAST));
    }

    @Test
    void a_height_given_by_hand_holds_whatever_the_window_s_height_is() {
        for (double height : new double[] {SMALL, 300, 900}) {
            Bands b = Bands.of(height, TWO_SPEAKERS, FIRST, Map.of(LaneKind.SOUND, 130.0), 0);
            assertEquals(130, b.of(LaneKind.SOUND).height(), 1e-9);
        }
    }

    @Test
    void in_a_large_window_everything_is_there_and_the_turns_take_what_is_left() {
        Bands b = bands(1_200, ALL);
        assertTrue(b.minimap().shown());
        assertEquals(0, b.hiddenHeight());
        assertEquals(84, b.of(LaneKind.VOICE).height(), 1e-9);
        assertTrue(b.speakers().height() > TWO_SPEAKERS);
    }

    @Test
    void many_speakers_scroll_by_themselves_and_leave_the_other_lanes_their_place() {
        Bands b = Bands.of(SMALL, 40 * 32, FIRST, Map.of(), 0);
        assertEquals(0, b.hiddenHeight());
        assertTrue(b.speakers().height() >= 56);
        assertTrue(b.sees(LaneKind.ROUTING));
    }
}
