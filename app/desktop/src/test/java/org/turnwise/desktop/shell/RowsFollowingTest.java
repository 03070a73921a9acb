package org.turnwise.desktop.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.collections.ListChangeListener;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.turnwise.desktop.Conversations;
import org.turnwise.desktop.OpenSession;
import org.turnwise.session.edit.AddTurns;
import org.turnwise.session.edit.ChangeTurns;
import org.turnwise.session.edit.Edit;
import org.turnwise.session.edit.RemoveTurns;
import org.turnwise.session.model.TimeSpan;
import org.turnwise.session.model.Turn;
import org.turnwise.session.model.TurnId;

/** The rows after an edit: only what changed is told of, and they are always those that all anew would be. */
class RowsFollowingTest {
    private OpenSession opened;
    private FxSession session;
    private final List<String> told = new ArrayList<>();

    @BeforeEach
    void open() throws Exception {
        opened = OpenSession.of(Conversations.analysed(6));
        session = opened.session();
        session.rows().addListener((ListChangeListener<TurnRow>) change -> {
            while (change.next()) {
                told.add(change.getFrom() + "-" + change.getTo());
            }
        });
    }

    @AfterEach
    void close() {
        session.close();
    }

    private Turn turn(long id) {
        return session.session().turns().find(new TurnId(id)).orElseThrow();
    }

    private void submit(Edit edit) throws Exception {
        told.clear();
        opened.await(session.submit(edit).toCompletableFuture());
    }

    private void rowsAreThoseOfTheSession() {
        List<TurnRow> anew = new TurnRows(
                        session.annotator().id(),
                        session.scheme().id(),
                        session.shownRunProperty().get().map(run -> run.id()))
                .make(session.session(), Map.of(), List.of());
        assertEquals(anew, List.copyOf(session.rows()));
        anew.forEach(row -> assertEquals(row, session.row(row.id()).orElseThrow()));
    }

    @Test
    void a_turn_that_stays_in_its_place_changes_its_row_only() throws Exception {
        TimeSpan span = turn(3).span();
        TurnRow neighbour = session.rows().get(3);
        submit(new ChangeTurns(
                List.of(turn(3).withSpan(new TimeSpan(span.startMillis() + 40, span.endMillis() + 80)))));
        assertEquals(List.of("2-3"), told);
        assertSame(neighbour, session.rows().get(3));
        assertEquals(Optional.of(Set.of(new TurnId(3))), session.lastTouched());
        rowsAreThoseOfTheSession();
    }

    @Test
    void a_turn_that_overtakes_another_moves_in_the_list() throws Exception {
        TimeSpan later = turn(5).span();
        submit(new ChangeTurns(
                List.of(turn(3).withSpan(new TimeSpan(later.startMillis() + 1, later.endMillis() + 1)))));
        assertEquals(new TurnId(3), session.rows().get(4).id());
        rowsAreThoseOfTheSession();
    }

    @Test
    void turns_that_change_places_are_found_in_their_new_ones() throws Exception {
        Turn third = turn(3);
        Turn fourth = turn(4);
        submit(new ChangeTurns(List.of(third.withSpan(fourth.span()), fourth.withSpan(third.span()))));
        assertEquals(new TurnId(4), session.rows().get(2).id());
        rowsAreThoseOfTheSession();
    }

    @Test
    void a_turn_that_comes_or_goes_numbers_the_others_anew() throws Exception {
        submit(new RemoveTurns(List.of(new TurnId(2))));
        assertEquals(5, session.rows().size());
        rowsAreThoseOfTheSession();
        submit(new AddTurns(
                List.of(new Turn(session.session().turns().nextId(), new TimeSpan(0, 10), turn(1).speaker(), "new"))));
        assertEquals(6, session.rows().size());
        rowsAreThoseOfTheSession();
        opened.await(session.undo().toCompletableFuture());
        assertEquals(5, session.rows().size());
        rowsAreThoseOfTheSession();
    }

    @Test
    void a_tally_counts_what_all_rows_counted_anew_would_come_to() throws Exception {
        RowTally odd = RowTally.of(session.rows(), row -> row.turn().text().length() % 2 == 1);
        for (long id : new long[] {1, 3, 4}) {
            submit(new ChangeTurns(List.of(turn(id).withText(turn(id).text() + "x"))));
            assertTallied(odd);
        }
        submit(new RemoveTurns(List.of(new TurnId(4))));
        assertTallied(odd);
        opened.await(session.undo().toCompletableFuture());
        assertTallied(odd);
    }

    private void assertTallied(RowTally odd) {
        assertEquals(
                session.rows().stream()
                        .filter(row -> row.turn().text().length() % 2 == 1)
                        .count(),
                odd.count());
    }
}
