package org.turnwise.desktop.runs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.turnwise.desktop.Conversations;
import org.turnwise.desktop.OpenSession;
import org.turnwise.desktop.shell.FxSession;
import org.turnwise.session.edit.ChooseScheme;
import org.turnwise.session.history.UndoStep;
import org.turnwise.session.model.AnalysisRun;
import org.turnwise.session.model.LabelSchemes;
import org.turnwise.session.model.Prediction;
import org.turnwise.session.model.Session;
import org.turnwise.session.model.TurnId;

class RunChoiceTest {
    private static final TurnId TURN = new TurnId(2);

    private OpenSession open;
    private FxSession session;
    private RunChoice runs;
    private final AnalysisRun first = Conversations.run();
    private AnalysisRun second;

    @BeforeEach
    void a_session_with_two_runs() throws Exception {
        open = OpenSession.of(Conversations.analysed(6));
        session = open.session();
        runs = new RunChoice(session, InstantSource.system());
        var edit = Conversations.secondAnalysis(session.session());
        second = edit.run();
        session.submit(edit);
        open.settle();
    }

    @Test
    void the_latest_is_shown_until_another_is_chosen() {
        assertEquals(List.of(second, first), runs.runs());
        assertEquals(Optional.of(second), runs.shown());
        Prediction newer = session.row(TURN).orElseThrow().prediction().orElseThrow();
        runs.show(first);
        assertEquals(Optional.of(first), runs.shown());
        assertEquals(List.of(second), runs.others());
        assertEquals(
                "run-1",
                session.row(TURN).orElseThrow().prediction().orElseThrow().run());
        runs.compareWith(Optional.of(second));
        assertEquals(Optional.of(newer), runs.compared(TURN));
    }

    @Test
    void choosing_changes_nothing_in_the_session() {
        Session before = session.session();
        runs.show(first);
        runs.compareWith(Optional.of(second));
        runs.show(second);
        assertSame(before, session.session());
        assertEquals(
                Optional.of("Analysis by SURE-2"),
                session.nextUndoProperty().get().map(UndoStep::description));
    }

    @Test
    void showing_the_run_compared_with_makes_them_change_places() {
        runs.compareWith(Optional.of(first));
        runs.show(first);
        assertEquals(Optional.of(second), runs.comparedProperty().get());
    }

    @Test
    void a_run_is_not_compared_with_itself() {
        runs.compareWith(Optional.of(second));
        assertTrue(runs.comparedProperty().get().isEmpty());
    }

    @Test
    void a_removed_run_is_compared_with_no_more_and_comes_back_by_undo() throws Exception {
        runs.compareWith(Optional.of(first));
        open.await(runs.remove(first).toCompletableFuture());
        assertEquals(List.of(second), runs.runs());
        assertTrue(runs.comparedProperty().get().isEmpty());
        assertEquals(Optional.of(second), runs.shown());
        session.undo();
        open.settle();
        assertEquals(2, runs.runs().size());
    }

    @Test
    void runs_of_another_scheme_are_not_offered() throws Exception {
        runs.compareWith(Optional.of(first));
        String other = LabelSchemes.builtIn().stream()
                .map(s -> s.id())
                .filter(id -> !id.equals(first.scheme()))
                .findFirst()
                .orElseThrow();
        session.submit(new ChooseScheme(other));
        open.settle();
        assertEquals(List.of(), runs.runs());
        assertTrue(runs.shown().isEmpty());
        assertTrue(runs.comparedProperty().get().isEmpty());
    }
}
