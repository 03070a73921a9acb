package org.turnwise.desktop.turns;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.turnwise.desktop.Conversations;
import org.turnwise.desktop.OpenSession;
import org.turnwise.desktop.labels.Labelling;
import org.turnwise.desktop.shell.FxSession;
import org.turnwise.desktop.shell.TurnRow;
import org.turnwise.desktop.shell.TurnStatus;
import org.turnwise.session.edit.RemoveTurns;
import org.turnwise.session.edit.SetBlinding;
import org.turnwise.session.model.Blinding;
import org.turnwise.session.model.TurnId;

/** Filtering and sorting more turns than are asked at once: what happens while another thread is at it. */
class LongSessionTest {
    private static final int TURNS = 1_100;

    private final Deque<Runnable> background = new ArrayDeque<>();
    private OpenSession opened;
    private FxSession session;
    private TurnTableModel model;
    private Labelling labelling;

    @BeforeEach
    void open() throws Exception {
        opened = OpenSession.of(Conversations.analysed(TURNS));
        session = opened.session();
        model = new TurnTableModel(session, background::add, opened::onFx);
        labelling = new Labelling(session, model, () -> false, () -> Instant.EPOCH);
    }

    @AfterEach
    void close() {
        model.close();
        session.close();
    }

    @Test
    void until_a_filter_has_asked_every_row_those_before_are_shown() throws Exception {
        session.select(new TurnId(1));
        model.filter(f -> f.withSpeaker(Optional.of("b")).withText("17"));
        assertEquals("17", model.filter().text(), "what is wished is known at once");
        assertTrue(model.workingProperty().get());
        assertEquals(TURNS, model.shown().size());
        assertEquals(Optional.of(new TurnId(1)), session.selected());
        arrive();
        assertAsWished();
        assertEquals(model.shown().get(0).id(), session.selected().orElseThrow(), "a hidden turn is left");
    }

    @Test
    void a_newer_wish_overtakes_an_older_one() throws Exception {
        model.filter(f -> f.withText("1"));
        model.filter(f -> f.withText("17"));
        model.filter(f -> f.withText("171"));
        arrive();
        assertAsWished();
        model.filter(f -> f.withText("2"));
        model.filter(f -> TurnFilter.ALL);
        assertFalse(model.workingProperty().get());
        assertEquals(session.rows(), model.shown(), "all in time is had at once");
        finishBackground();
        assertEquals(session.rows(), model.shown(), "and what was asked before does not come after it");
    }

    @Test
    void an_order_that_cannot_be_made_is_waited_for_no_longer() throws Exception {
        Comparator<TurnRow> failing = (one, other) -> {
            throw new IllegalStateException("not compared, as the test wants it");
        };
        model.sort(Optional.of(failing), Optional.empty());
        assertTrue(model.workingProperty().get());
        arrive();
        assertFalse(model.workingProperty().get());
        assertTrue(model.failedProperty().get());
        assertEquals(session.rows(), model.shown(), "those before stay");
        model.filter(f -> f.withText("17"));
        assertFalse(model.failedProperty().get(), "it is tried anew");
        arrive();
        model.sort(Optional.empty(), Optional.empty());
        arrive();
        assertFalse(model.failedProperty().get());
        assertAsWished();
    }

    @Test
    void an_edit_made_meanwhile_is_in_what_comes() throws Exception {
        session.select(new TurnId(5));
        model.sort(Optional.of(TurnColumn.YOU.order(session.scheme())), Optional.empty());
        labelling.label("neutral");
        opened.settle();
        assertEquals(Optional.of("neutral"), model.shown().get(4).humanLabel(), "seen in the order of before");
        arrive();
        assertEquals(new TurnId(5), model.shown().get(0).id());
        assertAsWished(TurnColumn.YOU);

        model.filter(f -> f.withStatus(Optional.of(TurnStatus.OPEN)));
        labelTen();
        arrive();
        assertTrue(model.shown().stream().allMatch(r -> r.humanLabel().isEmpty()));
        assertEquals(TURNS - 11, model.shown().size());
    }

    @Test
    void many_edits_made_meanwhile_begin_it_anew() throws Exception {
        model.sort(Optional.of(TurnColumn.YOU.order(session.scheme())), Optional.empty());
        for (int i = 0; i < 3; i++) {
            labelTen();
        }
        arrive();
        assertAsWished(TurnColumn.YOU);
    }

    @Test
    void a_turn_that_goes_meanwhile_is_gone_at_once() throws Exception {
        model.filter(f -> f.withSpeaker(Optional.of("b")));
        arrive();
        model.filter(f -> f.withSpeaker(Optional.of("a")));
        session.submit(new RemoveTurns(List.of(new TurnId(1), new TurnId(2))));
        opened.settle();
        assertTrue(model.shown().stream().noneMatch(r -> r.id().equals(new TurnId(1))));
        arrive();
        assertAsWished();
        assertEquals(0, model.indexOf(model.shown().get(0).id()));
    }

    @Test
    void a_label_moves_a_row_to_where_sorting_anew_would() throws Exception {
        model.sort(Optional.of(TurnColumn.YOU.order(session.scheme())), Optional.empty());
        arrive();
        for (int number : new int[] {700, 3, 1_100, 1}) {
            session.select(new TurnId(number));
            labelling.label(number % 2 == 0 ? "anger" : "joy");
            opened.settle();
            assertAsWished(TurnColumn.YOU);
        }
    }

    @Test
    void what_was_found_with_a_hidden_opinion_is_not_shown() throws Exception {
        model.sort(Optional.of(TurnColumn.UNSURE.order(session.scheme())), Optional.empty());
        arrive();
        assertFalse(inTime());
        session.predictionsVisibleProperty().set(false);
        assertTrue(inTime(), "at once, not only when it is sorted anew");
        arrive();
        assertTrue(inTime());

        session.predictionsVisibleProperty().set(true);
        arrive();
        model.filter(f -> f.withModelLabel(Optional.of("joy")));
        Runnable asked = background.remove();
        session.predictionsVisibleProperty().set(false);
        asked.run(); // found with the opinion that is hidden by now
        arrive();
        assertEquals(List.of(), model.shown());
        assertTrue(session.rows().stream().allMatch(r -> r.prediction().isEmpty()));
    }

    @Test
    void turns_that_become_blind_tell_nothing_by_the_order_they_stood_in() throws Exception {
        model.sort(Optional.of(TurnColumn.MODEL.order(session.scheme())), Optional.empty());
        arrive();
        assertFalse(inTime());
        model.filter(f -> f.withText("joy"));
        Runnable asked = background.remove();
        opened.await(session.submit(new SetBlinding(new Blinding(Blinding.Way.BLIND_FIRST, 0, 0)))
                .toCompletableFuture());
        assertTrue(inTime());
        asked.run();
        arrive();
        assertAsWished(TurnColumn.MODEL);
        assertEquals(0, model.shown().size(), "none of them says joy but the model");
    }

    @Test
    void a_queue_that_is_given_up_is_left_at_once_also_where_turns_are_filtered() throws Exception {
        Map<TurnId, Integer> places = new HashMap<>();
        session.rows().stream()
                .sorted(Comparator.comparingDouble(TurnRow::uncertainty).reversed())
                .forEach(row -> places.put(row.id(), places.size()));
        model.queue(places, turn -> "");
        arrive();
        assertTrue(model.queued());
        model.filter(f -> f.withSpeaker(Optional.of("b")));
        arrive();
        assertFalse(inTime());
        List<TurnRow> expected = model.shown().stream()
                .sorted(Comparator.comparingInt(TurnRow::number))
                .toList();
        model.queue(Map.of(), turn -> "");
        assertFalse(model.queued());
        assertEquals(expected, model.shown());
    }

    @Test
    void a_session_closed_meanwhile_hears_no_more_of_it() throws Exception {
        model.filter(f -> f.withText("17"));
        model.close();
        finishBackground();
        assertEquals(TURNS, model.shown().size());
        assertFalse(model.workingProperty().get());
    }

    @Test
    void hiding_the_opinion_and_showing_it_again_gives_the_same_rows() throws Exception {
        List<TurnRow> before = List.copyOf(session.rows());
        session.predictionsVisibleProperty().set(false);
        session.select(new TurnId(9));
        labelling.label("fear");
        opened.settle();
        session.predictionsVisibleProperty().set(true);
        TurnRow labelled = session.rows().get(8);
        assertEquals(before.get(8).prediction(), labelled.prediction());
        assertEquals(Optional.of("fear"), labelled.humanLabel());
        assertEquals(
                before.stream().filter(r -> r.number() != 9).toList(),
                session.rows().stream().filter(r -> r.number() != 9).toList());
        assertEquals(session.rows(), model.shown());
    }

    private void labelTen() throws Exception {
        List<TurnRow> open = session.rows().stream()
                .filter(r -> r.humanLabel().isEmpty())
                .limit(10)
                .toList();
        for (TurnRow row : open) {
            session.select(row.id());
            labelling.label("fear");
        }
        opened.settle();
    }

    private boolean inTime() {
        List<Integer> numbers = model.shown().stream().map(TurnRow::number).toList();
        return numbers.equals(numbers.stream().sorted().toList());
    }

    /** Lets the other thread work until nothing is on its way. */
    private void arrive() throws Exception {
        while (model.workingProperty().get()) {
            Optional.ofNullable(background.poll()).ifPresent(Runnable::run);
            opened.step();
        }
    }

    private void finishBackground() throws Exception {
        while (!background.isEmpty()) {
            background.remove().run();
            opened.step();
        }
    }

    private void assertAsWished() {
        assertEquals(session.rows().stream().filter(model.filter()).toList(), List.copyOf(model.shown()));
        assertPlaces();
    }

    private void assertAsWished(TurnColumn column) {
        Comparator<TurnRow> order = column.order(session.scheme());
        assertEquals(
                session.rows().stream().filter(model.filter()).sorted(order).toList(), List.copyOf(model.shown()));
        assertPlaces();
    }

    private void assertPlaces() {
        for (int i = 0; i < model.shown().size(); i++) {
            assertEquals(i, model.indexOf(model.shown().get(i).id()));
        }
    }
}
