package org.turnwise.session.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.turnwise.session.edit.AddTurns;
import org.turnwise.session.edit.RenameSession;
import org.turnwise.session.history.AnnotationVersion;
import org.turnwise.session.history.SessionEditor;
import org.turnwise.session.history.SessionStoreException;
import org.turnwise.session.model.Annotation;
import org.turnwise.session.model.AnnotationKey;
import org.turnwise.session.model.Session;
import org.turnwise.session.model.TimeSpan;
import org.turnwise.session.model.Turn;
import org.turnwise.session.model.TurnId;

class SessionCopyTest {
    private static final TurnId FIRST = new TurnId(1);
    private static final AnnotationKey KEY = new AnnotationKey(FIRST, "ann", "ekman-7");
    private final SessionFiles files = new SessionFiles();

    @TempDir
    Path folder;

    private Path copies;
    private Path target;
    private SessionEditor editor;

    @BeforeEach
    void a_session_that_stays_open() {
        copies = folder.resolve("copies");
        target = copies.resolve("Größe #1 100% a?b.turnwise");
        editor = files.create(folder.resolve("a.turnwise"), "a");
        editor.apply(SessionFilesTest.twoTurns());
        editor.apply(SessionFilesTest.label(FIRST, "joy"));
        editor.apply(SessionFilesTest.label(FIRST, "fear"));
        editor.undo();
    }

    @AfterEach
    void closed() {
        editor.close();
    }

    @Test
    void a_copy_holds_the_session_its_versions_and_what_can_be_undone_and_redone() {
        editor.saveCopyAs(target);
        editor.apply(new RenameSession("went on"));
        try (SessionEditor copy = files.open(target)) {
            assertFalse(copy.readOnly(), "nobody else has the copy");
            assertEquals("a", copy.session().name());
            assertEquals(editor.session().annotations(), copy.session().annotations());
            assertEquals(
                    List.of("joy", "fear", "joy"),
                    copy.annotationHistory(KEY).stream()
                            .map(AnnotationVersion::annotation)
                            .map(a -> a.orElseThrow().label().orElseThrow())
                            .toList());
            copy.redo();
            assertEquals(
                    Optional.of("fear"),
                    copy.session().annotation(FIRST, "ann", "ekman-7").flatMap(Annotation::label));
            copy.undo();
            copy.undo();
            copy.undo();
            assertTrue(copy.session().turns().isEmpty());
            assertEquals(Optional.empty(), copy.undo());
        }
        assertEquals("went on", editor.session().name(), "the copy's undo is not the open session's");
        assertEquals(List.of(target), listed(copies));
    }

    @Test
    void a_file_that_is_there_is_replaced_only_where_that_is_asked_for() throws Exception {
        Files.createDirectories(copies);
        Files.writeString(target, "mine");
        assertThrows(SessionStoreException.class, () -> editor.saveCopyAs(target));
        assertEquals("mine", Files.readString(target));
        editor.replaceWithCopy(target);
        try (SessionEditor copy = files.open(target)) {
            assertEquals(editor.session(), copy.session());
        }
        assertEquals(List.of(target), listed(copies));
    }

    @Test
    void the_log_of_a_session_whose_program_was_killed_does_not_reach_into_the_copy_that_replaces_it()
            throws Exception {
        Files.createDirectories(copies);
        try (SessionEditor old = files.create(target, "old")) {
            old.apply(SessionFilesTest.twoTurns());
            for (String suffix : new String[] {"", "-wal"}) {
                Files.copy(beside(target, suffix), beside(folder.resolve("killed"), suffix));
            }
        }
        for (String suffix : new String[] {"", "-wal"}) {
            Files.deleteIfExists(beside(target, suffix));
            Files.move(beside(folder.resolve("killed"), suffix), beside(target, suffix));
        }
        assertTrue(Files.size(beside(target, "-wal")) > 0, "the killed program's log");
        editor.replaceWithCopy(target);
        assertEquals(List.of(target), listed(copies));
        try (SessionEditor copy = files.open(target)) {
            assertEquals(editor.session(), copy.session());
        }
    }

    @Test
    void the_open_session_is_never_written_over_under_whatever_name() throws Exception {
        Session before = editor.session();
        Path file = editor.file();
        Path link = Files.createSymbolicLink(folder.resolve("link.turnwise"), file);
        Path roundabout = folder.resolve("nowhere").resolve("..").resolve("a.turnwise");
        Path log = beside(file, "-wal");
        for (Path own : List.of(file, link, roundabout, log)) {
            SessionStoreException refused =
                    assertThrows(SessionStoreException.class, () -> editor.replaceWithCopy(own));
            assertTrue(String.valueOf(refused.getMessage()).contains("belongs to the session that is open"));
            assertThrows(SessionStoreException.class, () -> editor.saveCopyAs(own));
        }
        editor.apply(new RenameSession("b"));
        editor.undo();
        editor.close();
        try (SessionEditor again = files.open(file)) {
            assertEquals(before, again.session());
        }
    }

    @Test
    void a_session_that_is_open_elsewhere_is_not_replaced() throws Exception {
        Files.createDirectories(copies);
        try (SessionEditor other = files.create(target, "other")) {
            SessionStoreException refused =
                    assertThrows(SessionStoreException.class, () -> editor.replaceWithCopy(target));
            assertTrue(String.valueOf(refused.getMessage()).contains("open for editing"), refused::getMessage);
            other.apply(new RenameSession("still here"));
        }
        try (SessionEditor other = files.open(target)) {
            assertEquals("still here", other.session().name());
        }
    }

    @Test
    void a_place_that_cannot_be_written_to_is_named_and_left_as_it_is() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "no folder");
        SessionStoreException refused = assertThrows(
                SessionStoreException.class,
                () -> editor.saveCopyAs(file.resolve("below").resolve("b.turnwise")));
        assertFalse(String.valueOf(refused.getMessage()).contains("Exception"), refused::getMessage);
        assertTrue(refused.remedy().contains("may write to"), refused::remedy);
        Path occupied = Files.createDirectories(folder.resolve("folder.turnwise"));
        assertThrows(SessionStoreException.class, () -> editor.replaceWithCopy(occupied));
        assertEquals(2, editor.session().turns().size());
    }

    @Test
    void a_copy_that_finds_no_room_leaves_nothing_behind_and_the_old_file_as_it_was() throws Exception {
        Path prlimit = Path.of("/usr/bin/prlimit");
        Assumptions.assumeTrue(Files.isExecutable(prlimit), "needs prlimit, to limit how large a file may grow");
        editor.apply(new AddTurns(List.of(new Turn(new TurnId(3), new TimeSpan(0, 9), "S1", "word ".repeat(800_000)))));
        editor.close();
        Files.createDirectories(copies);
        Files.writeString(target, "mine");
        try (Child other = Child.start(
                List.of(prlimit.toString(), "--fsize=2000000:unlimited"), folder, SecondProcess.class, editor.file())) {
            assertEquals("editing", other.line());
            String failure = other.ask("copy " + target);
            assertTrue(failure.startsWith("failed: The session "), failure);
            assertTrue(failure.contains("disk"), failure);
            assertEquals("renamed onwards", other.ask("onwards"));
        }
        assertEquals("mine", Files.readString(target));
        assertEquals(List.of(target), listed(copies));
    }

    private static Path beside(Path file, String suffix) {
        return file.resolveSibling(file.getFileName() + suffix);
    }

    private static List<Path> listed(Path folder) {
        try (Stream<Path> all = Files.list(folder)) {
            return all.toList();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
