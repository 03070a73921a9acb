package org.turnwise.formats.registry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.turnwise.formats.ImportOptions;
import org.turnwise.formats.ImportPlan;
import org.turnwise.formats.ImportResult;
import org.turnwise.formats.Problem.Severity;
import org.turnwise.formats.source.ClockTime;
import org.turnwise.session.edit.Edit;
import org.turnwise.session.model.Session;

final class LargeFileTest {
    private static final int TURNS = 100_000;

    @TempDir
    Path folder;

    @Test
    void a_hundred_thousand_labelled_lines_are_read_and_become_one_edit_that_can_be_taken_back() throws IOException {
        StringBuilder table = new StringBuilder("start,end,speaker,text,emotion\n");
        for (int i = 0; i < TURNS; i++) {
            table.append(i)
                    .append(".0,")
                    .append(i)
                    .append(".9,")
                    .append(i % 2 == 0 ? "Ana" : "Ben")
                    .append(",\"line, ")
                    .append(i)
                    .append("\",joy\n");
        }
        ImportResult result = read("big.csv", table);
        assertFalse(result.hasErrors());
        assertEquals(TURNS, result.readable().turns().size());
        Session before = Session.empty("s", "S");
        Edit edit = new ImportPlan(before).edit(result.accept(), "Import big.csv");
        Session after = edit.applyTo(before);
        assertEquals(TURNS, after.gold().size());
        assertEquals(before, edit.inverse(before).applyTo(after));
    }

    @Test
    void every_fault_of_a_file_full_of_faults_is_reported() throws IOException {
        StringBuilder srt = new StringBuilder();
        for (int i = 0; i < TURNS / 4; i++) {
            String start = ClockTime.format(i * 1000L, ',');
            srt.append(i + 1).append('\n').append(start).append(" --> ").append(i % 2 == 0 ? "soon" : start);
            srt.append("\nAna: \"quoted\n\n");
        }
        ImportResult result = read("faults.srt", srt);
        assertEquals(TURNS / 8, result.count(Severity.ERROR));
        assertEquals(TURNS / 8, result.count(Severity.WARNING));
        assertEquals(TURNS / 8, result.accept().turns().size());
    }

    @Test
    void a_table_in_which_every_line_has_a_stray_quote_is_read_to_its_end() throws IOException {
        StringBuilder table = new StringBuilder("start,end,speaker,text\n");
        for (int i = 0; i < TURNS / 4; i++) {
            table.append(i).append(',').append(i + 1).append(",Ana,\"\"\"open\n");
        }
        ImportResult result = read("quotes.csv", table);
        assertEquals(TURNS / 4, result.count(Severity.ERROR));
    }

    private ImportResult read(String name, CharSequence text) throws IOException {
        Path file = folder.resolve(name);
        Files.writeString(file, text);
        return StandardFormats.registry().read(file, ImportOptions.DEFAULT);
    }
}
