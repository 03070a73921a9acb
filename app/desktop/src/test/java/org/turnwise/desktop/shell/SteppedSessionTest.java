package org.turnwise.desktop.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.pcollections.HashTreePMap;
import org.turnwise.desktop.Conversations;
import org.turnwise.desktop.MemoryJournal;
import org.turnwise.session.edit.AssignLabel;
import org.turnwise.session.edit.Edit;
import org.turnwise.session.edit.RemoveTurns;
import org.turnwise.session.edit.SetBlinding;
import org.turnwise.session.history.SessionEditor;
import org.turnwise.session.model.Annotation;
import org.turnwise.session.model.AnnotationKey;
import org.turnwise.session.model.AnnotationOrigin;
import org.turnwise.session.model.Annotator;
import org.turnwise.session.model.Blinding;
import org.turnwise.session.model.LaterPMap;
import org.turnwise.session.model.Session;
import org.turnwise.session.model.Turn;
import org.turnwise.session.model.TurnId;
import org.turnwise.session.model.Turns;

/** A long session as the views see it, from its beginning until all of it was read. */
class SteppedSessionTest {
    private static final Annotator ME = new Annotator("me", "Me");

    private final BlockingQueue<Runnable> fx = new LinkedBlockingQueue<>();
    private final CompletableFuture<Void> turnsRead = new CompletableFuture<>();
    private final CompletableFuture<Void> predictionsRead = new CompletableFuture<>();
    private final Session whole = ofMine(Conversations.analysed(60));
    private final AtomicInteger readings = new AtomicInteger();
    private final MemoryJournal journal = new MemoryJournal() {
        @Override
        public Set<AnnotationKey> onceLabelled() {
            readings.incrementAndGet();
            return super.onceLabelled();
        }
    };
    private Optional<FxSession> opened = Optional.empty();

    @AfterEach
    void close() {
        turnsRead.complete(null);
        predictionsRead.complete(null);
        opened.ifPresent(FxSession::close);
    }

    @Test
    void its_beginning_is_shown_then_all_turns_then_what_the_model_says() throws Exception {
        FxSession session = open(whole);
        assertEquals(11, session.rows().size());
        assertFalse(session.ready().isDone());
        assertFalse(session.completeProperty().get());
        assertEquals(Optional.of(new TurnId(1)), session.selected());

        turnsRead.complete(null);
        until(session.ready()::isDone);
        assertEquals(60, session.rows().size());
        assertSame(whole.turns(), session.session().turns());
        assertTrue(session.session().predictions().isEmpty());
        assertFalse(session.completeProperty().get());
        assertTrue(session.rows().stream().allMatch(row -> row.prediction().isEmpty()));

        CompletableFuture<Void> rest = session.readRest(CompletableFuture::runAsync);
        predictionsRead.complete(null);
        until(rest::isDone);
        assertTrue(session.completeProperty().get());
        assertEquals(whole.predictions(), session.session().predictions());
        assertTrue(session.rows().stream().allMatch(row -> row.prediction().isPresent()));
    }

    @Test
    void where_all_turns_were_read_before_the_window_had_time_they_are_all_there_at_once() throws Exception {
        turnsRead.complete(null);
        for (int patience = 1; opened.filter(s -> s.ready().isDone()).isEmpty() && patience < 3_000; patience *= 2) {
            opened.ifPresent(FxSession::close);
            CompletableFuture<FxSession> opening = opening(whole);
            Thread.sleep(patience);
            until(opening::isDone);
            opened = Optional.of(opening.get());
        }
        FxSession session = opened.orElseThrow();
        assertTrue(session.ready().isDone(), "nothing is left to wait for");
        assertEquals(60, session.rows().size());
    }

    @Test
    void labels_given_before_the_model_was_read_stay_and_wait_for_nothing_but_the_turns() throws Exception {
        FxSession session = open(whole);
        label(session, 2, "joy");
        assertTrue(session.rows().get(1).humanLabel().isEmpty(), "the file is not open for it yet");
        turnsRead.complete(null);
        until(() -> session.rows().get(1).humanLabel().equals(Optional.of("joy")));
        label(session, 3, "fear");
        until(() -> session.rows().get(2).humanLabel().equals(Optional.of("fear")));
        assertFalse(session.completeProperty().get());

        CompletableFuture<Void> rest = session.readRest(CompletableFuture::runAsync);
        label(session, 4, "anger");
        predictionsRead.complete(null);
        until(rest::isDone);
        assertEquals(
                List.of("joy", "fear", "anger"),
                session.rows().subList(1, 4).stream()
                        .map(row -> row.humanLabel().orElse(""))
                        .toList());
        assertTrue(session.rows().get(3).prediction().isPresent());
        assertTrue(session.nextUndoProperty().get().isPresent());
    }

    @Test
    void a_turn_that_goes_waits_for_its_predictions() throws Exception {
        FxSession session = open(whole);
        turnsRead.complete(null);
        until(session.ready()::isDone);
        session.submit(new RemoveTurns(List.of(new TurnId(5))));
        CompletableFuture<Void> rest = session.readRest(CompletableFuture::runAsync);
        predictionsRead.complete(null);
        until(rest::isDone);
        assertEquals(59, session.rows().size());
        session.undo();
        until(() -> session.rows().size() == 60);
        assertTrue(session.rows().get(4).prediction().isPresent());
    }

    @Test
    void the_annotator_goes_on_where_they_left_off() throws Exception {
        FxSession session = open(labelledUpTo(30));
        assertEquals(Optional.of(new TurnId(60)), session.selected());
        turnsRead.complete(null);
        until(session.ready()::isDone);
        assertEquals(Optional.of(new TurnId(31)), session.selected());
    }

    @Test
    void a_turn_chosen_meanwhile_stays_chosen() throws Exception {
        FxSession session = open(labelledUpTo(30));
        session.select(new TurnId(7));
        turnsRead.complete(null);
        until(session.ready()::isDone);
        assertEquals(Optional.of(new TurnId(7)), session.selected());
    }

    @Test
    void what_is_hidden_of_blind_turns_stays_hidden_in_every_step() throws Exception {
        FxSession session = open(new SetBlinding(new Blinding(Blinding.Way.BLIND_FIRST, 0, 1)).applyTo(whole));
        turnsRead.complete(null);
        until(session.ready()::isDone);
        CompletableFuture<Void> rest = session.readRest(CompletableFuture::runAsync);
        label(session, 1, "joy");
        predictionsRead.complete(null);
        until(rest::isDone);
        until(() -> session.rows().get(0).humanLabel().isPresent());
        assertTrue(session.rows().get(0).prediction().isPresent());
        assertEquals(1, session.session().predictions().size());
        assertTrue(session.rows().subList(1, 60).stream()
                .allMatch(row -> row.prediction().isEmpty()));
    }

    @Test
    void a_file_that_cannot_be_read_to_its_end_is_said_to_be_so() throws Exception {
        FxSession session = open(whole);
        turnsRead.completeExceptionally(new IllegalStateException("the turns are damaged"));
        ExecutionException failure =
                assertThrows(ExecutionException.class, () -> session.ready().get(20, TimeUnit.SECONDS));
        assertTrue(failure.toString().contains("the turns are damaged"), failure::toString);
    }

    @Test
    void predictions_that_cannot_be_read_are_said_to_be_so() throws Exception {
        FxSession session = open(whole);
        turnsRead.complete(null);
        until(session.ready()::isDone);
        predictionsRead.completeExceptionally(new IllegalStateException("they are damaged"));
        CompletableFuture<Void> rest = session.readRest(CompletableFuture::runAsync);
        ExecutionException failure = assertThrows(ExecutionException.class, () -> rest.get(20, TimeUnit.SECONDS));
        assertTrue(failure.toString().contains("they are damaged"), failure::toString);
        assertFalse(session.completeProperty().get());
        assertEquals(60, session.rows().size());
    }

    @Test
    void what_is_left_is_asked_for_on_the_fx_thread_where_the_answer_is_waited_for() throws Exception {
        FxSession session = open(whole);
        turnsRead.complete(null);
        until(session.ready()::isDone);
        int opening = readings.get();
        CompletableFuture<Runnable> background = new CompletableFuture<>();
        CompletableFuture<Void> rest = session.readRest(background::complete);
        predictionsRead.complete(null);
        Thread reader = new Thread(background.get(20, TimeUnit.SECONDS));
        reader.start();
        reader.join();

        CompletableFuture<Integer> asked = session.find(e -> readings.get());
        until(asked::isDone);
        assertEquals(opening, asked.get(), "asked elsewhere, the answer may come first and be shown there");
        until(rest::isDone);
        assertEquals(opening + 1, readings.get());
        assertTrue(session.completeProperty().get());
    }

    private FxSession open(Session all) throws Exception {
        CompletableFuture<FxSession> opening = opening(all);
        until(opening::isDone);
        opened = Optional.of(opening.get());
        return opening.get();
    }

    private CompletableFuture<FxSession> opening(Session all) {
        List<Turn> turns = all.turnsInOrder();
        List<Turn> first = Stream.concat(
                        turns.stream().limit(10), turns.stream().skip(turns.size() - 1))
                .toList();
        Session beginning = all.withTurns(Turns.of(first)).withPredictions(HashTreePMap.empty());
        Session later = all.withPredictions(new LaterPMap<>(() -> {
            predictionsRead.join();
            return all.predictions();
        }));
        return FxSession.open(
                Path.of("long.turnwise"),
                told -> {
                    told.accept(beginning);
                    turnsRead.join();
                    return new SessionEditor(later, journal);
                },
                ME,
                fx::add);
    }

    private static Session ofMine(Session session) {
        return session.withAnnotators(session.annotators().plus(ME.id(), ME));
    }

    private Session labelledUpTo(int turns) {
        Session labelled = whole;
        for (int turn = 1; turn <= turns; turn++) {
            labelled = annotation(labelled, turn, "joy").applyTo(labelled);
        }
        return labelled;
    }

    private static void label(FxSession session, int turn, String label) {
        session.submitFor(is -> Optional.of(annotation(is, turn, label)));
    }

    private static Edit annotation(Session session, int turn, String label) {
        return new AssignLabel(Annotation.ofLabel(
                new TurnId(turn),
                ME.id(),
                session.activeScheme(),
                label,
                new AnnotationOrigin(
                        Instant.EPOCH,
                        0,
                        AnnotationOrigin.Shown.NOTHING,
                        AnnotationOrigin.Method.CHOSEN,
                        Optional.empty())));
    }

    private void until(BooleanSupplier condition) throws InterruptedException {
        while (!condition.getAsBoolean()) {
            Runnable next = fx.poll(20, TimeUnit.SECONDS);
            if (next == null) {
                throw new AssertionError("nothing came back to the FX thread");
            }
            next.run();
        }
    }
}
