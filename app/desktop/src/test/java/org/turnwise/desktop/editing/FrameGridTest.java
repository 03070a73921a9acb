package org.turnwise.desktop.editing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class FrameGridTest {
    @Test
    void pictures_at_even_distances_are_gone_through_one_by_one() {
        FrameGrid grid = FrameGrid.even(0, 25);
        assertEquals(1_040, grid.step(1_000, 1));
        assertEquals(960, grid.step(1_000, -1));
        assertEquals(1_080, grid.step(1_000, 2));
        assertEquals(0, grid.step(0, -1));
    }

    @Test
    void a_time_between_two_pictures_goes_to_the_next_in_that_direction() {
        FrameGrid grid = FrameGrid.even(0, 25);
        assertEquals(1_040, grid.step(1_013, 1));
        assertEquals(1_000, grid.step(1_013, -1));
        FrameGrid uneven = FrameGrid.ofMicros(new long[] {0, 33_367, 100_100, 166_833});
        assertEquals(101, uneven.step(50, 1));
        assertEquals(34, uneven.step(50, -1));
    }

    @Test
    void a_rate_that_is_no_whole_milliseconds_loses_no_picture_there_and_back() {
        FrameGrid grid = FrameGrid.even(7_000, 30_000 / 1001.0);
        long at = grid.step(0, 1);
        for (int i = 0; i < 10_000; i++) {
            long next = grid.step(at, 1);
            assertEquals(33.4, next - at, 1.0);
            assertEquals(at, grid.step(next, -1));
            at = next;
        }
        // 10,001 pictures after the first, which begins at 7 ms
        assertEquals(Math.ceil((7_000 + 10_000 * (1_001_000 / 30.0)) / 1000), at, 0);
    }

    @Test
    void pictures_at_uneven_distances_are_gone_through_by_their_own_times() {
        FrameGrid grid = FrameGrid.ofMicros(new long[] {20_000, 40_000, 140_000, 150_000, 400_000});
        assertEquals(140, grid.step(40, 1));
        assertEquals(150, grid.step(40, 2));
        assertEquals(40, grid.step(140, -1));
        assertEquals(20, grid.step(140, -2));
        assertEquals(20, grid.step(0, 1));
    }

    @Test
    void before_the_first_and_after_the_last_picture_steps_go_on_evenly() {
        FrameGrid grid = FrameGrid.ofMicros(new long[] {500_000, 540_000, 600_000});
        assertEquals(660, grid.step(600, 1));
        assertEquals(720, grid.step(660, 1));
        assertEquals(600, grid.step(630, -1));
        assertEquals(440, grid.step(500, -1));
        assertEquals(0, FrameGrid.FINE.step(4, -1));
        assertEquals(110, FrameGrid.FINE.step(100, 1));
    }
}
