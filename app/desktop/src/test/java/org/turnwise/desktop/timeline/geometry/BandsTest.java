package org.turnwise.desktop.timeline.geometry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.turnwise.desktop.timeline.geometry.Bands.Strip;

class BandsTest {
    /** What the window's smallest size leaves for two speakers. */
    private static final double SMALL = 198;

    private static final double TWO_SPEAKERS = 64;

    private static Bands bands(double height, EnumSet<Strip> wanted) {
        return Bands.of(height, TWO_SPEAKERS, wanted);
    }

    @Test
    void strips_follow_one_another_and_fill_the_height() {
        for (double height : new double[] {120, SMALL, 260, 400, 900}) {
            for (EnumSet<Strip> wanted : List.of(
                    EnumSet.allOf(Strip.class), EnumSet.of(Strip.MINIMAP), EnumSet.of(Strip.VOICE, Strip.WAVEFORM))) {
                Bands b = bands(height, wanted);
                double end = 0;
                for (Band band : List.of(
                        b.minimap(),
                        b.axis(),
                        b.waveform(),
                        b.lanes(),
                        b.uncertainty(),
                        b.routing(),
                        b.voice(),
                        b.faces())) {
                    assertEquals(end, band.y(), 1e-9);
                    end = band.endY();
                }
                assertEquals(height, end, 1e-9, "of " + height);
                assertEquals(height, b.endY(), 1e-9);
            }
        }
    }

    @Test
    void in_the_smallest_window_the_voice_takes_the_minimaps_place_and_all_lanes_stay() {
        Bands without = bands(SMALL, EnumSet.complementOf(EnumSet.of(Strip.VOICE, Strip.FACES)));
        assertTrue(without.minimap().shown());
        assertFalse(without.voice().shown());
        Bands with = bands(SMALL, EnumSet.complementOf(EnumSet.of(Strip.FACES)));
        assertTrue(with.voice().shown());
        assertTrue(with.waveform().shown());
        assertFalse(with.minimap().shown());
        assertEquals(TWO_SPEAKERS, with.lanes().height(), 1e-9);
    }

    @Test
    void what_was_asked_for_by_key_is_shown_even_in_the_smallest_window() {
        Bands both = bands(SMALL, EnumSet.allOf(Strip.class));
        assertTrue(both.voice().shown());
        assertTrue(both.faces().shown());
        assertFalse(both.waveform().shown());
        assertEquals(TWO_SPEAKERS, both.lanes().height(), 1e-9);
        assertTrue(
                bands(SMALL, EnumSet.of(Strip.FACES, Strip.WAVEFORM)).waveform().shown());
    }

    @Test
    void in_a_large_window_everything_is_there() {
        Bands b = bands(420, EnumSet.allOf(Strip.class));
        for (Band band : List.of(b.minimap(), b.waveform(), b.uncertainty(), b.routing(), b.voice(), b.faces())) {
            assertTrue(band.shown());
        }
        assertEquals(Bands.VOICE_MOST, b.voice().height());
    }
}
