package org.turnwise.desktop.runs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.turnwise.analysis.comparison.RunComparison;
import org.turnwise.desktop.Conversations;
import org.turnwise.desktop.OpenSession;
import org.turnwise.desktop.shell.FxSession;
import org.turnwise.desktop.turns.TurnFilter;
import org.turnwise.session.model.TurnId;

class ComparisonModelTest {
    private final Set<TurnId> shown = new HashSet<>();
    private String said = "";
    private OpenSession open;
    private FxSession session;
    private RunChoice runs;

    @BeforeEach
    void a_session_with_two_runs() throws Exception {
        open = OpenSession.of(Conversations.analysed(40));
        session = open.session();
        runs = new RunChoice(session, InstantSource.system());
        session.submit(Conversations.secondAnalysis(session.session()));
        open.settle();
    }

    @Test
    void the_run_shown_is_held_against_another_and_the_turns_of_a_number_can_be_shown() throws Exception {
        ComparisonModel model = model();
        open.until(() -> model.comparisonProperty().get().isPresent());
        RunComparison c = model.comparisonProperty().get().orElseThrow();
        assertEquals(40, c.turns());
        assertEquals("run-2", c.first().id());
        assertEquals("run-1", c.second().id());
        RunComparison.Cell cell = c.cells().keySet().stream()
                .filter(x -> !x.first().equals(x.second()))
                .findFirst()
                .orElseThrow();
        model.show(cell.first(), cell.second());
        assertEquals(Set.copyOf(c.turns(cell.first(), cell.second())), shown);
        assertTrue(said.startsWith("Only the "), said);
        TurnFilter filter = TurnFilter.ALL.withTurns(shown);
        assertTrue(filter.isActive());
        assertEquals(
                shown.size(), session.rows().stream().filter(filter).count(), "the table shows these and no others");
    }

    @Test
    void figures_follow_the_runs_chosen_and_what_is_removed() throws Exception {
        ComparisonModel model = model();
        open.until(() -> model.comparisonProperty().get().isPresent());
        model.secondProperty().set(model.firstProperty().get());
        open.until(
                () -> model.comparisonProperty().get().map(c -> c.same() == 40).orElse(false));
        open.await(runs.remove(model.firstProperty().get().orElseThrow()).toCompletableFuture());
        open.until(() -> model.comparisonProperty().get().isEmpty());
        model.close();
    }

    @Test
    void with_one_run_there_is_nothing_to_compare() throws Exception {
        session.undo();
        open.settle();
        ComparisonModel model = model();
        assertEquals(Optional.empty(), model.comparisonProperty().get());
        model.show("joy", "joy");
        assertTrue(shown.isEmpty());
    }

    @Test
    void shares_and_file_names_are_said_plainly() {
        assertEquals("12 of 15 (80 %)", ComparisonModel.share(12, 15, OptionalDouble.of(0.8)));
        assertEquals("-", ComparisonModel.share(0, 0, OptionalDouble.empty()));
        assertEquals(Path.of("/a/talk-runs.csv"), ComparisonWindow.suggested(Path.of("/a/talk.turnwise")));
    }

    private ComparisonModel model() {
        return new ComparisonModel(session, runs, Runnable::run, open::onFx, (turns, words) -> {
            shown.addAll(turns);
            said = words;
        });
    }
}
