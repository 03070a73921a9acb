package org.turnwise.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableSavingTest {
    @TempDir
    Path folder;

    @Test
    void a_table_is_put_in_the_place_of_another_when_it_is_whole_and_not_written_over_it() throws Exception {
        Path table = Files.writeString(folder.resolve("table.csv"), "before");
        Path other = Files.createLink(folder.resolve("other.csv"), table);
        TableSaving.write(table, "after");
        assertEquals("after", Files.readString(table));
        assertEquals("before", Files.readString(other), "the bytes of the table that was there are not touched");
    }
}
