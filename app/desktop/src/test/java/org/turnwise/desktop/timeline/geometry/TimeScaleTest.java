package org.turnwise.desktop.timeline.geometry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class TimeScaleTest {
    @Test
    void the_whole_session_fills_the_width() {
        TimeScale scale = TimeScale.whole(92_000, 1000);
        assertEquals(0, scale.xOf(0));
        assertEquals(1000, scale.xOf(92_000), 1e-6);
        assertTrue(scale.showsAll());
    }

    @Test
    void the_closest_zoom_shows_single_frames() {
        TimeScale scale = TimeScale.whole(7_200_000, 1000).zoomed(1e9, 500);
        double frame = scale.xOf(40) - scale.xOf(0);
        assertEquals(160, frame, 1e-6);
    }

    @Property
    void zooming_in_keeps_the_time_under_the_pointer(
            @ForAll @LongRange(min = 20_000, max = 36_000_000) long total,
            @ForAll @IntRange(min = 600, max = 3840) int width,
            @ForAll @DoubleRange(min = 0, max = 1) double where,
            @ForAll @DoubleRange(min = 1, max = 50) double factor) {
        TimeScale before = TimeScale.whole(total, width).zoomed(2, width * 0.3);
        double x = where * width;
        TimeScale after = before.zoomed(factor, x);
        assertEquals(before.millisAt(x), after.millisAt(x), 1e-4 + total * 1e-9);
    }

    @Property
    void no_zoom_or_pan_leaves_the_session(
            @ForAll @LongRange(min = 0, max = 36_000_000) long total,
            @ForAll @IntRange(min = 1, max = 7680) int width,
            @ForAll @DoubleRange(min = 0.01, max = 1000) double factor,
            @ForAll @DoubleRange(min = -1e7, max = 1e7) double pan) {
        TimeScale scale =
                TimeScale.whole(total, width).zoomed(factor, width / 3.0).panned(pan);
        assertTrue(scale.startMillis() >= 0);
        assertTrue(
                scale.endMillis() <= Math.max(scale.totalMillis(), width * TimeScale.CLOSEST_MILLIS_PER_PIXEL) + 1e-3);
    }

    @Property
    void pixels_and_times_are_inverse(
            @ForAll @LongRange(min = 10_000, max = 36_000_000) long total,
            @ForAll @DoubleRange(min = 0, max = 1) double at) {
        TimeScale scale = TimeScale.whole(total, 1280).zoomed(7, 400);
        assertEquals(at * total, scale.millisAt(scale.xOf(at * total)), 1e-3);
    }

    @Test
    void a_window_that_showed_everything_still_does_when_it_is_resized_or_the_session_grows() {
        TimeScale scale = TimeScale.whole(60_000, 700);
        assertTrue(scale.withWidth(3840).showsAll());
        assertTrue(scale.withWidth(311).showsAll());
        assertTrue(scale.withTotal(90_000).showsAll());
        assertEquals(90_000, scale.withTotal(90_000).endMillis(), 1e-6);
    }

    @Test
    void resizing_keeps_left_edge_and_zoom() {
        TimeScale scale = TimeScale.whole(600_000, 1000).zoomed(20, 500);
        TimeScale wider = scale.withWidth(1200);
        assertEquals(scale.startMillis(), wider.startMillis());
        assertEquals(scale.millisPerPixel(), wider.millisPerPixel());
    }

    @Test
    void revealing_moves_only_when_it_must() {
        TimeScale scale = TimeScale.whole(600_000, 1000).zoomed(10, 0);
        assertEquals(scale, scale.revealing(1_000, 2_000));
        TimeScale moved = scale.revealing(300_000, 302_000);
        assertEquals(scale.millisPerPixel(), moved.millisPerPixel());
        assertTrue(moved.startMillis() <= 300_000 && moved.endMillis() >= 302_000);
        TimeScale zoomedOut = scale.revealing(100_000, 500_000);
        assertTrue(zoomedOut.startMillis() <= 100_000 && zoomedOut.endMillis() >= 500_000);
    }
}
