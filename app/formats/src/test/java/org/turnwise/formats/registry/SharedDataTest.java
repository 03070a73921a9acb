package org.turnwise.formats.registry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.turnwise.formats.ImportOptions;
import org.turnwise.formats.ImportPlan;
import org.turnwise.formats.ImportResult;
import org.turnwise.formats.Problem.Severity;
import org.turnwise.formats.Transcript;
import org.turnwise.session.edit.Touched;
import org.turnwise.session.model.Session;
import org.turnwise.session.model.TimeSpan;
import org.turnwise.session.model.Turn;

/** The real files of ../shared; skipped visibly where that folder is absent. */
final class SharedDataTest {
    private final FormatRegistry registry = StandardFormats.registry();

    private static Path shared(String name) {
        Path file = Path.of(System.getProperty("turnwise.root"))
                .resolve("../shared/data")
                .resolve(name);
        Assumptions.assumeTrue(Files.exists(file), "not here: " + file);
        return file;
    }

    @ParameterizedTest
    @CsvSource({"train, 9989, 1743, 2945", "dev, 1109, 163, 406", "test, 2610, 402, 833"})
    void every_turn_and_label_of_meld_is_read(String split, int turns, long joy, long negative) {
        ImportResult result = registry.read(shared("meld/" + split + "_sent_emo.csv.gz"), ImportOptions.DEFAULT);
        assertEquals("MELD table (CSV)", result.format());
        assertEquals("UTF-8", result.encoding());
        assertFalse(result.hasErrors(), () -> result.problems().toString());
        Transcript transcript = result.transcript().orElseThrow();
        assertEquals(turns, transcript.turns().size());
        assertEquals(2L * turns, transcript.judgements().gold().size());
        assertEquals(joy, count(transcript, "ekman-7", "joy"));
        assertEquals(negative, count(transcript, "sentiment-3", "negative"));
    }

    private static long count(Transcript transcript, String scheme, String label) {
        return transcript.judgements().gold().stream()
                .filter(g -> g.scheme().equals(scheme) && g.label().equals(label))
                .count();
    }

    @Test
    void all_of_meld_is_one_edit_that_knows_what_it_touches() {
        Transcript transcript = registry.read(shared("meld/train_sent_emo.csv.gz"), ImportOptions.DEFAULT)
                .transcript()
                .orElseThrow();
        Session session = Session.empty("s", "MELD");
        Touched touched =
                new ImportPlan(session).edit(transcript, "Import MELD").touched(session);
        assertEquals(9989, touched.turns().size());
        assertEquals(2 * 9989, touched.gold().size());
    }

    @Test
    void one_dialogue_of_meld_can_be_read_alone() {
        ImportResult result =
                registry.read(shared("meld/dev_sent_emo.csv.gz"), ImportOptions.DEFAULT.withDialogue("1"));
        List<Turn> turns = result.transcript().orElseThrow().turns();
        assertEquals(
                "Or! Or, we could go to the bank, close our accounts and cut them off at the source.",
                turns.get(0).text());
        assertEquals(new TimeSpan(744_660, 750_915), turns.get(0).span());
        assertEquals("4", turns.get(0).attributes().get("Episode"));
        assertTrue(turns.stream().allMatch(t -> t.dialogue().equals("1")));
    }

    @ParameterizedTest
    @CsvSource({"srt, SubRip subtitles (SRT)", "csv, Table with a header (CSV)"})
    void the_eleven_speakers_are_read_alike_from_subtitles_and_table(String extension, String format) {
        Path file = shared("talking-faces/eleven-speakers." + extension);
        ImportResult result = registry.read(file, ImportOptions.DEFAULT.withMediaDuration(33_000));
        assertEquals(format, result.format());
        assertEquals(0, result.count(Severity.ERROR) + result.count(Severity.WARNING), () -> result.problems()
                .toString());
        List<Turn> turns = result.transcript().orElseThrow().turns();
        assertEquals(11, turns.size());
        assertEquals(11, result.transcript().orElseThrow().speakers().size());
        assertEquals(new TimeSpan(0, 2960), turns.get(0).span());
        assertEquals("S01", turns.get(0).speaker());
        assertEquals("Bin blue at F two now.", turns.get(0).text());
    }

    @Test
    void a_film_named_as_subtitles_is_one_clear_error() throws Exception {
        Path film = shared("talking-faces/eleven-speakers.mp4");
        Path copy = Files.createTempFile("film", ".srt");
        try {
            Files.write(copy, Files.readAllBytes(film));
            ImportResult result = registry.read(copy, ImportOptions.DEFAULT);
            assertEquals(1, result.problems().size(), () -> result.problems().toString());
            assertTrue(result.problems().get(0).message().startsWith("This is not a text file"));
            assertFalse(result.acceptable());
        } finally {
            Files.delete(copy);
        }
    }
}
