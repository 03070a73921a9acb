package org.turnwise.session.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.turnwise.session.edit.AddMedia;
import org.turnwise.session.edit.Edit;
import org.turnwise.session.edit.RecordAnalysis;
import org.turnwise.session.edit.SetBlinding;
import org.turnwise.session.edit.Several;
import org.turnwise.session.edit.ShiftMedia;
import org.turnwise.session.history.AnnotationVersion;
import org.turnwise.session.history.SessionEditor;
import org.turnwise.session.model.AnalysisRun;
import org.turnwise.session.model.Annotation;
import org.turnwise.session.model.AnnotationKey;
import org.turnwise.session.model.Blinding;
import org.turnwise.session.model.MediaSource;
import org.turnwise.session.model.Session;
import org.turnwise.session.model.TurnId;

class MigrationTest {
    private static final AnnotationKey KEY = new AnnotationKey(new TurnId(1), "ann", "ekman-7");
    private final SessionFiles files = new SessionFiles();

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void a_file_of_the_first_version() throws Exception {
        file = folder.resolve("old.turnwise");
        String rows;
        try (var in = Objects.requireNonNull(MigrationTest.class.getResourceAsStream("version-1.sql"))) {
            rows = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        try (Connection connection = Connections.writable(file)) {
            Connections.inTransaction(connection, () -> {
                Connections.execute(connection, Schema.script(1));
                Connections.execute(connection, rows);
                Connections.execute(connection, "PRAGMA application_id = " + Schema.APPLICATION_ID);
                Connections.execute(connection, "PRAGMA user_version = 1");
            });
        }
    }

    @Test
    void a_version_1_file_is_brought_up_to_date_with_all_it_holds_and_its_history() throws Exception {
        try (SessionEditor editor = files.open(file)) {
            assertOldContent(editor);
            assertEquals(Optional.of("Label joy"), editor.undoDescription());
            editor.undo();
            assertTrue(editor.session().annotations().isEmpty());
            assertEquals(2, editor.annotationHistory(KEY).size());
        }
        try (Connection connection = Connections.readable(file)) {
            assertEquals(Schema.VERSION, Schema.version(connection));
        }
    }

    @Test
    void where_it_may_not_be_written_a_version_1_file_is_read_and_stays_as_it_is() throws Exception {
        byte[] before = Files.readAllBytes(file);
        SessionLock lock = SessionLock.acquire(
                        file, "another", Clock.systemUTC().instant())
                .lock()
                .orElseThrow();
        try (SessionEditor editor = files.open(file)) {
            assertTrue(editor.readOnly());
            assertOldContent(editor);
        } finally {
            lock.close();
        }
        assertArrayEquals(before, Files.readAllBytes(file));
    }

    @Test
    void a_run_of_a_version_3_file_is_read_undone_and_redone_without_its_duration() throws Exception {
        Path old = folder.resolve("three.turnwise");
        AnalysisRun run = new AnalysisRun(
                "r",
                Instant.EPOCH,
                "ekman-7",
                "SURE",
                "sha256:0",
                "CPU",
                1,
                10,
                OptionalLong.empty(),
                Map.of("model", "1.2.0"));
        Edit edit = new Several("both", List.of(new RecordAnalysis(run, List.of())));
        try (SessionEditor editor = files.create(old, "Three")) {
            editor.apply(edit);
        }
        try (Connection connection = Connections.writable(old)) {
            Connections.execute(connection, "ALTER TABLE run DROP COLUMN took_ms");
            Connections.execute(connection, "UPDATE history SET edit = replace(edit, '\"tookMillis\":null,', '')");
            withoutVersion6(connection);
            withoutBlinding(connection);
            Connections.execute(connection, "PRAGMA user_version = 3");
        }
        try (SessionEditor editor = files.open(old)) {
            assertEquals(run, editor.session().runs().get("r"));
            editor.undo();
            assertTrue(editor.session().runs().isEmpty());
            editor.redo();
            assertEquals(run, editor.session().runs().get("r"));
        }
    }

    @Test
    void the_labels_of_a_version_4_file_are_made_openly_and_how_they_are_made_can_then_be_changed() throws Exception {
        Path old = folder.resolve("four.turnwise");
        Blinding blind = new Blinding(Blinding.Way.BLIND_FIRST, 20, Long.MIN_VALUE);
        try (SessionEditor editor = files.create(old, "Four")) {
            editor.apply(new SetBlinding(blind));
        }
        try (Connection connection = Connections.writable(old)) {
            withoutVersion6(connection);
            withoutBlinding(connection);
            Connections.execute(connection, "DELETE FROM history");
            Connections.execute(connection, "UPDATE history_position SET position = 0");
            Connections.execute(connection, "PRAGMA user_version = 4");
        }
        try (SessionEditor editor = files.open(old)) {
            assertEquals(Blinding.OPEN, editor.session().blinding());
            editor.apply(new SetBlinding(blind));
            editor.undo();
            assertEquals(Blinding.OPEN, editor.session().blinding());
            editor.redo();
        }
        try (SessionEditor editor = files.open(old)) {
            assertEquals(blind, editor.session().blinding());
        }
    }

    @Test
    void what_was_once_labelled_is_known_when_the_label_was_taken_back() throws Exception {
        try (SessionEditor editor = files.open(file)) {
            assertEquals(Set.of(), editor.onceLabelled(), "it is labelled still");
            editor.undo();
            assertEquals(Set.of(KEY), editor.onceLabelled());
            assertEquals(
                    List.of(Optional.of("joy")),
                    editor.firstLabels("ekman-7").stream()
                            .map(Annotation::label)
                            .toList());
            assertTrue(editor.firstLabels("vad").isEmpty());
        }
    }

    @Test
    void the_recordings_of_a_version_5_file_began_together_and_can_then_be_shifted() throws Exception {
        Path old = folder.resolve("five.turnwise");
        MediaSource first = new MediaSource("m1", "a.mp4", "sha256:1", 1, 2, true, true);
        MediaSource second = new MediaSource("m2", "b.mp4", "sha256:2", 1, 2, true, true);
        try (SessionEditor editor = files.create(old, "Five")) {
            editor.apply(new Several("both", List.of(new AddMedia(first, 0), new AddMedia(second, 1))));
        }
        try (Connection connection = Connections.writable(old)) {
            withoutVersion6(connection);
            Connections.execute(connection, "UPDATE history SET edit = replace(edit, ',\"offsetMillis\":0', '')");
            assertEquals(0, Connections.number(connection, "SELECT count(*) FROM history WHERE edit LIKE '%offset%'"));
            Connections.execute(connection, "PRAGMA user_version = 5");
        }
        try (SessionEditor editor = files.open(old)) {
            assertEquals(List.of(first, second), editor.session().media());
            editor.undo();
            assertTrue(editor.session().media().isEmpty());
            editor.redo();
            editor.apply(new ShiftMedia("m2", -40));
        }
        try (SessionEditor editor = files.open(old)) {
            assertEquals(
                    List.of(first, second.withOffset(-40)), editor.session().media());
            editor.undo();
            assertEquals(List.of(first, second), editor.session().media());
        }
    }

    private static void withoutVersion6(Connection connection) throws java.sql.SQLException {
        Connections.execute(connection, "DROP TABLE marker");
        Connections.execute(connection, "DROP TABLE trace");
        Connections.execute(connection, "ALTER TABLE media DROP COLUMN offset_ms");
    }

    private static void withoutBlinding(Connection connection) throws java.sql.SQLException {
        for (String column : List.of("labelled", "audit_percent", "audit_seed")) {
            Connections.execute(connection, "ALTER TABLE session DROP COLUMN " + column);
        }
    }

    private static void assertOldContent(SessionEditor editor) {
        Session session = editor.session();
        assertEquals("Old talk", session.name());
        assertEquals(2, session.turns().size());
        assertEquals(
                Map.of("Season", "8"),
                session.turns().find(new TurnId(2)).orElseThrow().attributes());
        assertEquals(new TurnId(3), session.turns().nextId());
        List<AnnotationVersion> versions = editor.annotationHistory(KEY);
        assertEquals(1, versions.size());
        assertEquals(
                session.annotations().get(KEY), versions.get(0).annotation().orElseThrow());
    }
}
