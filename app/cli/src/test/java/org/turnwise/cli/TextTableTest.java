package org.turnwise.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class TextTableTest {
    @Test
    void columns_line_up_and_no_line_ends_in_spaces() {
        TextTable table = new TextTable("a", "long");
        table.add("x", "y");
        table.add("wide", "");
        String[] lines = table.render(80).split(System.lineSeparator());
        assertEquals("a     long", lines[0]);
        assertEquals("x     y", lines[2]);
        assertEquals("wide", lines[3]);
    }

    @Test
    void the_widest_column_gives_way_to_the_terminal() {
        TextTable table = new TextTable("#", "text");
        table.add("1", "a very long sentence that nobody could fit");
        table.render(20).lines().forEach(line -> assertTrue(line.length() <= 20, line));
        assertTrue(table.render(20).contains("..."));
    }

    @Test
    void a_row_of_another_width_is_refused() {
        assertThrows(IllegalArgumentException.class, () -> new TextTable("a", "b").add("only one"));
    }
}
