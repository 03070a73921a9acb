package org.turnwise.features.audio.egemaps.functional;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class ContourShapeTest {
    @Test
    void a_ripple_below_a_tenth_of_the_range_adds_no_peak() {
        float[] hill = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 9, 8, 7, 7.5f, 7, 6, 5, 4, 3, 2, 1, 0};
        Extrema extrema = new Extrema(hill);
        assertEquals(1, extrema.peaks());
        assertTrue(extrema.isPeak(0));
        assertEquals(10, extrema.at(0));
    }

    @Test
    void slopes_between_peaks_and_valleys_are_per_second() {
        float[] zigzag = {0, 1, 2, 3, 4, 3, 2, 1, 0, 1, 2, 3, 4, 3, 2};
        PeakSlopes slopes = new PeakSlopes(zigzag);
        assertEquals(100, slopes.meanRising(), 1e-4);
        assertEquals(0, slopes.deviationRising(), 1e-3);
        assertEquals((100.0 - 100.0) / 2, slopes.meanFalling(), 1e-4, "the last stretch counts with its own sign");
        assertEquals(2 / 0.15, slopes.peaksPerSecond(), 1e-4);
    }

    @Test
    void a_contour_without_extrema_has_one_slope_per_row() {
        PeakSlopes slopes = new PeakSlopes(new float[] {0, 1, 2, 3});
        assertEquals(0.75, slopes.meanRising(), 1e-6);
        assertEquals(0, slopes.meanFalling());
    }

    @Test
    void segments_are_at_least_three_rows_and_end_where_two_are_missing() {
        SegmentLengths segments = new SegmentLengths();
        for (char row : "..xx..xxxxx.xxx..x......".toCharArray()) {
            segments.add(row == 'x');
        }
        segments.finish();
        assertEquals(1 / 0.24, segments.perSecond(), 1e-4);
        assertEquals(0.08, segments.meanSeconds(), 1e-6, "nine rows, one short");
        assertEquals(0, segments.deviationSeconds());
    }

    @Test
    void a_segment_that_lasts_to_the_end_is_a_row_short() {
        SegmentLengths segments = new SegmentLengths();
        for (int i = 0; i < 10; i++) {
            segments.add(true);
        }
        segments.finish();
        assertEquals(0.09, segments.meanSeconds(), 1e-6);
    }
}
