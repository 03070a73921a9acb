package org.turnwise.desktop.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.turnwise.formats.Problem;
import org.turnwise.formats.registry.StandardFormats;

class ImportViewModelTest {
    private static final String GOOD =
            "1\n00:00:01,000 --> 00:00:02,000\nAda: Caf\u00e9?\n\n" + "2\n00:00:03,000 --> 00:00:04,000\nBen: Yes.\n";
    private static final String BROKEN = GOOD + "\n3\n00:00:0x,000 --> 00:00:06,000\nAda: Now.\n";

    @TempDir
    Path folder;

    private final Deque<Runnable> background = new ArrayDeque<>();
    private final Deque<Runnable> fx = new ArrayDeque<>();
    private final ImportViewModel model =
            new ImportViewModel(this::probe, StandardFormats.registry(), background::add, fx::add);

    @Test
    void nothing_chosen_is_nothing_to_import() {
        for (TurnSource source : TurnSource.values()) {
            model.sourceProperty().set(source);
            assertFalse(model.canImport());
        }
    }

    @Test
    void a_transcript_without_a_recording_can_be_imported() throws Exception {
        choose(GOOD, StandardCharsets.UTF_8);
        assertTrue(model.readingProperty().get(), "it is read elsewhere");
        assertFalse(model.canImport());
        run();
        assertTrue(model.canImport());
        assertEquals("Import 2 turns", model.importWords());
        assertEquals(List.of(), complaints());
    }

    @Test
    void a_broken_transcript_shows_its_problems_and_imports_only_what_is_accepted() throws Exception {
        choose(BROKEN, StandardCharsets.UTF_8);
        run();
        Problem worst = model.problems().get(0);
        assertEquals(Problem.Severity.ERROR, worst.severity());
        assertEquals(10, worst.line());
        assertFalse(worst.message().isEmpty() || worst.remedy().isEmpty(), worst.toString());
        assertEquals("Import only the 2 turns that could be read", model.importWords());
    }

    @Test
    void a_transcript_of_which_nothing_can_be_read_cannot_be_imported() throws Exception {
        choose("this is no transcript", StandardCharsets.UTF_8);
        run();
        assertFalse(model.canImport());
        assertFalse(model.problems().isEmpty(), "and says why");
    }

    @Test
    void a_transcript_that_is_gone_says_so() {
        model.chooseTranscript(folder.resolve("gone.srt"));
        run();
        assertFalse(model.canImport());
        assertFalse(model.readingProperty().get());
        assertTrue(model.problems().get(0).message().length() > 5, "in words");
    }

    @Test
    void the_encoding_is_detected_named_and_can_be_overruled() throws Exception {
        choose(GOOD, Charset.forName("windows-1252"));
        run();
        assertEquals("Windows-1252", model.resultProperty().get().orElseThrow().encoding());
        assertTrue(firstText().contains("Caf\u00e9"), firstText());
        model.encodingProperty().set(Optional.of(StandardCharsets.UTF_16LE));
        run();
        assertFalse(model.canImport(), "read as something else it is no transcript");
        model.encodingProperty().set(Optional.empty());
        run();
        assertTrue(firstText().contains("Caf\u00e9"));
        choose(GOOD, StandardCharsets.UTF_16);
        run();
        assertTrue(model.resultProperty().get().orElseThrow().encoding().startsWith("UTF-16"));
        assertTrue(firstText().contains("Caf\u00e9"));
    }

    @Test
    void a_transcript_longer_than_its_recording_is_reported_whichever_is_chosen_first() throws Exception {
        choose(GOOD, StandardCharsets.UTF_8);
        run();
        model.chooseRecording(Path.of("3500.wav"));
        run();
        assertPastTheEnd();
        ImportViewModel other = new ImportViewModel(this::probe, StandardFormats.registry(), background::add, fx::add);
        other.chooseRecording(Path.of("3500.wav"));
        other.chooseTranscript(folder.resolve("talk.srt"));
        run();
        assertEquals(model.problems(), other.problems());
        model.chooseRecording(Path.of("9000.wav"));
        run();
        assertEquals(List.of(), complaints(), "another recording, another report");
    }

    @Test
    void a_recording_that_is_cut_off_is_reported_with_the_turns_past_its_end() throws Exception {
        model.chooseRecording(Path.of("9000-cut.mp4"));
        run();
        assertTrue(model.problems().get(0).message().endsWith("end at 0:01.5 of 0:09.0."), "before turns are there");
        choose(GOOD, StandardCharsets.UTF_8);
        run();
        assertEquals(1, complaints().size(), complaints().toString());
        Problem cut = model.problems().get(0);
        assertEquals(Problem.Severity.WARNING, cut.severity());
        assertTrue(cut.message().endsWith("2 turns lie past that, of 2 in all."), cut.message());
        assertTrue(cut.remedy().contains("whole file"), cut.remedy());
        assertTrue(model.canImport(), "it can be imported all the same");
        model.chooseRecording(Path.of("9000.wav"));
        run();
        assertEquals(List.of(), complaints());
    }

    @Test
    void without_a_transcript_turns_come_from_pauses_or_are_drawn() {
        model.chooseRecording(Path.of("9000.wav"));
        assertFalse(model.canImport(), "not before it was looked at");
        run();
        assertFalse(model.canImport(), "a transcript was not chosen yet");
        model.sourceProperty().set(TurnSource.PAUSES);
        assertTrue(model.canImport());
        assertEquals("Import", model.importWords());
        model.sourceProperty().set(TurnSource.NOTHING);
        assertTrue(model.canImport());
    }

    @Test
    void a_silent_film_has_no_pauses_to_go_by() {
        model.chooseRecording(Path.of("9000-silent.mp4"));
        model.sourceProperty().set(TurnSource.PAUSES);
        run();
        assertFalse(model.canImport());
        assertTrue(model.whyNot().contains("no sound"), model.whyNot());
        model.sourceProperty().set(TurnSource.NOTHING);
        assertTrue(model.canImport());
        assertEquals("", model.whyNot());
    }

    @Test
    void a_recording_that_cannot_be_read_says_why_and_blocks_the_import() throws Exception {
        choose(GOOD, StandardCharsets.UTF_8);
        model.chooseRecording(Path.of("broken.mp4"));
        run();
        assertEquals("It is not a recording.", model.recordingProblemProperty().get());
        assertFalse(model.canImport());
        model.chooseRecording(Path.of("9000.wav"));
        run();
        assertTrue(model.canImport());
    }

    @Test
    void an_answer_about_a_file_no_longer_chosen_is_dropped() throws Exception {
        choose(BROKEN, StandardCharsets.UTF_8);
        Path better = Files.writeString(folder.resolve("better.srt"), GOOD);
        model.chooseTranscript(better);
        model.chooseRecording(Path.of("broken.mp4"));
        model.chooseRecording(Path.of("9000.wav"));
        List<Runnable> late = new ArrayList<>(background);
        background.clear();
        java.util.Collections.reverse(late);
        background.addAll(late);
        run();
        assertEquals("", model.recordingProblemProperty().get());
        assertEquals("Import 2 turns", model.importWords());
    }

    /** What is more than a note on how it was read. */
    private List<Problem> complaints() {
        return model.problems().stream()
                .filter(p -> p.severity() != Problem.Severity.NOTE)
                .toList();
    }

    private void assertPastTheEnd() {
        assertFalse(model.problems().isEmpty());
        Problem past = model.problems().get(0);
        assertEquals(6, past.line(), past.toString());
        assertTrue(past.message().contains("end"), past.message());
    }

    private Recording probe(Path file) {
        String name = file.toString();
        if (name.startsWith("broken")) {
            throw new IllegalArgumentException("It is not a recording.");
        }
        long millis = Long.parseLong(name.replaceAll("[^0-9].*", ""));
        return new Recording(file, millis, true, !name.contains("silent"), cutOff(name), "a film");
    }

    private static OptionalLong cutOff(String name) {
        return name.contains("cut") ? OptionalLong.of(1_500) : OptionalLong.empty();
    }

    private String firstText() {
        return model.resultProperty()
                .get()
                .orElseThrow()
                .readable()
                .turns()
                .get(0)
                .text();
    }

    private void choose(String text, Charset charset) throws Exception {
        model.chooseTranscript(Files.writeString(folder.resolve("talk.srt"), text, charset));
    }

    private void run() {
        while (!background.isEmpty() || !fx.isEmpty()) {
            (background.isEmpty() ? fx : background).remove().run();
        }
    }
}
