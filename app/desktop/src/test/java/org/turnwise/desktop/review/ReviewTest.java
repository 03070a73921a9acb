package org.turnwise.desktop.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.SimpleBooleanProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.turnwise.analysis.cache.FeatureCache;
import org.turnwise.analysis.review.RemainingRisk;
import org.turnwise.desktop.Conversations;
import org.turnwise.desktop.OpenSession;
import org.turnwise.desktop.labels.Labelling;
import org.turnwise.desktop.shell.FxSession;
import org.turnwise.desktop.shell.TurnRow;
import org.turnwise.desktop.turns.TurnTableModel;
import org.turnwise.session.edit.AddAnnotator;
import org.turnwise.session.edit.AssignLabel;
import org.turnwise.session.edit.ChooseScheme;
import org.turnwise.session.edit.SetBlinding;
import org.turnwise.session.history.UndoStep;
import org.turnwise.session.model.Annotation;
import org.turnwise.session.model.AnnotationOrigin;
import org.turnwise.session.model.AnnotationOrigin.Method;
import org.turnwise.session.model.Annotator;
import org.turnwise.session.model.Blinding;
import org.turnwise.session.model.PredictionKey;
import org.turnwise.session.model.Session;
import org.turnwise.session.model.TurnId;

/** Queue, risk and bulk acceptance as view-models; the test's own thread plays the FX thread and the background. */
class ReviewTest {
    private static final int TURNS = 60;

    private OpenSession open;
    private FxSession session;
    private TurnTableModel turns;
    private Labelling labelling;
    private ReviewQueueModel queue;
    private final List<String> left = new ArrayList<>();
    private RiskModel risk;
    private final SimpleBooleanProperty analysing = new SimpleBooleanProperty(false);

    @BeforeEach
    void open() throws Exception {
        open(Conversations.analysed(TURNS));
    }

    private void open(Session content) throws Exception {
        open = OpenSession.of(content);
        session = open.session();
        turns = new TurnTableModel(session);
        labelling = new Labelling(session, turns, () -> true, () -> Instant.EPOCH);
        queue = new ReviewQueueModel(session, turns, FeatureCache::none, left::add, Runnable::run, open::onFx);
        risk = new RiskModel(session, Runnable::run, open::onFx);
    }

    @AfterEach
    void close() {
        queue.close();
        risk.close();
        session.close();
    }

    @Test
    void the_switch_puts_the_least_sure_below_the_chosen_turn_and_back_in_time() throws Exception {
        session.select(new TurnId(7));
        queued();
        TurnId leastSure = session.rows().stream()
                .filter(r -> r.number() != 7)
                .max(Comparator.comparingDouble(TurnRow::uncertainty))
                .orElseThrow()
                .id();
        assertEquals(List.of(new TurnId(7), leastSure), shown().subList(0, 2));
        assertEquals(Optional.of(new TurnId(7)), session.selected(), "the annotator's place is kept");
        assertEquals(TURNS, shown().size());
        queue.worthALookProperty().set(false);
        assertEquals(session.rows().stream().map(TurnRow::id).toList(), shown());
    }

    @Test
    void without_an_opinion_it_is_said_whether_one_is_on_its_way_or_cannot_be_read() throws Exception {
        session.submit(new ChooseScheme("sentiment-3"));
        open.settle();
        queue.worthALookProperty().set(true);
        assertEquals("in order of time: the model has other labels", order());
        analysing.set(true);
        assertEquals("in order of time: the analysis is running", order());
        close();
        open(Conversations.plain(3));
        analysing.set(false);
        queue.worthALookProperty().set(true);
        assertEquals("in order of time: not analysed yet (Ctrl+R)", order());
    }

    @Test
    void a_header_that_is_clicked_in_the_queue_sorts_in_its_place_and_that_is_said() throws Exception {
        session.select(new TurnId(7));
        queued();
        assertTrue(order().startsWith("why: "), order());
        Comparator<TurnRow> byText = Comparator.comparing(r -> r.turn().text());
        turns.sort(Optional.of(byText), Optional.of("sorted by text"));
        assertFalse(queue.worthALookProperty().get());
        assertEquals(List.of("sorted by text"), left);
        assertFalse(turns.queued());
        assertEquals(
                session.rows().stream().sorted(byText).map(TurnRow::id).toList(),
                shown(),
                "equal texts in order of time");
        assertEquals("", order());
        turns.sort(Optional.empty(), Optional.empty());
        turns.sort(Optional.of(byText), Optional.of("sorted by text"));
        assertEquals(1, left.size(), "there is no queue to leave any more");
    }

    @Test
    void in_order_is_neither_the_queue_nor_what_a_header_sorted() throws Exception {
        session.select(new TurnId(7));
        queued();
        queue.inOrder();
        assertFalse(queue.worthALookProperty().get());
        assertEquals(session.rows().stream().map(TurnRow::id).toList(), shown());
    }

    private String order() {
        return new OrderWords(session, queue, analysing).said();
    }

    @Test
    void a_label_goes_on_down_the_queue_and_moves_no_turn() throws Exception {
        queued();
        List<TurnId> order = shown();
        for (int i = 0; i < 5; i++) {
            assertEquals(Optional.of(order.get(i)), session.selected());
            labelling.label("joy");
        }
        open.settle();
        assertEquals(order, shown());
        session.select(order.get(2));
        assertTrue(labelling.nextUncertain(), "N goes to the next that waits");
        assertEquals(Optional.of(order.get(5)), session.selected());
        session.select(order.get(TURNS - 1));
        labelling.label("joy");
        assertEquals(Optional.of(order.get(5)), session.selected(), "from the last to the first that waits");
    }

    @Test
    void an_undone_label_waits_again_at_its_place() throws Exception {
        queued();
        List<TurnId> order = shown();
        labelling.label("joy");
        open.settle();
        session.undo();
        open.settle();
        assertEquals(order, shown());
        assertEquals(Optional.of(order.get(0)), session.selected());
        assertTrue(queue.queued(order.get(0)).isPresent());
    }

    @Test
    void a_label_taken_away_brings_the_turn_into_the_queue() throws Exception {
        session.select(new TurnId(30));
        labelling.label("joy");
        open.settle();
        queued();
        assertFalse(queue.queued(new TurnId(30)).isPresent());
        assertEquals(new TurnId(30), shown().get(TURNS - 1), "after all that wait");
        session.select(new TurnId(30));
        labelling.clear();
        open.until(() -> queue.queued(new TurnId(30)).isPresent());
    }

    @Test
    void a_hidden_opinion_is_not_told_by_the_order() throws Exception {
        queued();
        session.predictionsVisibleProperty().set(false);
        assertInstanceOf(QueueState.Hidden.class, queue.stateProperty().get());
        assertEquals(session.rows().stream().map(TurnRow::id).toList(), shown());
        assertEquals(Optional.empty(), queue.queued(new TurnId(1)));
        open.until(() -> risk.riskProperty().get().isEmpty());
        session.predictionsVisibleProperty().set(true);
        open.until(() -> queue.stateProperty().get() instanceof QueueState.Queued);
    }

    @Test
    void turns_that_were_blind_for_a_while_are_queued_by_what_is_seen_again() throws Exception {
        queued();
        List<TurnId> order = shown();
        open.await(session.submit(new SetBlinding(new Blinding(Blinding.Way.BLIND_FIRST, 0, 0)))
                .toCompletableFuture());
        assertInstanceOf(QueueState.Hidden.class, queue.stateProperty().get());
        open.await(session.submit(new SetBlinding(Blinding.OPEN)).toCompletableFuture());
        open.until(() -> queue.stateProperty().get() instanceof QueueState.Queued);
        assertEquals(order, shown());
    }

    @Test
    void turns_whose_acceptance_in_bulk_is_undone_stand_where_they_are_worth_a_look() throws Exception {
        queued();
        List<TurnId> order = shown();
        List<TurnRow> surest = List.copyOf(turns.shown().subList(TURNS - 6, TURNS));
        assertEquals(6, open.await(labelling.acceptAll(surest).toCompletableFuture()));
        open.until(() -> !shown().equals(order));
        open.await(session.undo().toCompletableFuture());
        open.until(() -> shown().equals(order));
    }

    @Test
    void a_session_without_predictions_stays_in_time_and_says_why() throws Exception {
        close();
        open(Conversations.plain(5));
        queue.worthALookProperty().set(true);
        assertInstanceOf(QueueState.NotAnalysed.class, queue.stateProperty().get());
        assertEquals(Optional.empty(), risk.riskProperty().get());
    }

    @Test
    void what_another_annotator_said_is_a_reason_in_words_without_the_label() throws Exception {
        close();
        Session content = new AddAnnotator(new Annotator("kim", "Kim")).applyTo(Conversations.analysed(TURNS));
        TurnRow sure = sureRow(content);
        String other = sure.modelLabel().equals(Optional.of("fear")) ? "anger" : "fear";
        AnnotationOrigin origin =
                new AnnotationOrigin(Instant.EPOCH, 0, AnnotationOrigin.Shown.NOTHING, Method.CHOSEN, Optional.empty());
        open(new AssignLabel(Annotation.ofLabel(sure.id(), "kim", "ekman-7", other, origin)).applyTo(content));
        queued();
        String why = new ReviewWords(session).why(queue.queued(sure.id()).orElseThrow());
        assertTrue(why.startsWith("the model differs from Kim's label"), why);
        assertFalse(why.contains(other), why);
    }

    private static TurnRow sureRow(Session content) throws Exception {
        FxSession look = OpenSession.of(content).session();
        TurnRow sure = look.rows().stream()
                .min(Comparator.comparingDouble(TurnRow::uncertainty))
                .orElseThrow();
        look.close();
        return sure;
    }

    @Test
    void a_long_queue_is_arranged_anew_before_its_head_is_worked_through() throws Exception {
        close();
        open(Conversations.analysed(400));
        queued();
        List<TurnId> first = shown();
        for (int i = 0; i < 280; i++) {
            labelling.label("joy");
            open.settle();
        }
        open.until(() -> !shown().equals(first));
        assertEquals(first.subList(0, 270), shown().subList(0, 270), "what was looked at stays where it was");
        assertEquals(400, shown().stream().distinct().count());
        assertTrue(session.selectedRow().orElseThrow().humanLabel().isEmpty());
    }

    @Test
    void the_risk_falls_with_every_label_and_is_checked_against_them() throws Exception {
        open.until(() -> risk.riskProperty().get().isPresent());
        RemainingRisk before = risk.riskProperty().get().orElseThrow();
        double expected =
                session.rows().stream().mapToDouble(r -> 1 - r.confidence()).sum() / TURNS;
        assertEquals(expected, before.error(), 1e-9);
        assertTrue(RiskWords.line(before).startsWith("reviewed 0 %, expected remaining error "));
        queued();
        for (int i = 0; i < 12; i++) {
            labelling.accept();
        }
        open.settle();
        open.until(() -> risk.riskProperty().get().orElseThrow().reviewed() == 12);
        RemainingRisk after = risk.riskProperty().get().orElseThrow();
        assertEquals(0, after.check().orElseThrow().found());
        assertTrue(after.check().orElseThrow().factor() < 1, "the model was right more often than it said");
        assertTrue(after.error() < before.error());
        assertTrue(RiskWords.full(after).contains("of 12 turns you labelled, the model was wrong in 0"));
    }

    @Test
    void the_risk_of_a_part_says_of_how_many_turns_it_is() throws Exception {
        close();
        Session whole = Conversations.analysed(TURNS);
        for (int i = 11; i <= TURNS; i++) {
            whole = whole.withPredictions(whole.predictions().minus(new PredictionKey("run-1", new TurnId(i))));
        }
        open(whole);
        open.until(() -> risk.riskProperty().get().isPresent());
        RemainingRisk part = risk.riskProperty().get().orElseThrow();
        assertTrue(RiskWords.line(part).endsWith(" % in 10 of 60 turns"), RiskWords.line(part));
        String full = RiskWords.full(part);
        assertTrue(full.contains("You have looked at 0 of 60 turns. If 10 others have the model's labels"), full);
        assertTrue(full.contains("Not counted: 50 turns that the model has not seen."), full);
    }

    @Test
    void where_every_turn_has_a_label_it_is_said_that_nothing_waits() throws Exception {
        for (int i = 0; i < TURNS - 1; i++) {
            labelling.label("joy");
        }
        open.settle();
        queued();
        session.select(new TurnId(9));
        assertEquals("why: not in the queue, you have labelled it", order());
        session.select(new TurnId(TURNS));
        assertTrue(order().startsWith("why: the model is "), order());
        labelling.label("joy");
        open.settle();
        session.select(new TurnId(9));
        assertEquals("nothing waits: every turn has your label", order());
        labelling.toggleFlag();
        open.settle();
        session.select(new TurnId(8));
        assertEquals("why: not in the queue, you have labelled it", order(), "the flagged one waits");
    }

    @Test
    void only_sure_unlabelled_turns_that_are_shown_are_accepted_in_one_step() throws Exception {
        labelling.label("fear");
        labelling.toggleFlag();
        open.settle();
        turns.filter(f -> f.withSpeaker(Optional.of("a")));
        BulkAcceptance bulk = new BulkAcceptance(turns.shown(), session.rows().size(), 1);
        bulk.thresholdProperty().set(0.6);
        BulkOffer offer = bulk.offerProperty().get();
        List<TurnRow> wanted = turns.shown().stream()
                .filter(r -> r.humanLabel().isEmpty() && r.confidence() >= 0.6)
                .toList();
        assertEquals(wanted, offer.rows());
        assertEquals(wanted.stream().mapToDouble(r -> 1 - r.confidence()).sum(), offer.wrong(), 1e-9);
        assertEquals(turns.shown().size(), wanted.size() + offer.below() + offer.labelled());
        assertTrue(wanted.size() > 2 && offer.below() > 2, bulk.words() + bulk.rest());
        Session before = session.session();

        int accepted = open.await(labelling.acceptAll(offer.rows()).toCompletableFuture());
        assertEquals(wanted.size(), accepted);
        List<TurnId> labelled = new ArrayList<>();
        for (TurnRow row : session.rows()) {
            if (row.annotation().map(a -> a.origin().method()).equals(Optional.of(Method.BULK_ACCEPTED))) {
                assertEquals(row.modelLabel(), row.humanLabel());
                labelled.add(row.id());
            }
        }
        assertEquals(wanted.stream().map(TurnRow::id).toList(), labelled);
        open.until(() -> risk.riskProperty().get().map(RemainingRisk::taken).equals(Optional.of(accepted)));
        assertEquals(1, risk.riskProperty().get().orElseThrow().reviewed(), "accepted in bulk is not looked at");

        assertEquals(
                "Accept the model's labels of " + accepted + " turns",
                session.nextUndoProperty().get().map(UndoStep::description).orElseThrow());
        session.undo();
        open.settle();
        assertEquals(before.annotations(), session.session().annotations());
    }

    @Test
    void which_turns_are_meant_is_said_with_a_filter_and_without() {
        int all = session.rows().size();
        assertEquals(
                "This is about all " + all
                        + " turns of the session, scrolled into view or not: no filter leaves any out.",
                new BulkAcceptance(turns.shown(), all, 1).meant());
        turns.filter(f -> f.withSpeaker(Optional.of("a")));
        int left = turns.shown().size();
        assertEquals(
                "This is about the " + left + " turns that the filter leaves in the table, scrolled into view or not."
                        + " The other " + (all - left) + " of the session stay as they are.",
                new BulkAcceptance(turns.shown(), all, 1).meant());
    }

    @Test
    void a_label_given_meanwhile_is_kept() throws Exception {
        List<TurnRow> rows = List.copyOf(session.rows().subList(0, 3));
        session.select(rows.get(1).id());
        labelling.label("disgust"); // still on its way when the others are accepted
        int accepted = open.await(labelling.acceptAll(rows).toCompletableFuture());
        assertEquals(2, accepted);
        assertEquals(
                Optional.of("disgust"),
                session.row(rows.get(1).id()).orElseThrow().humanLabel());
    }

    private void queued() throws Exception {
        queue.worthALookProperty().set(true);
        open.until(() -> queue.stateProperty().get() instanceof QueueState.Queued);
    }

    private List<TurnId> shown() {
        return turns.shown().stream().map(TurnRow::id).toList();
    }
}
