package org.turnwise.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.geometry.Rectangle2D;
import org.junit.jupiter.api.Test;
import org.turnwise.desktop.preferences.WindowPlace;

class WindowMemoryTest {
    @Test
    void on_a_small_screen_the_first_window_fills_it() {
        WindowPlace place = WindowMemory.first(new Rectangle2D(0, 0, 1280, 720));
        assertTrue(place.maximized());
        assertTrue(place.width() <= 1280 && place.height() <= 720, "and is no larger when it no longer does");
    }

    @Test
    void where_there_is_room_the_first_window_shows_all_panes_and_leaves_some_of_the_screen() {
        WindowPlace place = WindowMemory.first(new Rectangle2D(0, 0, 1920, 1040));
        assertFalse(place.maximized());
        assertEquals(1680, place.width(), 1e-6);
        assertEquals(936, place.height(), 1e-6);
        assertFalse(place.isFirst(), "from now on it has a size");
        assertTrue(WindowPlace.FIRST.isFirst());
    }

    @Test
    void on_a_very_large_screen_the_first_window_is_no_larger_than_it_need_be() {
        WindowPlace place = WindowMemory.first(new Rectangle2D(0, 0, 3840, 2120));
        assertEquals(1680, place.width(), 1e-6);
        assertEquals(1000, place.height(), 1e-6);
    }
}
