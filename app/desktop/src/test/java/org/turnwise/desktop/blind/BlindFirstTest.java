package org.turnwise.desktop.blind;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.turnwise.analysis.statistics.Score;
import org.turnwise.analysis.statistics.SessionStatistics;
import org.turnwise.desktop.Conversations;
import org.turnwise.desktop.OpenSession;
import org.turnwise.desktop.labels.Labelling;
import org.turnwise.desktop.review.RiskModel;
import org.turnwise.desktop.shell.FxSession;
import org.turnwise.desktop.shell.TurnRow;
import org.turnwise.desktop.turns.TurnTableModel;
import org.turnwise.session.edit.AddAnnotator;
import org.turnwise.session.edit.AssignLabel;
import org.turnwise.session.edit.RenameSession;
import org.turnwise.session.edit.SetBlinding;
import org.turnwise.session.edit.SetGold;
import org.turnwise.session.history.UndoStep;
import org.turnwise.session.model.Annotation;
import org.turnwise.session.model.AnnotationOrigin;
import org.turnwise.session.model.AnnotationOrigin.Method;
import org.turnwise.session.model.AnnotationOrigin.Shown;
import org.turnwise.session.model.Annotator;
import org.turnwise.session.model.Blinding;
import org.turnwise.session.model.GoldLabel;
import org.turnwise.session.model.Prediction;
import org.turnwise.session.model.Session;
import org.turnwise.session.model.TurnId;

class BlindFirstTest {
    private static final String SCHEME = "ekman-7";
    private static final Blinding BLIND = new Blinding(Blinding.Way.BLIND_FIRST, 0, 0);
    private static final TurnId FIRST = new TurnId(1);

    private OpenSession open;
    private FxSession session;
    private Labelling labelling;

    @BeforeEach
    void another_has_labelled_all_turns() throws Exception {
        Session all = new AddAnnotator(new Annotator("other", "Other")).applyTo(Conversations.analysed(12));
        AnnotationOrigin origin =
                new AnnotationOrigin(Instant.EPOCH, 0, Shown.NOTHING, Method.CHOSEN, Optional.empty());
        for (var turn : all.turns()) {
            all = new AssignLabel(Annotation.ofLabel(turn.id(), "other", SCHEME, "fear", origin)).applyTo(all);
        }
        open = OpenSession.of(all);
        session = open.session();
        labelling = new Labelling(session, new TurnTableModel(session), () -> false, () -> Instant.EPOCH);
    }

    @AfterEach
    void close() {
        session.close();
    }

    @Test
    void an_open_session_is_seen_as_it_is() {
        assertSame(session.whole(), session.session());
    }

    @Test
    void nothing_of_models_and_others_is_there_until_the_own_label_is_given() throws Exception {
        label(BLIND);
        assertTrue(session.session().predictions().isEmpty());
        assertTrue(session.session().annotations().isEmpty());
        assertTrue(session.rows().stream().allMatch(row -> row.prediction().isEmpty()));
        assertEquals(12, session.whole().predictions().size());
        assertTrue(statistics().agreement().pairs().isEmpty());

        labelling.label("joy");
        open.settle();
        assertTrue(row(FIRST).prediction().isPresent());
        assertEquals(1, session.session().predictions().size());
        assertTrue(session.session().annotation(FIRST, "other", SCHEME).isPresent());
        assertEquals(2, session.session().annotations().size());
        assertTrue(row(new TurnId(2)).prediction().isEmpty());
        assertEquals(
                Shown.NOTHING, row(FIRST).annotation().orElseThrow().origin().shown());
    }

    @Test
    void what_was_seen_stays_seen_when_the_label_is_cleared_or_undone_and_is_recorded_as_seen() throws Exception {
        label(BLIND);
        labelling.label("joy");
        open.settle();
        labelling.clear();
        open.settle();
        assertTrue(row(FIRST).humanLabel().isEmpty());
        assertTrue(row(FIRST).prediction().isPresent());
        open.await(session.undo().toCompletableFuture());
        open.await(session.undo().toCompletableFuture());
        assertTrue(row(FIRST).prediction().isPresent());
        labelling.label("anger");
        open.settle();
        assertEquals(
                Shown.PREDICTION_AND_OTHERS,
                row(FIRST).annotation().orElseThrow().origin().shown());
    }

    @Test
    void nothing_is_said_of_the_error_that_remains() throws Exception {
        try (RiskModel risk = new RiskModel(session, Runnable::run, open::onFx)) {
            open.until(() -> risk.riskProperty().get().isPresent());
            label(BLIND);
            open.until(() -> risk.riskProperty().get().isEmpty());
            labelling.label("joy");
            open.settle();
            assertTrue(risk.riskProperty().get().isEmpty());
        }
    }

    @Test
    void a_flag_or_a_comment_is_no_label_and_shows_nothing() throws Exception {
        label(BLIND);
        labelling.toggleFlag();
        labelling.comment(FIRST, "whispers");
        open.settle();
        assertTrue(row(FIRST).annotation().isPresent());
        assertTrue(row(FIRST).prediction().isEmpty());
    }

    @Test
    void accepting_does_nothing_where_the_opinion_is_hidden() throws Exception {
        label(BLIND);
        assertFalse(labelling.accept());
        assertEquals(0, open.await(labelling.acceptAll(session.rows()).toCompletableFuture()));
        assertTrue(session.rows().stream().allMatch(row -> row.humanLabel().isEmpty()));
        assertTrue(session.blind().hides(FIRST));
    }

    @Test
    void a_moment_between_turns_is_hidden_until_both_are_labelled() throws Exception {
        assertFalse(session.blind().hidesAt(1_000));
        label(BLIND);
        long within = row(FIRST).turn().span().startMillis();
        long between = row(FIRST).turn().span().endMillis();
        assertTrue(session.blind().hidesAt(0)
                && session.blind().hidesAt(within)
                && session.blind().hidesAt(between));
        give(FIRST, "joy");
        assertFalse(session.blind().hidesAt(0) || session.blind().hidesAt(within));
        assertTrue(session.blind().hidesAt(between), "the next turn is still blind");
        give(new TurnId(2), "joy");
        assertFalse(session.blind().hidesAt(between));
        assertTrue(session.blind().hidesAt(1_000_000), "after the last turn, which is blind");
    }

    @Test
    void a_fresh_analysis_is_hidden_while_it_is_under_way_and_afterwards() throws Exception {
        label(BLIND);
        labelling.label("joy");
        open.settle();
        Map<TurnId, Prediction> early = Map.of(
                FIRST,
                row(FIRST).prediction().orElseThrow(),
                new TurnId(2),
                row(FIRST).prediction().orElseThrow());
        session.showEarly(early);
        assertEquals(Set.of(FIRST), session.earlyPredictions().keySet());
        assertTrue(row(new TurnId(2)).prediction().isEmpty());
    }

    @Test
    void undoing_the_setting_shows_everything_again() throws Exception {
        label(BLIND);
        open.await(session.undo().toCompletableFuture());
        assertSame(session.whole(), session.session());
        assertTrue(session.rows().stream().allMatch(row -> row.prediction().isPresent()));
    }

    @Test
    void of_an_open_session_only_audit_turns_begin_blind() throws Exception {
        Blinding audit = new Blinding(Blinding.Way.OPEN, 40, 3);
        label(audit);
        long hidden = session.rows().stream()
                .filter(row -> row.prediction().isEmpty())
                .count();
        assertTrue(hidden > 0 && hidden < 12, "some: " + hidden);
        for (TurnRow row : session.rows()) {
            assertEquals(audit.audits(row.id(), "me"), row.prediction().isEmpty());
        }
    }

    @Test
    void training_labels_are_kept_apart_and_judged_after_each_label() throws Exception {
        for (long turn = 1; turn <= 3; turn++) {
            open.await(session.submit(new SetGold(new GoldLabel(new TurnId(turn), SCHEME, "joy", "key")))
                    .toCompletableFuture());
        }
        List<String> said = new ArrayList<>();
        List<Set<TurnId>> shown = new ArrayList<>();
        Training training = new Training(session, BlindFirstTest::goOn, shown::add, said::add);
        training.begin();
        open.settle();
        assertEquals(List.of(Set.of(FIRST, new TurnId(2), new TurnId(3))), shown);
        assertTrue(row(FIRST).prediction().isEmpty());
        assertEquals(Feedback.Verdict.NONE_YET, feedback(training).verdict());
        assertTrue(
                feedback(training)
                        .words()
                        .endsWith(
                                " Kappa is left out: of fewer than 20 turns it tells more of chance" + " than of you."),
                feedback(training).words());
        give(FIRST, "joy");
        assertEquals(
                new Feedback(Feedback.Verdict.RIGHT, "Turn 1: right, joy. 1 of 1 right (100\u00a0%)."),
                feedback(training));
        give(new TurnId(2), "fear");
        assertEquals(
                new Feedback(
                        Feedback.Verdict.WRONG,
                        "Turn 2: fear is wrong; the right label is joy. 1 of 2 right (50\u00a0%)."),
                feedback(training));
        session.select(FIRST);
        assertEquals(Feedback.Verdict.WRONG, feedback(training).verdict(), "it stays until the next label");
        give(new TurnId(2), "joy");
        assertEquals(
                "Turn 2: right, joy. Only first answers count: 1 of 2 right (50\u00a0%).",
                feedback(training).words());

        assertEquals(List.of(), said, "it is told once, next to the keys");
        training.end();
        assertEquals("Training has ended: 1 of 2 right (50\u00a0%). Your own labels are shown again.", last(said));
        assertEquals(Optional.empty(), training.feedbackProperty().get());
        assertEquals("me", session.annotator().id());
        assertTrue(row(FIRST).humanLabel().isEmpty());
        assertEquals(12, session.session().annotations().size(), "practice is nobody's label of the data");
        assertEquals(14, session.whole().annotations().size());
        assertFalse(session.session().annotators().containsKey("me.training"));
        assertEquals(1, statistics().agreement().annotators().size());
    }

    @Test
    void a_verdict_goes_with_its_label_and_undo_takes_at_once_only_what_is_shown() throws Exception {
        for (long turn = 1; turn <= 2; turn++) {
            open.await(session.submit(new SetGold(new GoldLabel(new TurnId(turn), SCHEME, "joy", "key")))
                    .toCompletableFuture());
        }
        Training training = new Training(session, BlindFirstTest::goOn, only -> {}, words -> {});
        give(FIRST, "anger");
        assertTrue(training.shown().test(next()));
        begin(training);
        assertFalse(training.shown().test(next()), "their own label is not shown in training");

        give(FIRST, "joy");
        assertEquals(Feedback.Verdict.RIGHT, feedback(training).verdict());
        assertTrue(training.shown().test(next()));
        session.undo();
        open.settle();
        assertEquals(
                new Feedback(
                        Feedback.Verdict.NONE_YET,
                        "Turn 1: label taken back. Only first answers count: 1 of 1 right (100\u00a0%)."),
                feedback(training));
        session.redo();
        open.settle();
        assertEquals(Feedback.Verdict.RIGHT, feedback(training).verdict());

        open.await(session.submit(new RenameSession("Another name")).toCompletableFuture());
        assertTrue(training.shown().test(next()), "it is no practice, but done since training began");
        session.undo();
        open.settle();

        training.end();
        open.await(session.find(e -> true));
        assertEquals("Label anger", next().description(), "practice stays, and is not in the way");
        assertTrue(training.shown().test(next()));
        assertTrue(
                open.await(session.undo(training.shown()).toCompletableFuture()).takenBack());
        assertTrue(row(FIRST).humanLabel().isEmpty());
        begin(training);
        assertEquals(Optional.of("joy"), row(FIRST).humanLabel(), "practice is as it was");
        assertFalse(training.shown().test(next()), "it is of a training before");
        give(new TurnId(2), "fear");
        assertTrue(training.shown().test(next()));
    }

    private void begin(Training training) throws Exception {
        training.begin();
        open.await(session.find(e -> true));
        open.settle();
    }

    private UndoStep next() {
        return session.nextUndoProperty().get().orElseThrow();
    }

    @Test
    void kappa_is_told_of_twenty_answers() {
        List<Score.Answer> answers = new ArrayList<>(Collections.nCopies(10, new Score.Answer("joy", "joy")));
        answers.addAll(Collections.nCopies(9, new Score.Answer("fear", "fear")));
        assertEquals("19 of 19 right (100\u00a0%)", Training.words(Score.of(answers)));
        answers.add(new Score.Answer("fear", "joy"));
        assertEquals("19 of 20 right (95\u00a0%), kappa 0.90", Training.words(Score.of(answers)));
    }

    @Test
    void without_known_turns_there_is_no_training() {
        List<String> said = new ArrayList<>();
        Training training = new Training(session, BlindFirstTest::goOn, only -> {}, said::add);
        training.begin();
        assertFalse(training.onProperty().get());
        assertEquals("me", session.annotator().id());
        assertTrue(last(said).startsWith("Nothing to train on: no turn has a known (gold) label"), last(said));
    }

    private static Optional<Training.Start> goOn(int practised, int known) {
        return Optional.of(Training.Start.GO_ON);
    }

    private static Feedback feedback(Training training) {
        return training.feedbackProperty().get().orElseThrow();
    }

    private SessionStatistics statistics() {
        return SessionStatistics.of(
                session.session(),
                "me",
                session.scheme(),
                session.shownRunProperty().get());
    }

    private void give(TurnId turn, String label) throws Exception {
        session.select(turn);
        labelling.label(label);
        open.settle();
    }

    private void label(Blinding blinding) throws Exception {
        open.await(session.submit(new SetBlinding(blinding)).toCompletableFuture());
        session.select(FIRST);
    }

    private TurnRow row(TurnId turn) {
        return session.row(turn).orElseThrow();
    }

    private static String last(List<String> said) {
        return said.get(said.size() - 1);
    }
}
