package org.turnwise.desktop.exporting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.turnwise.analysis.audio.AudioSets;
import org.turnwise.analysis.cache.FeatureCache;
import org.turnwise.desktop.Conversations;
import org.turnwise.desktop.OpenSession;
import org.turnwise.desktop.SoundFile;
import org.turnwise.desktop.exporting.ExportViewModel.Labels;
import org.turnwise.desktop.labels.Labelling;
import org.turnwise.desktop.shell.FxSession;
import org.turnwise.desktop.task.Progress;
import org.turnwise.desktop.turns.TurnTableModel;
import org.turnwise.desktop.voice.Hearing;
import org.turnwise.features.audio.is10.Is10Extractor;
import org.turnwise.formats.DatasetWriter;
import org.turnwise.formats.ExportException;
import org.turnwise.formats.registry.DatasetExport;
import org.turnwise.formats.registry.StandardFormats;
import org.turnwise.session.edit.AddMedia;
import org.turnwise.session.edit.SetGold;
import org.turnwise.session.model.GoldLabel;
import org.turnwise.session.model.MediaSource;
import org.turnwise.session.model.TurnId;
import org.turnwise.session.store.MediaHash;

/** What is chosen in the dialog is what is written. */
class ExportTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-01-01T10:00:00Z"), ZoneOffset.UTC);

    @TempDir
    Path folder;

    private final Export export = new Export(
            new DatasetExport(CLOCK, "test"),
            Hearing.of(new AudioSets(List.of(new Is10Extractor())), FeatureCache.none()));
    private OpenSession opened;
    private FxSession session;
    private ExportViewModel model;

    @BeforeEach
    void open() throws Exception {
        opened = OpenSession.of(Conversations.analysed(8));
        session = opened.session();
        Labelling labelling = new Labelling(session, new TurnTableModel(session), () -> true, CLOCK::instant);
        labelling.label("joy");
        labelling.label("anger");
        session.submit(new SetGold(new GoldLabel(new TurnId(5), session.scheme().id(), "disgust", "adjudicated")));
        opened.settle();
        model = new ExportViewModel(session, StandardFormats.registry().writers());
        choose("csv");
    }

    @AfterEach
    void close() {
        session.close();
    }

    @Test
    void whose_labels_are_counted_and_written_is_what_was_chosen() throws Exception {
        assertEquals("8 turns, 2 of them with a label", model.inWords());
        model.onlyLabelledProperty().set(true);
        assertEquals("2 turns", model.inWords());
        assertEquals(3, lines("mine.csv").size(), "a header and a line per turn");

        model.labelsProperty().set(Labels.GOLD);
        assertEquals("1 turn", model.inWords());
        List<String> gold = lines("gold.csv");
        assertEquals(2, gold.size());
        assertTrue(gold.get(1).contains("disgust"), gold.get(1));
        assertFalse(gold.get(1).contains("joy"));

        model.labelsProperty().set(Labels.BEST);
        assertEquals("3 turns", model.inWords());
        assertEquals(4, lines("best.csv").size());
    }

    @Test
    void predictions_are_left_out_where_that_was_chosen() throws Exception {
        choose("jsonl");
        assertTrue(String.join("", lines("with.jsonl")).contains("\"probabilities\""));
        model.predictionsProperty().set(false);
        assertFalse(String.join("", lines("without.jsonl")).contains("\"probabilities\""));
    }

    @Test
    void every_format_is_written_under_its_extension_with_a_card() throws Exception {
        for (DatasetWriter writer : model.writers()) {
            model.writerProperty().set(writer);
            Path place = folder.resolve(writer.id());
            String said = run(model.order(place.resolve("talk")));
            assertTrue(Files.size(place.resolve("talk." + writer.extension())) > 0);
            assertTrue(Files.exists(place.resolve("README.md")));
            assertTrue(said.contains("README.md"), said);
        }
        assertEquals(4, model.writers().size());
    }

    @Test
    void a_name_with_the_extension_does_not_get_it_twice() {
        assertEquals("talk.csv", name("talk.csv"));
        assertEquals("talk.csv", name("talk.CSV"));
        assertEquals("talk.csv", name("talk"));
        assertEquals("talk.srt.csv", name("talk.srt"));
        assertEquals(".csv.csv", name(".csv"));
    }

    @Test
    void the_suggested_name_spares_the_transcript_beside_the_session() {
        assertEquals("memory-labels.csv", String.valueOf(model.suggestedTarget().getFileName()));
    }

    @Test
    void a_file_of_a_former_export_that_stays_is_told_before_and_after() throws Exception {
        run(model.order(folder.resolve("talk.csv")));
        assertEquals(List.of(), export.warnings(model.order(folder.resolve("talk.csv"))), "it is simply replaced");
        choose("jsonl");
        ExportViewModel.Order second = model.order(folder.resolve("talk.jsonl"));
        List<String> warnings = export.warnings(second);
        assertEquals(1, warnings.size(), warnings.toString());
        assertTrue(warnings.get(0).startsWith("talk.csv of an earlier export would stay"), warnings.get(0));
        assertFalse(Files.exists(folder.resolve("talk.jsonl")), "a warning writes nothing");
        assertTrue(run(second).contains("Of an earlier export: talk.csv."));
        assertTrue(Files.readString(folder.resolve("README.md")).contains("talk.csv"));
    }

    @Test
    void a_file_that_no_export_wrote_is_not_replaced_unasked() throws Exception {
        Path transcript = Files.writeString(folder.resolve("talk.csv"), "start,end,text\n");
        List<String> warnings = export.warnings(model.order(folder.resolve("talk")));
        assertEquals(1, warnings.size());
        assertTrue(warnings.get(0).startsWith("talk.csv is there already"), warnings.get(0));
        assertEquals("start,end,text\n", Files.readString(transcript));
    }

    @Test
    void an_earlier_export_named_without_its_extension_is_not_replaced_unasked() throws Exception {
        run(model.order(folder.resolve("talk.csv")));
        assertEquals(
                List.of("talk.csv of an earlier export would be replaced."),
                export.warnings(model.order(folder.resolve("talk"))));
    }

    @Test
    void a_folder_that_cannot_be_written_is_said_and_left_as_it_was() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "no folder");
        ExportException failure = assertThrows(ExportException.class, () -> run(model.order(file.resolve("talk.csv"))));
        assertTrue(failure.getMessage().contains("file"), failure.getMessage());
        try (Stream<Path> all = Files.list(folder)) {
            assertEquals(Optional.of(file), all.reduce((a, b) -> folder));
        }
    }

    @Test
    void audio_features_are_not_exported_of_a_recording_that_is_not_there_and_nothing_is_written() throws Exception {
        model.featuresProperty().set(ExportViewModel.AudioFeatures.IS10);
        ExportException failure = assertThrows(
                ExportException.class, () -> run(model.order(folder.resolve("x").resolve("talk.csv"))));
        assertTrue(failure.getMessage().contains("the session has no recording"), failure.getMessage());
        assertFalse(Files.exists(folder.resolve("x")));
    }

    @Test
    void a_table_of_audio_features_lies_beside_the_dataset_and_the_card_names_set_and_sound() throws Exception {
        Path wav = SoundFile.hum(folder.resolve("hum.wav"), 16_000, 30);
        MediaSource source =
                new MediaSource("m", wav.toString(), MediaHash.of(wav), Files.size(wav), 30_000, false, true);
        session.submit(AddMedia.last(session.session(), source));
        opened.settle();
        model.featuresProperty().set(ExportViewModel.AudioFeatures.IS10);
        Path target = folder.resolve("voices").resolve("talk.csv");
        assertEquals(List.of(), export.warnings(model.order(target)));
        run(model.order(target));
        List<String> table = Files.readAllLines(target.resolveSibling("talk.is10.csv"));
        assertEquals(9, table.size(), "a header and a line per turn");
        assertEquals(4 + 1582, table.get(0).split(",").length);
        assertTrue(table.get(1).startsWith("1,110,1810,,"), table.get(1).substring(0, 40));
        String card = Files.readString(target.resolveSibling("README.md"));
        assertTrue(card.contains("| talk.is10.csv | Features is10 (version"), card);
        assertTrue(card.contains("16000 Hz, 1 channel, not resampled"), card);
        model.featuresProperty().set(ExportViewModel.AudioFeatures.NONE);
        assertEquals(
                1,
                export.warnings(model.order(target)).stream()
                        .filter(w -> w.contains("talk.is10.csv"))
                        .count(),
                "the table of the earlier export would stay");
    }

    private String run(ExportViewModel.Order order) throws ExportException {
        return export.run(order, new Progress() {
            @Override
            public void report(long done, long of, String words) {}

            @Override
            public boolean cancelled() {
                return false;
            }
        });
    }

    private void choose(String id) {
        model.writerProperty()
                .set(model.writers().stream()
                        .filter(w -> w.id().equals(id))
                        .findFirst()
                        .orElseThrow());
    }

    private String name(String typed) {
        return String.valueOf(model.order(folder.resolve(typed)).file().getFileName());
    }

    private List<String> lines(String name) throws Exception {
        Path target = folder.resolve(name + "-folder").resolve(name);
        run(model.order(target));
        return Files.readAllLines(target);
    }
}
