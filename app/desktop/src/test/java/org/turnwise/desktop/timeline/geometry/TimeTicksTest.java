package org.turnwise.desktop.timeline.geometry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class TimeTicksTest {
    private static double widthOf(String text) {
        return text.length() * 7.2;
    }

    @Property
    void labels_never_overlap(
            @ForAll @LongRange(min = 0, max = 360_000_000) long total,
            @ForAll @IntRange(min = 60, max = 3840) int width,
            @ForAll @DoubleRange(min = 1, max = 1e6) double zoom) {
        TimeScale scale = TimeScale.whole(total, width).zoomed(zoom, width);
        TimeTicks ticks = TimeTicks.choose(scale, TimeTicksTest::widthOf, 10);
        List<TimeTicks.Tick> labelled = ticks.labelled(scale);
        for (int i = 1; i < labelled.size(); i++) {
            double endOfLast = scale.xOf(labelled.get(i - 1).millis())
                    + widthOf(labelled.get(i - 1).text());
            assertTrue(scale.xOf(labelled.get(i).millis()) >= endOfLast + 10 - 1e-6);
        }
    }

    @Property
    void there_are_never_many_more_ticks_than_can_be_seen(
            @ForAll @LongRange(min = 0, max = 360_000_000) long total,
            @ForAll @DoubleRange(min = 1, max = 1e6) double zoom) {
        TimeScale scale = TimeScale.whole(total, 1000).zoomed(zoom, 500);
        assertTrue(
                TimeTicks.choose(scale, TimeTicksTest::widthOf, 10).all(scale).size() <= 200);
    }

    @Test
    void a_minute_over_a_thousand_pixels_is_labelled_every_five_seconds() {
        TimeScale scale = TimeScale.whole(60_000, 1000);
        TimeTicks ticks = TimeTicks.choose(scale, TimeTicksTest::widthOf, 10);
        assertEquals(5_000, ticks.stepMillis());
        assertEquals("0:05", ticks.labelled(scale).get(1).text());
    }

    @Test
    void close_up_the_labels_have_milliseconds() {
        TimeScale scale = TimeScale.whole(92_000, 1000).zoomed(1e6, 0).startingAt(44_320);
        TimeTicks ticks = TimeTicks.choose(scale, TimeTicksTest::widthOf, 10);
        assertEquals("0:44.320", ticks.labelled(scale).get(0).text());
    }
}
