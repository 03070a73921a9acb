package org.turnwise.session.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.turnwise.session.edit.AddAnnotator;
import org.turnwise.session.edit.AddSpeaker;
import org.turnwise.session.edit.AddTurns;
import org.turnwise.session.edit.AssignLabel;
import org.turnwise.session.edit.Several;
import org.turnwise.session.history.AnnotationVersion;
import org.turnwise.session.history.ReadOnlyReason;
import org.turnwise.session.history.ReadOnlySessionException;
import org.turnwise.session.history.SessionChange;
import org.turnwise.session.history.SessionEditor;
import org.turnwise.session.history.SessionStoreException;
import org.turnwise.session.model.Annotation;
import org.turnwise.session.model.AnnotationKey;
import org.turnwise.session.model.AnnotationOrigin;
import org.turnwise.session.model.AnnotationOrigin.Method;
import org.turnwise.session.model.AnnotationOrigin.Shown;
import org.turnwise.session.model.Annotator;
import org.turnwise.session.model.Session;
import org.turnwise.session.model.Speaker;
import org.turnwise.session.model.TimeSpan;
import org.turnwise.session.model.Turn;
import org.turnwise.session.model.TurnId;

class SessionFilesTest {
    private static final TurnId FIRST = new TurnId(1);
    private final SessionFiles files = new SessionFiles();

    @TempDir
    Path folder;

    static AssignLabel label(TurnId turn, String label) {
        return new AssignLabel(Annotation.ofLabel(
                turn,
                "ann",
                "ekman-7",
                label,
                new AnnotationOrigin(
                        Instant.parse("2026-01-02T03:04:05.006Z"),
                        1200,
                        Shown.PREDICTION,
                        Method.CHOSEN,
                        Optional.empty())));
    }

    static Several twoTurns() {
        return new Several(
                "Import talk.srt",
                List.of(
                        new AddAnnotator(new Annotator("ann", "Annotator one")),
                        new AddSpeaker(new Speaker("S1", "Ada")),
                        new AddTurns(List.of(
                                new Turn(FIRST, new TimeSpan(0, 900), "S1", "Hello."),
                                new Turn(new TurnId(2), new TimeSpan(900, 1800), "S1", "Hello again.")))));
    }

    @Test
    void what_was_edited_is_there_after_reopening_and_can_still_be_undone_and_redone() {
        Path file = folder.resolve("Größe #1 100% a?b.turnwise");
        Session edited;
        try (SessionEditor editor = files.create(file, "Talk")) {
            editor.apply(twoTurns());
            editor.apply(label(FIRST, "joy"));
            edited = editor.session();
        }
        try (SessionEditor editor = files.open(file)) {
            assertEquals(edited, editor.session());
            assertEquals(Optional.of("Label joy"), editor.undoDescription());
            assertEquals(SessionChange.Cause.UNDO, editor.undo().orElseThrow().cause());
            editor.undo();
            assertTrue(editor.session().turns().isEmpty());
            assertEquals(Optional.empty(), editor.undo());
        }
        try (SessionEditor editor = files.open(file)) {
            assertEquals(Optional.of("Import talk.srt"), editor.redoDescription());
            editor.redo();
            editor.redo();
            assertEquals(edited, editor.session());
        }
        assertEquals(List.of(file), list());
    }

    @Test
    void a_new_edit_drops_what_could_be_redone() {
        try (SessionEditor editor = files.create(folder.resolve("a.turnwise"), "a")) {
            editor.apply(twoTurns());
            editor.apply(label(FIRST, "joy"));
            editor.undo();
            editor.apply(label(FIRST, "fear"));
            assertEquals(Optional.empty(), editor.redoDescription());
            assertEquals(Optional.empty(), editor.redo());
            assertEquals(2, editor.steps(10).size());
        }
    }

    @Test
    void every_version_of_an_annotation_is_kept_with_what_it_replaced() {
        AnnotationKey key = new AnnotationKey(FIRST, "ann", "ekman-7");
        try (SessionEditor editor = files.create(folder.resolve("a.turnwise"), "a")) {
            editor.apply(twoTurns());
            editor.apply(label(FIRST, "joy"));
            editor.apply(label(FIRST, "anger"));
            editor.undo();
            editor.apply(label(FIRST, "fear"));
            List<AnnotationVersion> versions = editor.annotationHistory(key);
            assertEquals(
                    List.of("joy", "anger", "joy", "fear"),
                    versions.stream()
                            .map(v -> v.annotation().orElseThrow().label().orElseThrow())
                            .toList());
            Annotation last = versions.get(3).annotation().orElseThrow();
            assertEquals(Optional.of("joy"), last.origin().replaced());
            assertEquals(last, editor.session().annotations().get(key));
        }
    }

    @Test
    void a_second_window_reads_only_and_says_who_holds_the_session() {
        Path file = folder.resolve("a.turnwise");
        try (SessionEditor first = files.create(file, "a")) {
            first.apply(twoTurns());
            try (SessionEditor second = files.open(file)) {
                assertTrue(second.readOnly());
                assertEquals(first.session(), second.session());
                var held =
                        (ReadOnlyReason.HeldElsewhere) second.readOnlyReason().orElseThrow();
                assertEquals(ProcessHandle.current().pid(), held.processId());
                ReadOnlySessionException refused =
                        assertThrows(ReadOnlySessionException.class, () -> second.apply(label(FIRST, "joy")));
                assertTrue(String.valueOf(refused.getMessage()).contains("open for editing elsewhere"));
                assertThrows(ReadOnlySessionException.class, second::undo);
                first.apply(label(FIRST, "joy"));
            }
            first.apply(label(FIRST, "fear"));
            try (SessionEditor third = files.open(file)) {
                assertTrue(third.readOnly(), "closing the second window must not free the first one's lock");
            }
        }
        try (SessionEditor next = files.open(file)) {
            assertFalse(next.readOnly());
        }
        assertEquals(List.of(file), list());
    }

    @Test
    void a_name_that_is_taken_is_refused() throws Exception {
        Path file = Files.writeString(folder.resolve("a.turnwise"), "mine");
        assertThrows(SessionStoreException.class, () -> files.create(file, "a"));
        assertEquals("mine", Files.readString(file));
    }

    private List<Path> list() {
        try (var all = Files.list(folder)) {
            return all.toList();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
