package org.turnwise.session.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.turnwise.session.edit.ChangeTurns;
import org.turnwise.session.edit.RecordAnalysis;
import org.turnwise.session.history.SessionEditor;
import org.turnwise.session.history.UndoStep;
import org.turnwise.session.model.AnalysisRun;
import org.turnwise.session.model.Prediction;
import org.turnwise.session.model.TimeSpan;
import org.turnwise.session.model.Turn;
import org.turnwise.session.model.TurnId;
import org.turnwise.session.model.Uncertainty;

/** A session of two turns in a file of its own, and what is done to it to see which step undo means. */
abstract class UndoneSession {
    static final TurnId FIRST = new TurnId(1);
    static final TurnId SECOND = new TurnId(2);
    static final TurnId THIRD = new TurnId(3);

    @TempDir
    Path folder;

    SessionEditor editor;

    @BeforeEach
    void a_session_with_two_turns() {
        editor = new SessionFiles().create(folder.resolve("a.turnwise"), "a");
        editor.apply(SessionFilesTest.twoTurns());
    }

    @AfterEach
    void close() {
        editor.close();
    }

    final void assertNext(String description, UndoStep.Kind kind) {
        UndoStep step = editor.nextUndo().orElseThrow();
        assertEquals(description, step.description());
        assertEquals(kind, step.kind());
    }

    final void reopen() {
        Path file = editor.file();
        editor.close();
        editor = new SessionFiles().open(file);
    }

    final ChangeTurns words(TurnId turn, String text) {
        return new ChangeTurns(
                List.of(editor.session().turns().find(turn).orElseThrow().withText(text)));
    }

    static Turn third() {
        return new Turn(THIRD, new TimeSpan(2000, 2900), "S1", "Again.");
    }

    static RecordAnalysis analysis(String run, String scheme, TurnId... turns) {
        return new RecordAnalysis(
                new AnalysisRun(
                        run, Instant.EPOCH, scheme, run, "sha256:0", "CPU", 1, 10, OptionalLong.empty(), Map.of()),
                List.of(turns).stream().map(turn -> prediction(run, turn)).toList());
    }

    static Prediction prediction(String run, TurnId turn) {
        return new Prediction(turn, run, Map.of("joy", 1.0), new Uncertainty(0, 0, 0), Map.of(), List.of());
    }
}
