package org.turnwise.formats.registry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.turnwise.formats.registry.ExampleSession.NOON;
import static org.turnwise.formats.registry.ExampleSession.session;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.turnwise.formats.DatasetWriter;
import org.turnwise.formats.ExportException;
import org.turnwise.formats.ExportOptions;
import org.turnwise.formats.ExportOptions.Selection;
import org.turnwise.formats.LabelSource;
import org.turnwise.formats.PredictionChoice;
import org.turnwise.session.model.Session;

final class DatasetExportTest {
    private static final ExportOptions EVERYTHING = ExportOptions.everything("ekman-7");

    private final FormatRegistry registry = StandardFormats.registry();
    private final DatasetExport export = new DatasetExport(Clock.fixed(NOON, ZoneOffset.UTC), "0.1.0");

    @TempDir
    Path folder;

    @Test
    void subtitles_say_whose_label_it_is_by_a_question_mark() throws Exception {
        export.export(
                session(),
                List.of(
                        registry.writer("srt").orElseThrow(),
                        registry.writer("vtt").orElseThrow()),
                EVERYTHING,
                folder,
                "t");
        String srt = Files.readString(folder.resolve("t.srt"));
        assertTrue(srt.startsWith("1\n00:00:00,000 --> 00:00:01,000\n[joy] Ana: Hi, \"you\"\n\n"), srt);
        assertTrue(srt.contains("\n[sadness?] Ben: =1+1\n"), srt);
        assertTrue(Files.readString(folder.resolve("t.vtt")).contains("\n<v Ana>[anger] Bye\n"));
    }

    @Test
    void a_table_has_melds_columns_first_and_guards_what_a_spreadsheet_would_run() throws Exception {
        export.export(session(), List.of(registry.writer("csv").orElseThrow()), EVERYTHING, folder, "t");
        List<String> lines = Files.readAllLines(folder.resolve("t.csv"));
        assertTrue(
                lines.get(0)
                        .startsWith(
                                "Sr No.,Utterance,Speaker,Emotion,Sentiment,Dialogue_ID,Utterance_ID,Season,Episode,StartTime,EndTime,turn_id,"));
        assertTrue(
                lines.get(1)
                        .startsWith(
                                "1,\"Hi, \"\"you\"\"\",Ana,joy,positive,0,0,,,\"00:00:00,000\",\"00:00:01,000\",1,0,1000,"),
                lines.get(1));
        assertTrue(lines.get(2).startsWith("2,'=1+1,Ben,,,0,1,"), lines.get(2));
        assertTrue(lines.get(2).contains(",sadness,0.75,0.9,0.8,0.1,"), lines.get(2));
    }

    @Test
    void what_the_options_leave_out_is_in_no_file() throws Exception {
        ExportOptions options = EVERYTHING
                .withLabels(new LabelSource.Gold())
                .withPredictions(new PredictionChoice.None())
                .withTurns(Selection.LABELLED);
        for (Path file : export.export(session(), registry.writers(), options, folder, "t")
                .files()) {
            String text = Files.readString(file);
            assertFalse(Pattern.compile("Coder One|\\bc1\\b").matcher(text).find(), () -> file + ":\n" + text);
            assertFalse(text.contains("sha256:ab"), () -> file + ":\n" + text);
            assertFalse(text.contains("1+1"), () -> file + ":\n" + text);
        }
    }

    @Test
    void gold_counts_before_annotators_and_one_annotator_can_be_chosen() throws Exception {
        ExportOptions one = EVERYTHING.withLabels(new LabelSource.OfAnnotator("c1"));
        export.export(session(), List.of(registry.writer("srt").orElseThrow()), one, folder, "t");
        assertTrue(Files.readString(folder.resolve("t.srt")).contains("\n[disgust] Ana: Bye\n"));
    }

    @Test
    void gold_labels_stand_beside_whatever_labels_are_chosen() throws Exception {
        ExportOptions one = EVERYTHING.withLabels(new LabelSource.OfAnnotator("c1"));
        Session session = session();
        export.export(session, registry.writers(), one, folder, "t");
        String gold = session.gold().values().iterator().next().label();
        String lines = Files.readString(folder.resolve("t.jsonl"));
        assertTrue(lines.contains("\"gold\":[{") && lines.contains("\"" + gold + "\""), lines);
        List<String> table = Files.readAllLines(folder.resolve("t.csv"));
        assertTrue(
                table.stream().skip(1).anyMatch(l -> List.of(l.split(",", -1)).contains(gold)), table.toString());
    }

    @Test
    void a_readme_that_is_not_ours_is_left_alone() throws Exception {
        Files.writeString(folder.resolve("README.md"), "# My project\n");
        List<Path> files = export.export(
                        session(), List.of(registry.writer("srt").orElseThrow()), EVERYTHING, folder, "t")
                .files();
        assertEquals(folder.resolve("t.README.md"), files.get(1));
        assertEquals("# My project\n", Files.readString(folder.resolve("README.md")));
        export.export(session(), List.of(), EVERYTHING, folder.resolve("own"), "t");
        assertEquals(
                folder.resolve("own/README.md"),
                export.export(session(), List.of(), EVERYTHING, folder.resolve("own"), "t")
                        .files()
                        .get(0));
    }

    @Test
    void files_of_an_earlier_export_that_stay_are_told_before_and_after_and_stand_in_the_card() throws Exception {
        export.export(session(), registry.writers(), EVERYTHING, folder, "t_1");
        Files.writeString(folder.resolve("notes.txt"), "mine");
        List<DatasetWriter> table = List.of(registry.writer("csv").orElseThrow());
        List<Path> left = List.of(folder.resolve("t_1.jsonl"), folder.resolve("t_1.srt"), folder.resolve("t_1.vtt"));
        assertEquals(left, export.leftOver(table, folder, "t_1"));
        assertEquals(
                left, export.export(session(), table, EVERYTHING, folder, "t_1").leftOver());
        String card = Files.readString(folder.resolve("README.md"));
        assertTrue(card.contains("| t\\_1.srt | not part of this one"), card);
        assertFalse(card.contains("notes"), card);
        assertEquals(left, export.leftOver(table, folder, "t_1"), "the next export knows them still");
        assertEquals(List.of(), export.leftOver(registry.writers(), folder, "t_1"));
        List<Path> anothers = export.leftOver(registry.writers(), folder, "other");
        assertEquals(4, anothers.size(), "another session's export, whose card this one would replace");
    }

    @Test
    void a_file_that_no_card_lists_is_told_to_be_in_the_way() throws Exception {
        Path transcript = Files.writeString(folder.resolve("t.srt"), "1\n00:00:00,000 --> 00:00:01,000\nHi\n");
        assertEquals(List.of(transcript), export.inTheWay(registry.writers(), folder, "t"));
        export.export(session(), registry.writers(), EVERYTHING, folder, "t");
        assertEquals(List.of(), export.inTheWay(registry.writers(), folder, "t"));
    }

    @Test
    void an_export_of_which_one_file_cannot_be_written_writes_none() throws Exception {
        export.export(session(), registry.writers(), EVERYTHING, folder, "t");
        String before = Files.readString(folder.resolve("t.csv"));
        DatasetWriter full = new FullDisk();
        List<DatasetWriter> formats = List.of(registry.writer("csv").orElseThrow(), full);
        ExportOptions none = EVERYTHING.withPredictions(new PredictionChoice.None());
        ExportException failure =
                assertThrows(ExportException.class, () -> export.export(session(), formats, none, folder, "t"));
        assertTrue(failure.getMessage().contains("t.full: the disk is full"), failure.getMessage());
        assertEquals(before, Files.readString(folder.resolve("t.csv")));
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(5, files.count());
        }
    }

    @Test
    void an_export_that_fails_says_which_file_and_leaves_it_as_it_was() throws Exception {
        Files.createDirectory(folder.resolve("t.srt"));
        ExportException failure = assertThrows(
                ExportException.class, () -> export.export(session(), registry.writers(), EVERYTHING, folder, "t"));
        assertTrue(failure.getMessage().contains("t.srt"), failure.getMessage());
        assertFalse(Files.exists(folder.resolve("README.md")));
    }

    /** Writes something, then finds the disk full. */
    private static final class FullDisk implements DatasetWriter {
        @Override
        public String id() {
            return "full";
        }

        @Override
        public String name() {
            return "Full";
        }

        @Override
        public String extension() {
            return "full";
        }

        @Override
        public void write(Session session, ExportOptions options, Appendable out) throws IOException {
            out.append("half");
            throw new IOException("No space left on device");
        }
    }
}
