package org.turnwise.session.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.turnwise.session.edit.AddSpeaker;
import org.turnwise.session.edit.AddTurns;
import org.turnwise.session.edit.RecordAnalysis;
import org.turnwise.session.edit.RemoveTurns;
import org.turnwise.session.edit.RenameSession;
import org.turnwise.session.history.SessionEditor;
import org.turnwise.session.history.SessionStoreException;
import org.turnwise.session.history.UndoStep;
import org.turnwise.session.model.AnalysisRun;
import org.turnwise.session.model.LabelSchemes;
import org.turnwise.session.model.Prediction;
import org.turnwise.session.model.Session;
import org.turnwise.session.model.Speaker;
import org.turnwise.session.model.TimeSpan;
import org.turnwise.session.model.Turn;
import org.turnwise.session.model.TurnId;
import org.turnwise.session.model.Uncertainty;

/** A long session is there in steps: its beginning, all turns, and what models said when it is looked at. */
class SteppedOpeningTest {
    private static final int TURNS = 6_000;

    @TempDir
    static Path shared;

    @TempDir
    Path folder;

    private final SessionFiles files = new SessionFiles();
    private final List<Session> beginnings = new ArrayList<>();
    private Path file;

    @BeforeAll
    static void make() {
        // the first by time is the last by id, and the one that ends last stands in the middle
        List<Turn> turns = LongStream.rangeClosed(1, TURNS)
                .mapToObj(id -> {
                    long start = (TURNS - id) * 1000;
                    return new Turn(
                            new TurnId(id),
                            new TimeSpan(start, id == 3_000 ? TURNS * 2_000L : start + 900),
                            "a",
                            "words " + id);
                })
                .toList();
        try (SessionEditor editor = new SessionFiles().create(shared.resolve("long.turnwise"), "long")) {
            editor.apply(new AddSpeaker(new Speaker("a", "Ada")));
            editor.apply(new AddTurns(turns));
            editor.apply(new RecordAnalysis(
                    run(), turns.stream().map(t -> predicted(t.id())).toList()));
        }
    }

    @BeforeEach
    void copy() throws Exception {
        file = Files.copy(shared.resolve("long.turnwise"), folder.resolve("long.turnwise"));
    }

    @Test
    void first_its_beginning_then_its_turns_then_what_was_said_of_them() {
        Session whole = whole();
        try (SessionEditor editor = files.openInSteps(file, beginnings::add)) {
            Session beginning = beginnings.get(0);
            assertEquals(1, beginnings.size());
            List<Turn> first = whole.turnsInOrder().subList(0, 200);
            assertEquals(first, beginning.turnsInOrder().subList(0, 200));
            assertEquals(201, beginning.turns().size());
            assertTrue(beginning.turns().find(new TurnId(3_000)).isPresent(), "it tells how long the session is");
            assertEquals(whole.turns().nextId(), beginning.turns().nextId());
            assertEquals(whole.runs(), beginning.runs());
            assertTrue(beginning.predictions().isEmpty());

            Session session = editor.session();
            assertEquals(whole.turns(), session.turns());
            assertFalse(session.predictionsAtHand());
            assertEquals(whole, session, "by looking, it is read");
            assertTrue(session.predictionsAtHand());
        }
    }

    @Test
    void what_changes_turns_before_predictions_were_looked_at_loses_none() {
        Session whole = whole();
        TurnId removed = new TurnId(17);
        try (SessionEditor editor = files.openInSteps(file, beginnings::add)) {
            editor.apply(new RenameSession("renamed"));
            assertTrue(editor.undoDescription().isPresent());
            assertFalse(editor.session().predictionsAtHand(), "not everything needs them");
            editor.undo();
            assertEquals(whole.name(), editor.session().name());
            assertEquals(
                    UndoStep.Kind.ANALYSIS,
                    editor.nextUndo().map(UndoStep::kind).orElseThrow());
            assertTrue(editor.session().predictionsAtHand(), "whether an analysis may stay depends on what it said");
            editor.redo();
            editor.apply(new RemoveTurns(List.of(removed)));
            assertEquals(TURNS - 1, editor.session().predictions().size());
        }
        try (SessionEditor editor = files.openInSteps(file, beginnings::add)) {
            assertEquals(TURNS - 1, editor.session().predictions().size());
            editor.undo();
            assertEquals(whole.prediction("run", removed), editor.session().prediction("run", removed));
        }
        assertEquals(whole.withName("renamed"), whole());
    }

    @Test
    void a_session_closed_before_they_were_looked_at_leaves_nothing_behind() throws Exception {
        Session session;
        try (SessionEditor editor = files.openInSteps(file, beginnings::add)) {
            session = editor.session();
        }
        assertThrows(SessionStoreException.class, () -> session.predictions().size());
        try (Stream<Path> left = Files.list(folder)) {
            assertEquals(List.of(file), left.toList());
        }
    }

    @Test
    void damage_is_told_to_whoever_looks() throws Exception {
        try (Connection connection = Connections.writable(file)) {
            Table.execute(connection, "UPDATE prediction SET probabilities = '{\"jo' WHERE turn = 5000");
        }
        try (SessionEditor editor = files.openInSteps(file, beginnings::add)) {
            Session session = editor.session();
            assertEquals(TURNS, session.turns().size());
            for (int look = 0; look < 2; look++) {
                SessionStoreException told = assertThrows(
                        SessionStoreException.class, () -> session.predictions().size());
                assertTrue(String.valueOf(told.getMessage()).contains("is damaged"), told::toString);
            }
            assertThrows(SessionStoreException.class, () -> editor.apply(new RemoveTurns(List.of(new TurnId(1)))));
            editor.apply(new RenameSession("still"));
        }
        assertThrows(SessionStoreException.class, () -> files.open(file), "all at once it is refused");
    }

    @Test
    void a_short_session_is_there_at_once() {
        Path shortOne = folder.resolve("short.turnwise");
        try (SessionEditor editor = files.create(shortOne, "short")) {
            editor.apply(SessionFilesTest.twoTurns());
        }
        try (SessionEditor editor = files.openInSteps(shortOne, beginnings::add)) {
            assertEquals(List.of(), beginnings);
            assertTrue(editor.session().predictionsAtHand());
        }
    }

    @Test
    void one_that_another_editor_has_is_read_all_at_once() {
        try (SessionEditor first = files.open(file);
                SessionEditor second = files.openInSteps(file, beginnings::add)) {
            assertTrue(second.readOnly());
            assertEquals(List.of(), beginnings);
            assertTrue(second.session().predictionsAtHand());
            assertEquals(first.session(), second.session());
        }
    }

    private Session whole() {
        try (SessionEditor editor = files.open(file)) {
            return editor.session();
        }
    }

    private static AnalysisRun run() {
        return new AnalysisRun(
                "run",
                Instant.EPOCH,
                LabelSchemes.EKMAN_7.id(),
                "SURE",
                "sha256:00",
                "CPU",
                1,
                20,
                OptionalLong.empty(),
                Map.of());
    }

    private static Prediction predicted(TurnId turn) {
        double joy = turn.value() % 10 / 10.0;
        return new Prediction(
                turn,
                "run",
                Map.of("joy", joy, "neutral", 1 - joy),
                new Uncertainty(0.5, 0.3, 0.2),
                Map.of(),
                List.of());
    }
}
