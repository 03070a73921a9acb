package org.turnwise.formats.registry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.turnwise.formats.registry.ExampleSession.NOON;
import static org.turnwise.formats.registry.ExampleSession.annotation;
import static org.turnwise.formats.registry.ExampleSession.session;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.turnwise.formats.ExportOptions;
import org.turnwise.formats.ImportOptions;
import org.turnwise.formats.ImportPlan;
import org.turnwise.formats.ImportResult;
import org.turnwise.formats.LabelSource;
import org.turnwise.formats.Transcript;
import org.turnwise.session.edit.AddAnnotator;
import org.turnwise.session.edit.AddMedia;
import org.turnwise.session.edit.AddSpeaker;
import org.turnwise.session.edit.AddTurns;
import org.turnwise.session.edit.AssignLabel;
import org.turnwise.session.edit.Edit;
import org.turnwise.session.edit.SetBlinding;
import org.turnwise.session.edit.SetGold;
import org.turnwise.session.edit.Several;
import org.turnwise.session.model.AnalysisRun;
import org.turnwise.session.model.Annotation;
import org.turnwise.session.model.AnnotationOrigin.Shown;
import org.turnwise.session.model.Annotator;
import org.turnwise.session.model.Blinding;
import org.turnwise.session.model.GoldLabel;
import org.turnwise.session.model.MediaSource;
import org.turnwise.session.model.Session;
import org.turnwise.session.model.Speaker;
import org.turnwise.session.model.TimeSpan;
import org.turnwise.session.model.Turn;
import org.turnwise.session.model.TurnId;

final class DataCardTest {
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
        assertTrue(card.contains("| Coder One (c1) | 2 | 1 | 0 | 0 |"), card);
        assertTrue(card.contains("sha256:ab"), card);
        assertTrue(card.contains("epistemic"), card);
        assertTrue(card.contains("## Licence"), card);
    }

    @Test
    void the_card_says_when_each_of_several_recordings_began() throws Exception {
        Session two = AddMedia.last(
                        session(), new MediaSource("left", "left.mp4", "sha256:78", 8, 50_000, true, true, -1_250))
                .applyTo(session());
        export.export(two, registry.writers(), EVERYTHING, folder, "talk");
        String card = Files.readString(folder.resolve("README.md"));
        assertTrue(card.contains("| talk.mp4 | 60000 | 0 | 9 | sha256:77 |"), card);
        assertTrue(card.contains("| left.mp4 | 50000 | -1250 | 8 | sha256:78 |"), card);
        assertTrue(card.contains("those of the first recording"), card);
        assertTrue(Files.readString(folder.resolve("talk.jsonl")).contains("\"offset_ms\":-1250"));
    }

    @Test
    void the_card_counts_what_people_and_the_model_said_and_how_far_they_agree() throws Exception {
        Session judged = new Several(
                        "judged",
                        List.of(
                                new AssignLabel(annotation(2, "sadness", Shown.NOTHING)),
                                new SetGold(new GoldLabel(new TurnId(1), "ekman-7", "joy", "adjudicated"))))
                .applyTo(session());
        export.export(judged, List.of(), EVERYTHING, folder, "t");
        String card = Files.readString(folder.resolve("README.md"));
        assertTrue(card.contains("| gold | 2 | 0 | 0 | 0 | 0 | 1 | 0 | 1 |"), card);
        assertTrue(card.contains("| Coder One (c1) | 3 | 0 | 0 | 0 | 1 | 1 | 1 | 0 |"), card);
        assertTrue(card.contains("| model default | 1 | 0 | 0 | 0 | 1 | 0 | 0 | 0 |"), card);
        // Two turns, one the same; by chance a quarter: joy and joy. (1/2 - 1/4) / (1 - 1/4) = 1/3.
        assertTrue(card.contains("| gold | Coder One (c1) | 2 | 1 | 0.500 | 0.333 |"), card);
        assertTrue(card.contains("| Coder One (c1) | model default | 1 | 1 | 1.000 | none: one label only |"), card);
        assertFalse(card.contains("| gold | model"), "no turn has both");
    }

    @Test
    void the_card_says_how_labels_were_made_and_what_was_practice_is_not_in_it() throws Exception {
        Annotator practising = new Annotator("c1", "Coder One").inTraining();
        Session blind = new Several(
                        "blind",
                        List.of(
                                new SetBlinding(new Blinding(Blinding.Way.OPEN, 20, 7)),
                                new AddAnnotator(practising),
                                new AssignLabel(Annotation.ofLabel(
                                        new TurnId(2),
                                        practising.id(),
                                        "ekman-7",
                                        "fear",
                                        annotation(1, "joy", Shown.NOTHING).origin()))))
                .applyTo(session());
        export.export(blind, List.of(), EVERYTHING, folder, "t");
        String card = Files.readString(folder.resolve("README.md"));
        assertTrue(
                card.contains("Of the turns, 20 % chosen by chance for each annotator (seed 7) are audit turns"), card);
        assertFalse(card.contains("training"), card);
        export.export(
                new SetBlinding(new Blinding(Blinding.Way.BLIND_FIRST, 0, 7)).applyTo(blind),
                List.of(),
                EVERYTHING.withLabels(new LabelSource.OfAnnotator(practising.id())),
                Files.createDirectory(folder.resolve("asked")),
                "t");
        String asked = Files.readString(folder.resolve("asked/README.md"));
        assertTrue(asked.contains("Labels are made blind first"), asked);
        assertTrue(asked.contains("| Coder One (training) (c1.training) | 1 | 0 | 0 | 0 |"), asked);
    }

    @Test
    void the_card_says_what_could_be_seen_before_the_session_was_made_blind() throws Exception {
        Session blind = new SetBlinding(new Blinding(Blinding.Way.BLIND_FIRST, 0, 7)).applyTo(session());
        AnalysisRun first = blind.runs().values().stream()
                .min(Comparator.comparing(AnalysisRun::startedAt))
                .orElseThrow();
        Instant later = first.startedAt().plusSeconds(60);
        export.export(blind, List.of(), EVERYTHING.withOpenUntil(Optional.of(later)), folder, "t");
        String card = Files.readString(folder.resolve("README.md"));
        assertTrue(card.contains("Labels are made blind first, since " + later + ": what"), card);
        assertTrue(
                card.contains("Before that, what a model says (" + first.modelName() + ", analysis started "
                        + first.startedAt()
                        + ") could be seen in this session. Labels given earlier were not made blind"),
                card);
        Instant earlier = first.startedAt().minusSeconds(60);
        for (Optional<Instant> until : List.of(Optional.of(earlier), Optional.<Instant>empty())) {
            export.export(blind, List.of(), EVERYTHING.withOpenUntil(until), folder, "t");
            card = Files.readString(folder.resolve("README.md"));
            assertTrue(card.contains("Labels are made blind first: what"), card);
            assertFalse(card.contains("Before that"), card);
        }
    }

    @Test
    void kappa_is_that_of_cohens_worked_example() throws Exception {
        // Two raters, 50 turns: both yes 20, first yes only 5, second yes only 10, both no 15: kappa 0.4.
        List<Edit> edits = new ArrayList<>(List.of(
                new AddSpeaker(new Speaker("a", "Ana")),
                new AddAnnotator(new Annotator("c1", "One")),
                new AddAnnotator(new Annotator("c2", "Two"))));
        List<Turn> turns = LongStream.range(0, 50)
                .mapToObj(i -> new Turn(new TurnId(i + 1), new TimeSpan(i * 10, i * 10 + 10), "a", "x"))
                .toList();
        edits.add(new AddTurns(turns));
        for (int i = 0; i < 50; i++) {
            edits.add(new AssignLabel(annotation(i + 1, "c1", i < 25 ? "joy" : "fear", Shown.NOTHING)));
            boolean second = i < 20 || i >= 40;
            edits.add(new AssignLabel(annotation(i + 1, "c2", second ? "joy" : "fear", Shown.NOTHING)));
        }
        Session session = new Several("made", edits).applyTo(Session.empty("s", "s"));
        export.export(session, List.of(), EVERYTHING, folder, "t");
        String card = Files.readString(folder.resolve("README.md"));
        assertTrue(card.contains("| One (c1) | Two (c2) | 50 | 35 | 0.700 | 0.400 |"), card);
    }

    @Test
    void the_card_names_the_transcript_its_format_encoding_and_content() throws Exception {
        Path transcript = Files.writeString(folder.resolve("talk.srt"), "1\n00:00:00,000 --> 00:00:01,000\nHi\n");
        Session empty = Session.empty("s", "s");
        Session imported = new ImportPlan(empty)
                .edit(registry.read(transcript, ImportOptions.DEFAULT).accept(), "Import")
                .applyTo(empty);
        export.export(imported, registry.writers(), EVERYTHING, folder.resolve("out"), "t");
        String row = "| talk.srt, SubRip subtitles (SRT), UTF-8, sha256:"
                + "66404867a0bd0eb344b2f1ee4248d88b10e329486e9c5c83c40b1862d0f5a08b | 1 |";
        String card = Files.readString(folder.resolve("out/README.md"));
        assertTrue(card.contains(row), card);
        ImportResult again = registry.read(folder.resolve("out/t.jsonl"), ImportOptions.DEFAULT);
        assertEquals(imported.turnsInOrder(), again.accept().turns(), "our own files do not put themselves in between");
    }

    @Test
    void sentiment_follows_from_melds_emotions_but_surprise_where_nobody_gave_it() throws Exception {
        Session judged = new Several(
                        "judged",
                        List.of(
                                new AssignLabel(annotation(2, "surprise", Shown.NOTHING)),
                                new SetGold(new GoldLabel(new TurnId(3), "sentiment-3", "positive", "talk.csv"))))
                .applyTo(session());
        export.export(judged, List.of(registry.writer("csv").orElseThrow()), EVERYTHING, folder, "t");
        List<String> lines = Files.readAllLines(folder.resolve("t.csv"));
        assertTrue(lines.get(1).contains(",Ana,joy,positive,0,0,"), lines.get(1));
        assertTrue(lines.get(2).contains(",Ben,surprise,,0,1,"), lines.get(2));
        assertTrue(lines.get(3).contains(",Ana,anger,positive,0,2,"), lines.get(3));
        String card = Files.readString(folder.resolve("README.md"));
        assertTrue(card.contains("nobody gave the Sentiment of 1 turn:"), card);
        Transcript again =
                registry.read(folder.resolve("t.csv"), ImportOptions.DEFAULT).accept();
        List<GoldLabel> sentiments = again.judgements().gold().stream()
                .filter(g -> g.scheme().equals("sentiment-3"))
                .toList();
        assertEquals(
                List.of("positive"), sentiments.stream().map(GoldLabel::label).toList());
        assertEquals(new TurnId(3), sentiments.get(0).turn());
    }
}
