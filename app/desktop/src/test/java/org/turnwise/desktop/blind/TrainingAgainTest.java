package org.turnwise.desktop.blind;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.turnwise.desktop.Conversations;
import org.turnwise.desktop.OpenSession;
import org.turnwise.desktop.labels.Labelling;
import org.turnwise.desktop.shell.FxSession;
import org.turnwise.desktop.turns.TurnFilter;
import org.turnwise.desktop.turns.TurnTableModel;
import org.turnwise.session.edit.SetGold;
import org.turnwise.session.model.GoldLabel;
import org.turnwise.session.model.TurnId;

/** Training that begins where practice is left to do, goes on and begins anew; of six turns three are known. */
class TrainingAgainTest {
    private final List<String> asked = new ArrayList<>();
    private Optional<Training.Start> answer = Optional.of(Training.Start.GO_ON);
    private OpenSession open;
    private FxSession session;
    private Labelling labelling;
    private Training training;

    @BeforeEach
    void three_turns_are_known() throws Exception {
        open = OpenSession.of(Conversations.analysed(6));
        session = open.session();
        for (long turn : new long[] {2, 3, 5}) {
            open.await(session.submit(new SetGold(new GoldLabel(new TurnId(turn), "ekman-7", "joy", "key")))
                    .toCompletableFuture());
        }
        TurnTableModel turns = new TurnTableModel(session);
        labelling = new Labelling(session, turns, () -> true, () -> Instant.EPOCH);
        training = new Training(
                session,
                (practised, known) -> {
                    asked.add(practised + " of " + known);
                    return answer;
                },
                only -> turns.filter(f -> only.isEmpty() ? TurnFilter.ALL : TurnFilter.ALL.withTurns(only)),
                words -> {});
    }

    @AfterEach
    void close() {
        session.close();
    }

    @Test
    void it_begins_at_the_first_known_turn_wherever_one_stands() throws Exception {
        session.select(new TurnId(6));
        begin();
        assertEquals(List.of(), asked);
        assertEquals(Optional.of(new TurnId(2)), session.selected());
    }

    @Test
    void each_answer_goes_on_to_what_is_not_practised_and_the_last_stays() throws Exception {
        begin();
        session.select(new TurnId(3));
        label("joy");
        assertEquals(Optional.of(new TurnId(5)), session.selected());
        label("joy");
        assertEquals(Optional.of(new TurnId(2)), session.selected(), "from the end back to what is left");
        label("joy");
        assertEquals(Optional.of(new TurnId(2)), session.selected());
        training.end();
        begin();
        assertTrue(words().startsWith("All 3 known turns are practised already."), words());
    }

    @Test
    void going_on_begins_at_the_first_turn_that_is_not_practised_and_counts_on() throws Exception {
        begin();
        label("fear");
        training.end();
        session.select(new TurnId(6));
        begin();
        assertEquals(List.of("1 of 3"), asked);
        assertEquals(Optional.of(new TurnId(3)), session.selected());
        label("joy");
        assertTrue(words().endsWith("1 of 2 right (50\u00a0%)."), words());
    }

    @Test
    void beginning_anew_takes_practice_away_in_one_step_and_counts_from_nothing() throws Exception {
        begin();
        label("fear");
        label("joy");
        training.end();
        answer = Optional.of(Training.Start.ANEW);
        begin();
        assertEquals(List.of("2 of 3"), asked);
        assertTrue(training.onProperty().get());
        assertEquals(Optional.of(new TurnId(2)), session.selected());
        assertTrue(session.rows().stream().allMatch(row -> row.humanLabel().isEmpty()));
        label("joy");
        assertTrue(words().endsWith("1 of 1 right (100\u00a0%)."), words());

        training.end();
        answer = Optional.of(Training.Start.GO_ON);
        begin();
        label("joy");
        assertTrue(words().endsWith("2 of 2 right (100\u00a0%)."), "what was before that counts no more: " + words());
        open.await(session.undo().toCompletableFuture());
        open.await(session.undo().toCompletableFuture());
        assertEquals(
                "Begin practice anew: Me (training)",
                session.nextUndoProperty().get().orElseThrow().description());
        open.await(session.undo().toCompletableFuture());
        assertEquals(
                Optional.of("fear"), session.row(new TurnId(2)).orElseThrow().humanLabel());
        assertEquals(
                Optional.of("joy"), session.row(new TurnId(3)).orElseThrow().humanLabel());
    }

    @Test
    void whoever_thinks_better_of_it_is_not_in_training() throws Exception {
        begin();
        label("fear");
        training.end();
        answer = Optional.empty();
        begin();
        assertFalse(training.onProperty().get());
        assertEquals("me", session.annotator().id());
    }

    private void begin() throws Exception {
        training.begin();
        open.settle();
        open.await(session.find(e -> true));
    }

    private void label(String label) throws Exception {
        labelling.label(label);
        open.settle();
    }

    private String words() {
        return training.feedbackProperty().get().orElseThrow().words();
    }
}
