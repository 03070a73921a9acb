package org.turnwise.session.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.turnwise.session.edit.AddTurns;
import org.turnwise.session.edit.RecordAnalysis;
import org.turnwise.session.edit.RenameSession;
import org.turnwise.session.history.SessionEditor;
import org.turnwise.session.history.SessionStoreException;
import org.turnwise.session.model.AnalysisRun;
import org.turnwise.session.model.AttendedTurn;
import org.turnwise.session.model.LabelSchemes;
import org.turnwise.session.model.Modality;
import org.turnwise.session.model.ModalityEvidence;
import org.turnwise.session.model.Prediction;
import org.turnwise.session.model.Session;
import org.turnwise.session.model.TimeSpan;
import org.turnwise.session.model.Turn;
import org.turnwise.session.model.TurnId;
import org.turnwise.session.model.Uncertainty;

class StoreFailureTest {
    private final SessionFiles files = new SessionFiles();

    @TempDir
    Path folder;

    @Test
    void a_new_file_whose_log_found_no_room_in_it_is_not_kept() throws Exception {
        Path file = folder.resolve("new.turnwise");
        SessionStoreException failure = assertThrows(
                SessionStoreException.class,
                () -> AtomicFile.write(file, temporary -> {
                    Files.writeString(temporary, "the beginning");
                    Files.writeString(temporary.resolveSibling(temporary.getFileName() + "-wal"), "the rest");
                }));
        assertTrue(message(failure).contains("the disk is full"), failure::toString);
        assertEquals(0, Files.list(folder).count());
    }

    @Test
    void a_full_disk_refuses_the_edit_and_the_editor_goes_on_when_there_is_space_again() throws Exception {
        Path file = folder.resolve("full.turnwise");
        files.create(file, "full").close();
        Connection connection = Connections.writable(file);
        Session session = SessionRows.read(connection);
        SqliteJournal journal =
                new SqliteJournal(file, connection, Optional.empty(), Clock.systemUTC(), "tester", () -> {});
        try (SessionEditor editor = new SessionEditor(session, journal)) {
            editor.apply(SessionFilesTest.twoTurns());
            Session before = editor.session();
            long pages = Connections.number(connection, "PRAGMA page_count");
            Connections.number(connection, "PRAGMA max_page_count = " + pages);

            SessionStoreException failure = assertThrows(SessionStoreException.class, () -> editor.apply(longTurn()));
            assertTrue(message(failure).contains("full"), failure::toString);
            assertTrue(failure.remedy().contains("Free some space"), failure::remedy);
            assertSame(before, editor.session());
            assertEquals(before, SessionRows.read(connection));
            assertEquals(Optional.of("Import talk.srt"), editor.undoDescription());

            Connections.number(connection, "PRAGMA max_page_count = 1000000");
            editor.apply(longTurn());
            assertEquals(3, editor.session().turns().size());
        }
        try (SessionEditor editor = files.open(file)) {
            assertEquals(3, editor.session().turns().size());
        }
    }

    @Test
    void what_is_not_a_session_is_refused_and_left_as_it_is() throws Exception {
        Path text = Files.writeString(
                folder.resolve("text.turnwise"), "1\n00:00:01,000 --> 00:00:02,000\nHello\n".repeat(99));
        Path empty = Files.createFile(folder.resolve("empty.turnwise"));
        Path other = folder.resolve("other.turnwise");
        try (Connection connection = Connections.writable(other)) {
            Connections.execute(connection, "CREATE TABLE pictures (name TEXT)");
        }
        for (Path file : List.of(text, empty, other)) {
            assertRefused(file, "is not a Turnwise session");
        }
        assertRefused(folder.resolve("absent.turnwise"), "There is no session file");
        assertRefused(folder, "is a folder, not a session file");
    }

    @Test
    void a_session_of_a_newer_version_is_refused_and_left_as_it_is() throws Exception {
        Path file = folder.resolve("newer.turnwise");
        files.create(file, "newer").close();
        try (Connection connection = Connections.writable(file)) {
            Connections.execute(connection, "PRAGMA user_version = " + (Schema.VERSION + 1));
        }
        assertRefused(file, "newer Turnwise (session format " + (Schema.VERSION + 1));
    }

    @Test
    void a_damaged_session_is_refused_and_left_as_it_is() throws Exception {
        Path file = folder.resolve("damaged.turnwise");
        try (SessionEditor editor = files.create(file, "damaged")) {
            editor.apply(SessionFilesTest.twoTurns());
        }
        byte[] bytes = Files.readAllBytes(file);
        for (int i = 4096; i < bytes.length; i++) {
            bytes[i] = (byte) (i * 31);
        }
        Files.write(file, bytes);
        assertRefused(file, "is damaged");
        Files.write(file, Arrays.copyOf(bytes, 100));
        assertRefused(file, "turnwise");
    }

    @Test
    void damage_in_what_is_read_later_leaves_the_rest_whole() throws Exception {
        Path file = folder.resolve("later.turnwise");
        Prediction first = predicted(1);
        try (SessionEditor editor = files.create(file, "later")) {
            editor.apply(SessionFilesTest.twoTurns());
            editor.apply(new RecordAnalysis(run(), List.of(first, predicted(2))));
        }
        for (String column : List.of("evidence", "reasoning")) {
            try (Connection connection = Connections.writable(file)) {
                Table.execute(
                        connection,
                        "UPDATE prediction SET " + column + " = '{\"TE' WHERE run = ? AND turn = ?",
                        first.run(),
                        first.turn().value());
            }
            try (SessionEditor editor = files.open(file)) {
                Prediction damaged =
                        editor.session().prediction("run", first.turn()).orElseThrow();
                assertEquals(first.probabilities(), damaged.probabilities());
                assertEquals(
                        List.of(first.key()),
                        editor.session().predictions().values().stream()
                                .filter(Prediction::damaged)
                                .map(Prediction::key)
                                .toList());
                assertEquals(column.equals("evidence") ? first.reasoning() : List.of(), damaged.reasoning());
            }
        }
    }

    private static AnalysisRun run() {
        return new AnalysisRun(
                "run",
                Instant.EPOCH,
                LabelSchemes.EKMAN_7.id(),
                "model",
                "sha256:00",
                "CPU",
                1,
                1,
                OptionalLong.empty(),
                Map.of());
    }

    private static Prediction predicted(long turn) {
        return new Prediction(
                new TurnId(turn),
                "run",
                Map.of("joy", 0.75, "anger", 0.25),
                new Uncertainty(0.5, 0.4, 0.1),
                Map.of(Modality.TEXT, new ModalityEvidence.Missing("no words")),
                List.of(new AttendedTurn(Modality.TEXT, 0, new TurnId(turn), 1)));
    }

    @Test
    void a_row_that_this_program_never_wrote_is_named_as_damage() throws Exception {
        Path file = folder.resolve("odd.turnwise");
        try (SessionEditor editor = files.create(file, "odd")) {
            editor.apply(SessionFilesTest.twoTurns());
        }
        try (Connection connection = Connections.writable(file)) {
            Connections.execute(connection, "UPDATE turn SET attributes = '{\"a\":' WHERE id = 2");
        }
        SessionStoreException failure = assertThrows(SessionStoreException.class, () -> files.open(file));
        assertTrue(message(failure).contains("is damaged"), failure::toString);
        try (Connection connection = Connections.writable(file)) {
            Connections.execute(connection, "UPDATE turn SET attributes = '{}' WHERE id = 2");
        }
        files.open(file).close();
    }

    @Test
    void the_editor_belongs_to_its_thread() {
        try (SessionEditor editor = files.create(folder.resolve("a.turnwise"), "a")) {
            CompletionException failure = assertThrows(CompletionException.class, () -> CompletableFuture.runAsync(
                            () -> editor.apply(new RenameSession("b")))
                    .join());
            assertTrue(failure.getCause() instanceof IllegalStateException, failure::toString);
            assertEquals(
                    "a",
                    CompletableFuture.supplyAsync(() -> editor.session().name()).join());
        }
    }

    private void assertRefused(Path file, String message) throws Exception {
        byte[] before = Files.isRegularFile(file) ? Files.readAllBytes(file) : new byte[0];
        SessionStoreException failure = assertThrows(SessionStoreException.class, () -> files.open(file));
        assertTrue(message(failure).contains(message), failure::toString);
        assertArrayEquals(before, Files.isRegularFile(file) ? Files.readAllBytes(file) : new byte[0]);
        try (var all = Files.list(folder)) {
            assertTrue(all.noneMatch(path -> path.toString().endsWith("-lock")), "a lock was left behind");
        }
    }

    private static AddTurns longTurn() {
        return new AddTurns(List.of(new Turn(new TurnId(3), new TimeSpan(0, 9), "S1", "word ".repeat(20_000))));
    }

    private static String message(SessionStoreException failure) {
        return String.valueOf(failure.getMessage());
    }
}
