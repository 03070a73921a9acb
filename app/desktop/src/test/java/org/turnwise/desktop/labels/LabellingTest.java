package org.turnwise.desktop.labels;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.turnwise.desktop.Conversations;
import org.turnwise.desktop.MemoryJournal;
import org.turnwise.desktop.shell.FxSession;
import org.turnwise.desktop.shell.SaveState;
import org.turnwise.desktop.shell.TurnRow;
import org.turnwise.desktop.shell.TurnStatus;
import org.turnwise.desktop.turns.TurnTableModel;
import org.turnwise.session.edit.RemoveSpeaker;
import org.turnwise.session.history.SessionEditor;
import org.turnwise.session.model.AnnotationOrigin;
import org.turnwise.session.model.Annotator;
import org.turnwise.session.model.TurnId;

/** The test's own thread plays the FX thread: it runs what was handed to it when it says so. */
class LabellingTest {
    private final BlockingQueue<Runnable> fx = new LinkedBlockingQueue<>();
    private Instant now = Instant.parse("2026-01-01T10:00:00Z");
    private boolean advance = true;
    private FxSession session;
    private Labelling labelling;

    @BeforeEach
    void open() throws Exception {
        var opened = FxSession.open(
                () -> new SessionEditor(Conversations.analysed(12), new MemoryJournal()),
                new Annotator("me", "Me"),
                fx::add);
        while (!opened.isDone()) {
            step();
        }
        session = opened.get();
        labelling = new Labelling(session, new TurnTableModel(session), () -> advance, () -> now);
    }

    @AfterEach
    void close() {
        session.close();
    }

    @Test
    void the_choice_moves_at_once_and_the_label_comes_when_it_is_durable() throws Exception {
        labelling.label("joy");
        assertEquals(2, session.selectedRow().orElseThrow().number());
        assertEquals(Optional.empty(), row(1).humanLabel());
        settle();
        assertEquals(Optional.of("joy"), row(1).humanLabel());
    }

    @Test
    void keys_faster_than_the_disk_build_on_one_another() throws Exception {
        advance = false;
        labelling.label("joy");
        labelling.toggleFlag();
        labelling.secondary(Optional.of("surprise"));
        labelling.comment(row(1).id(), "laughs");
        settle();
        var annotation = row(1).annotation().orElseThrow();
        assertEquals(Optional.of("joy"), annotation.label());
        assertEquals(Optional.of("surprise"), annotation.secondary());
        assertEquals("laughs", annotation.comment());
        assertTrue(annotation.flagged());
        assertEquals(1, session.session().annotators().size());
    }

    @Test
    void the_origin_says_how_the_label_came_to_be() throws Exception {
        advance = false;
        now = now.plusMillis(1500);
        labelling.accept();
        settle();
        AnnotationOrigin accepted = row(1).annotation().orElseThrow().origin();
        assertEquals(AnnotationOrigin.Method.ACCEPTED_PREDICTION, accepted.method());
        assertEquals(AnnotationOrigin.Shown.PREDICTION, accepted.shown());
        assertEquals(1500, accepted.tookMillis());
        assertEquals(Optional.empty(), accepted.replaced());

        session.predictionsVisibleProperty().set(false);
        Optional<String> before = row(1).humanLabel();
        String other = before.equals(Optional.of("anger")) ? "joy" : "anger";
        labelling.label(other);
        settle();
        AnnotationOrigin corrected = row(1).annotation().orElseThrow().origin();
        assertEquals(AnnotationOrigin.Method.CHOSEN, corrected.method());
        assertEquals(AnnotationOrigin.Shown.NOTHING, corrected.shown());
        assertEquals(before, corrected.replaced());
    }

    @Test
    void a_hidden_opinion_cannot_be_accepted() throws Exception {
        session.predictionsVisibleProperty().set(false);
        labelling.accept();
        settle();
        assertTrue(session.rows().stream().allMatch(r -> r.humanLabel().isEmpty()));
    }

    @Test
    void clearing_keeps_a_flag_and_leaves_nothing_where_there_is_none() throws Exception {
        advance = false;
        labelling.label("joy");
        labelling.toggleFlag();
        labelling.clear();
        settle();
        assertEquals(TurnStatus.OPEN, row(1).status());
        assertTrue(row(1).flagged());
        labelling.toggleFlag();
        settle();
        assertEquals(Optional.empty(), row(1).annotation());
    }

    @Test
    void undo_and_redo_go_to_the_turn_they_change() throws Exception {
        labelling.label("joy");
        labelling.label("anger");
        settle();
        session.undo();
        settle();
        assertEquals(2, session.selectedRow().orElseThrow().number());
        assertEquals(Optional.empty(), row(2).humanLabel());
        session.redo();
        settle();
        assertEquals(Optional.of("anger"), row(2).humanLabel());
    }

    @Test
    void next_uncertain_is_the_least_sure_turn_without_a_label() throws Exception {
        session.select(new TurnId(1));
        TurnId expected = session.rows().stream()
                .filter(r -> r.number() != 1)
                .max(Comparator.comparingDouble(TurnRow::uncertainty))
                .orElseThrow()
                .id();
        assertTrue(labelling.nextUncertain());
        assertEquals(Optional.of(expected), session.selected());
        for (TurnRow row : List.copyOf(session.rows())) {
            session.select(row.id());
            labelling.label("neutral");
        }
        settle();
        assertFalse(labelling.nextUncertain());
    }

    @Test
    void an_edit_that_does_not_fit_is_said_and_changes_nothing() throws Exception {
        var before = session.session();
        session.submit(new RemoveSpeaker("nobody")).exceptionally(x -> null);
        settle();
        assertTrue(session.saveStateProperty().get() instanceof SaveState.Failed);
        assertEquals(before, session.session());
    }

    private TurnRow row(int number) {
        return session.rows().get(number - 1);
    }

    private void settle() throws InterruptedException {
        while (session.saveStateProperty().get() instanceof SaveState.Saving) {
            step();
        }
    }

    private void step() throws InterruptedException {
        Runnable next = fx.poll(10, TimeUnit.SECONDS);
        if (next == null) {
            throw new AssertionError("nothing came back to the FX thread");
        }
        next.run();
    }

    @Test
    void labelling_what_is_left_to_do_never_comes_back_to_a_turn_that_has_a_label() throws Exception {
        TurnTableModel order = new TurnTableModel(session);
        Labelling todo = new Labelling(session, order, () -> true, () -> now);
        int all = session.rows().size();
        order.filter(f -> f.withStatus(Optional.of(TurnStatus.OPEN)));
        session.select(order.shown().get(order.shown().size() - 2).id());
        for (int i = 0; i < all; i++) {
            todo.label("fear"); // faster than the disk
        }
        settle();
        assertEquals(List.of(), order.shown());
        assertEquals(Optional.empty(), session.selected());
        todo.label("joy");
        settle();
        assertTrue(
                session.rows().stream().allMatch(r -> r.humanLabel().equals(Optional.of("fear"))),
                "each turn has the one label it was given");
        assertTrue(session.rows().stream()
                .allMatch(r -> r.annotation().orElseThrow().origin().replaced().isEmpty()));
    }

    @Test
    void a_turn_that_leaves_the_filter_is_left_for_the_one_in_its_place() throws Exception {
        TurnTableModel order = new TurnTableModel(session);
        Labelling todo = new Labelling(session, order, () -> false, () -> now);
        order.filter(f -> f.withStatus(Optional.of(TurnStatus.OPEN)));
        TurnId third = order.shown().get(2).id();
        TurnId fourth = order.shown().get(3).id();
        session.select(third);
        todo.label("fear");
        settle();
        assertEquals(Optional.of(fourth), session.selected());
    }
}
