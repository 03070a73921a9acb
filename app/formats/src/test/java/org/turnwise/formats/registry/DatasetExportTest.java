package org.turnwise.formats.registry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.turnwise.formats.DatasetWriter;
import org.turnwise.formats.ExportException;
import org.turnwise.formats.ExportOptions;
import org.turnwise.formats.ExportOptions.Selection;
import org.turnwise.formats.LabelSource;
import org.turnwise.formats.PredictionChoice;
import org.turnwise.session.edit.AddAnnotator;
import org.turnwise.session.edit.AddMedia;
import org.turnwise.session.edit.AddSpeaker;
import org.turnwise.session.edit.AddTurns;
import org.turnwise.session.edit.AssignLabel;
import org.turnwise.session.edit.Edit;
import org.turnwise.session.edit.RecordAnalysis;
import org.turnwise.session.edit.SetGold;
import org.turnwise.session.edit.Several;
import org.turnwise.session.model.AnalysisRun;
import org.turnwise.session.model.Annotation;
import org.turnwise.session.model.AnnotationOrigin;
import org.turnwise.session.model.AnnotationOrigin.Method;
import org.turnwise.session.model.AnnotationOrigin.Shown;
import org.turnwise.session.model.Annotator;
import org.turnwise.session.model.GoldLabel;
import org.turnwise.session.model.MediaSource;
import org.turnwise.session.model.Modality;
import org.turnwise.session.model.ModalityEvidence;
import org.turnwise.session.model.Prediction;
import org.turnwise.session.model.Session;
import org.turnwise.session.model.Speaker;
import org.turnwise.session.model.TimeSpan;
import org.turnwise.session.model.Turn;
import org.turnwise.session.model.TurnId;
import org.turnwise.session.model.Uncertainty;

final class DatasetExportTest {
    private static final Instant NOON = Instant.parse("2024-05-01T12:00:00Z");
    private static final ExportOptions EVERYTHING = ExportOptions.everything("ekman-7");

    private final FormatRegistry registry = StandardFormats.registry();
    private final DatasetExport export = new DatasetExport(Clock.fixed(NOON, ZoneOffset.UTC), "0.1.0");

    @TempDir
    Path folder;

    @Test
    void an_export_has_a_file_per_format_and_a_card_that_counts_labels_and_names_sources() throws Exception {
        List<Path> files = export.export(session(), registry.writers(), EVERYTHING, folder, "talk")
                .files();
        assertEquals(
                List.of("talk.csv", "talk.jsonl", "talk.vtt", "talk.srt", "README.md"),
                files.stream().map(f -> String.valueOf(f.getFileName())).toList());
        String card = Files.readString(folder.resolve("README.md"));
        assertTrue(card.contains("Exported on 2024-05-01 by Turnwise 0.1.0."), card);
        assertTrue(
                card.contains(
                        "| speaker | turns | neutral | surprise | fear | sadness | joy | disgust | anger | (none) |"),
                card);
        assertTrue(card.contains("| Ana | 2 | 0 | 0 | 0 | 0 | 1 | 0 | 1 | 0 |"), card);
        assertTrue(card.contains("| Ben | 1 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 1 |"), card);
        assertTrue(card.contains("| joy | joy | Happy, amused, delighted. |"), card);
        assertTrue(card.contains("| talk.mp4 | 60000 | 9 | sha256:77 |"), card);
        assertTrue(card.contains("| Coder One (c1) | 2 | 1 | 0 |"), card);
        assertTrue(card.contains("sha256:ab"), card);
        assertTrue(card.contains("epistemic"), card);
        assertTrue(card.contains("## Licence"), card);
    }

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
                        .startsWith("1,\"Hi, \"\"you\"\"\",Ana,joy,,0,0,,,\"00:00:00,000\",\"00:00:01,000\",1,0,1000,"),
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
            assertFalse(text.contains("Coder One") || text.contains("c1"), () -> file + ":\n" + text);
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
        assertTrue(failure.getMessage().contains("t.full: No space left on device"), failure.getMessage());
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

    private static Session session() {
        List<Edit> edits = List.of(
                new AddSpeaker(new Speaker("a", "Ana")),
                new AddSpeaker(new Speaker("b", "Ben")),
                new AddAnnotator(new Annotator("c1", "Coder One")),
                new AddMedia(new MediaSource("m", "talk.mp4", "sha256:77", 9, 60_000, true, true), 0),
                new AddTurns(List.of(
                        new Turn(new TurnId(1), new TimeSpan(0, 1000), "a", "Hi, \"you\""),
                        new Turn(new TurnId(2), new TimeSpan(1000, 2000), "b", "=1+1"),
                        new Turn(new TurnId(3), new TimeSpan(2000, 3000), "a", "Bye"))),
                new AssignLabel(annotation(1, "joy", Shown.PREDICTION)),
                new AssignLabel(annotation(3, "disgust", Shown.NOTHING)),
                new SetGold(new GoldLabel(new TurnId(3), "ekman-7", "anger", "adjudicated")),
                new RecordAnalysis(
                        new AnalysisRun(
                                "r1", NOON, "ekman-7", "default", "sha256:ab", "CPU", 7, 10, Map.of("runtime", "1")),
                        List.of(new Prediction(
                                new TurnId(2),
                                "r1",
                                Map.of("sadness", 0.75, "joy", 0.25),
                                new Uncertainty(0.9, 0.8, 0.1),
                                Map.of(Modality.AUDIO, new ModalityEvidence.Missing("not available")),
                                List.of()))));
        return new Several("made", edits).applyTo(Session.empty("s", "A *talk*"));
    }

    private static Annotation annotation(long turn, String label, Shown shown) {
        return new Annotation(
                new TurnId(turn),
                "c1",
                "ekman-7",
                Optional.of(label),
                Optional.empty(),
                Map.of(),
                Map.of(),
                OptionalDouble.empty(),
                "",
                false,
                new AnnotationOrigin(NOON, 900, shown, Method.CHOSEN, Optional.empty()));
    }
}
