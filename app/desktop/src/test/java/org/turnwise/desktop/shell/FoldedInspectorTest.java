package org.turnwise.desktop.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import org.junit.jupiter.api.Test;

class FoldedInspectorTest {
    private final BooleanProperty wanted = new SimpleBooleanProperty(true);
    private final FoldedInspector inspector = new FoldedInspector(wanted);

    @Test
    void where_room_is_scarce_it_is_folded_and_wanted_still() {
        inspector.scarce(true);
        assertFalse(inspector.openProperty().get());
        assertTrue(inspector.stripped());
        assertTrue(wanted.get(), "what is kept for the next start stays");
        inspector.scarce(false);
        assertTrue(inspector.openProperty().get());
        assertFalse(inspector.stripped());
    }

    @Test
    void opened_there_it_stays_open_there_and_what_is_wanted_elsewhere_is_another_matter() {
        inspector.openProperty().set(false);
        assertFalse(wanted.get());
        inspector.scarce(true);
        inspector.openProperty().set(true);
        assertFalse(wanted.get());
        inspector.scarce(false);
        assertFalse(inspector.openProperty().get());
        inspector.scarce(true);
        assertTrue(inspector.openProperty().get());
    }

    @Test
    void a_window_of_1280_by_720_has_ample_room_until_it_is_drawn_half_as_large_again() {
        assertEquals(Room.AMPLE, Room.of(1280, 658));
        assertEquals(Room.SCARCE, Room.of(1280 / 1.5, 480 - 62));
        assertEquals(Room.TIGHT, Room.of(640, 360 - 62));
        assertEquals(Room.AMPLE, Room.of(0, 0), "before it is laid out");
    }
}
