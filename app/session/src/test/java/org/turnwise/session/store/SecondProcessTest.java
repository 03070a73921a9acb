package org.turnwise.session.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.turnwise.session.edit.RenameSession;
import org.turnwise.session.history.ReadOnlyReason;
import org.turnwise.session.history.SessionEditor;

class SecondProcessTest {
    private final SessionFiles files = new SessionFiles();

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void a_session() {
        file = folder.resolve("shared.turnwise");
        try (SessionEditor editor = files.create(file, "shared")) {
            editor.apply(SessionFilesTest.twoTurns());
        }
    }

    @Test
    void while_another_process_edits_the_session_is_read_only_here_and_free_once_that_is_killed() throws Exception {
        try (Child other = Child.start(List.of(), folder, SecondProcess.class, file)) {
            assertEquals("editing", other.line());
            assertEquals("renamed one", other.ask("one"));
            try (SessionEditor editor = files.open(file)) {
                assertEquals("one", editor.session().name());
                var held =
                        (ReadOnlyReason.HeldElsewhere) editor.readOnlyReason().orElseThrow();
                assertEquals(other.pid(), held.processId());
                assertFalse(held.host().isBlank());
                assertEquals("renamed two", other.ask("two"));
                editor.saveCopyAs(folder.resolve("copy.turnwise"));
            }
            other.kill();
            assertEquals(137, other.exitCode());
        }
        try (SessionEditor editor = files.open(file)) {
            assertFalse(editor.readOnly());
            assertEquals("two", editor.session().name());
        }
        try (SessionEditor copy = files.open(folder.resolve("copy.turnwise"))) {
            assertEquals("two", copy.session().name());
            assertEquals(3, copy.steps(10).size());
        }
    }

    @Test
    void a_process_that_lost_its_locks_to_a_file_dialog_is_still_the_one_that_edits() throws Exception {
        try (Child other = Child.start(List.of(), folder, SecondProcess.class, file)) {
            assertEquals("editing", other.line());
            assertEquals("looked", other.ask("look"));
            try (SessionEditor editor = files.open(file)) {
                var held =
                        (ReadOnlyReason.HeldElsewhere) editor.readOnlyReason().orElseThrow();
                assertEquals(other.pid(), held.processId());
            }
            assertEquals("renamed one", other.ask("one"));
            other.kill();
            assertEquals(137, other.exitCode());
        }
        try (SessionEditor editor = files.open(file)) {
            assertFalse(editor.readOnly());
            assertEquals("one", editor.session().name());
        }
    }

    @Test
    void a_lock_file_that_cannot_be_removed_keeps_nobody_out() throws Exception {
        Path session = file.toRealPath();
        SessionLock lock =
                SessionLock.acquire(session, "Robin", Instant.now()).lock().orElseThrow();
        lock.release(open -> {
            throw new IOException("in use, as open files are on Windows");
        });
        assertTrue(Files.exists(SessionLock.fileFor(session)));
        try (Child other = Child.start(List.of(), folder, SecondProcess.class, file)) {
            assertEquals("editing", other.line());
        }
    }

    @Test
    void what_is_written_after_another_program_removed_the_log_is_in_the_session_file() throws Exception {
        try (SessionEditor editor = files.open(file)) {
            editor.apply(new RenameSession("before"));
            Path log = file.resolveSibling(file.getFileName() + "-wal");
            Assumptions.assumeTrue(
                    Files.getFileStore(file).supportsFileAttributeView("posix"), "open files stay there");
            Files.delete(log);
            editor.apply(new RenameSession("after"));
            Path alone = Files.copy(file, folder.resolve("alone.turnwise"));
            try (SessionEditor copy = files.open(alone)) {
                assertEquals("after", copy.session().name());
            }
        }
        try (SessionEditor editor = files.open(file)) {
            assertEquals("after", editor.session().name());
        }
    }

    @Test
    void another_process_is_told_that_this_one_edits() throws Exception {
        try (SessionEditor editor = files.open(file);
                Child other = Child.start(List.of(), folder, SecondProcess.class, file)) {
            String reason = other.line();
            assertTrue(reason.contains("process " + ProcessHandle.current().pid()), reason);
            assertFalse(editor.readOnly());
        }
    }

    @Test
    void a_write_that_the_operating_system_refuses_changes_nothing_and_the_editor_goes_on() throws Exception {
        Path prlimit = Path.of("/usr/bin/prlimit");
        Assumptions.assumeTrue(Files.isExecutable(prlimit), "needs prlimit, to limit how large a file may grow");
        try (Child other = Child.start(
                List.of(prlimit.toString(), "--fsize=2000000:unlimited"), folder, SecondProcess.class, file)) {
            assertEquals("editing", other.line());
            String failure = other.ask("fill");
            assertTrue(failure.startsWith("failed, unchanged true, turns "), failure);
            assertTrue(failure.contains("The change was not saved"), failure);
            int turns = Integer.parseInt(failure.replaceAll(".*turns (\\d+):.*", "$1"));
            assertTrue(turns > 2, failure);
            try (SessionEditor editor = files.open(file)) {
                assertEquals(turns, editor.session().turns().size());
            }
            int lifted = new ProcessBuilder(
                            prlimit.toString(), "--pid", Long.toString(other.pid()), "--fsize=unlimited:unlimited")
                    .start()
                    .waitFor();
            assertEquals(0, lifted);
            assertEquals("renamed onwards", other.ask("onwards"));
        }
        try (SessionEditor editor = files.open(file)) {
            assertEquals("onwards", editor.session().name());
        }
    }

    @Test
    void a_session_in_a_write_protected_folder_can_be_read() throws Exception {
        Path locked = Files.createDirectory(folder.resolve("locked"));
        Path inside = Files.move(file, locked.resolve("s.turnwise"));
        assertTrue(locked.toFile().setWritable(false, false));
        try {
            Assumptions.assumeFalse(Files.isWritable(locked), "this user may write to write-protected folders");
            try (SessionEditor editor = files.open(inside)) {
                assertTrue(editor.readOnlyReason().orElseThrow() instanceof ReadOnlyReason.NotWritable);
                assertEquals(2, editor.session().turns().size());
                editor.saveCopyAs(folder.resolve("copy.turnwise"));
            }
        } finally {
            assertTrue(locked.toFile().setWritable(true, true));
        }
    }
}
