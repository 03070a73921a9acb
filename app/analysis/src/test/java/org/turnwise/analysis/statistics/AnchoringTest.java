package org.turnwise.analysis.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.turnwise.session.edit.AddSpeaker;
import org.turnwise.session.edit.AddTurns;
import org.turnwise.session.edit.RecordAnalysis;
import org.turnwise.session.edit.SetBlinding;
import org.turnwise.session.model.AnalysisRun;
import org.turnwise.session.model.Annotation;
import org.turnwise.session.model.AnnotationOrigin;
import org.turnwise.session.model.AnnotationOrigin.Method;
import org.turnwise.session.model.AnnotationOrigin.Shown;
import org.turnwise.session.model.Blinding;
import org.turnwise.session.model.Prediction;
import org.turnwise.session.model.Session;
import org.turnwise.session.model.Speaker;
import org.turnwise.session.model.TimeSpan;
import org.turnwise.session.model.Turn;
import org.turnwise.session.model.TurnId;
import org.turnwise.session.model.Uncertainty;

class AnchoringTest {
    private static final String SCHEME = "ekman-7";
    private static final Blinding AUDIT = new Blinding(Blinding.Way.OPEN, 30, 11);

    /** Newcombe (1998), Statistics in Medicine 17, 857-872, table I. */
    @Test
    void intervals_of_shares_are_those_of_newcombes_examples() {
        assertInterval(new Proportion(81, 263), 0.2553, 0.3662);
        assertInterval(new Proportion(15, 148), 0.0624, 0.1605);
        assertInterval(new Proportion(0, 20), 0, 0.1611);
        assertInterval(new Proportion(1, 29), 0.0061, 0.1718);
    }

    /** Newcombe (1998), Statistics in Medicine 17, 873-890, table II, examples (a), (b) and (d). */
    @Test
    void intervals_of_differences_are_those_of_newcombes_examples() {
        assertDifference(new Proportion(56, 70), new Proportion(48, 80), 0.0524, 0.3339);
        assertDifference(new Proportion(9, 10), new Proportion(3, 10), 0.1705, 0.8090);
        assertDifference(new Proportion(5, 56), new Proportion(0, 29), -0.0381, 0.1926);
    }

    @Test
    void audit_turns_labelled_blind_are_held_against_the_others_labelled_with_the_opinion_in_view() {
        Session session = session();
        List<Annotation> first = new ArrayList<>();
        int audits = 0;
        for (Turn turn : session.turns()) {
            boolean audit = AUDIT.audits(turn.id(), "me");
            audits += audit ? 1 : 0;
            first.add(
                    audit
                            ? label(
                                    turn,
                                    "me",
                                    turn.id().value() % 2 == 0 ? "joy" : "anger",
                                    Shown.NOTHING,
                                    Method.CHOSEN)
                            : label(turn, "me", "joy", Shown.PREDICTION_AND_OTHERS, Method.ACCEPTED_PREDICTION));
            first.add(label(turn, "me.training", "anger", Shown.NOTHING, Method.CHOSEN));
        }
        Anchoring found = Anchoring.of(session, "r", first, Optional.of("me"));
        assertEquals(audits, found.blind().all());
        assertEquals(100 - audits, found.seen().all());
        assertEquals(1, found.seen().share());
        assertTrue(found.blind().share() < 0.8, found.toString());
        assertTrue(found.low() > 0, found.toString());
        Table table = Anchoring.table(session, "r", first);
        assertEquals(2, table.rows().size());
        assertEquals("me", table.rows().get(0).get(0));
        assertEquals(table.rows().get(0).subList(1, 14), table.rows().get(1).subList(1, 14));
    }

    @Test
    void what_was_not_judged_turn_by_turn_and_blindness_that_was_chosen_do_not_count() {
        Session session = session();
        List<Annotation> first = new ArrayList<>();
        for (Turn turn : session.turns()) {
            boolean audit = AUDIT.audits(turn.id(), "me");
            first.add(
                    audit
                            ? label(turn, "me", "joy", Shown.PREDICTION, Method.CHOSEN)
                            : turn.id().value() % 2 == 0
                                    ? label(turn, "me", "joy", Shown.NOTHING, Method.CHOSEN)
                                    : label(turn, "me", "joy", Shown.PREDICTION, Method.BULK_ACCEPTED));
        }
        Anchoring found = Anchoring.of(session, "r", first, Optional.empty());
        assertFalse(found.blind().known());
        assertFalse(found.seen().known());
        assertEquals("", Anchoring.table(session, "r", first).rows().get(0).get(11));
    }

    @Test
    void a_score_counts_what_is_right_above_chance() {
        // 20 yes-yes, 5 and 10 apart, 15 no-no: Cohen's kappa is 0.4
        List<Score.Answer> answers = new ArrayList<>();
        add(answers, 20, "yes", "yes");
        add(answers, 5, "yes", "no");
        add(answers, 10, "no", "yes");
        add(answers, 15, "no", "no");
        Score score = Score.of(answers);
        assertEquals(new Proportion(35, 50), score.right());
        assertEquals(0.4, score.kappa().orElseThrow().value(), 1e-12);
        assertTrue(Score.of(List.of()).kappa().isEmpty());
        assertTrue(Score.of(List.of(new Score.Answer("yes", "yes"))).kappa().isEmpty());
    }

    private static void add(List<Score.Answer> answers, int times, String given, String known) {
        for (int i = 0; i < times; i++) {
            answers.add(new Score.Answer(given, known));
        }
    }

    private static void assertInterval(Proportion p, double low, double high) {
        assertEquals(low, p.low(), 5e-5);
        assertEquals(high, p.high(), 5e-5);
    }

    private static void assertDifference(Proportion one, Proportion other, double low, double high) {
        Anchoring anchoring = new Anchoring(other, one);
        assertEquals(low, anchoring.low(), 5e-5);
        assertEquals(high, anchoring.high(), 5e-5);
    }

    private static Annotation label(Turn turn, String by, String label, Shown shown, Method method) {
        return Annotation.ofLabel(
                turn.id(), by, SCHEME, label, new AnnotationOrigin(Instant.EPOCH, 0, shown, method, Optional.empty()));
    }

    /** A hundred turns, of all of which the model says joy. */
    private static Session session() {
        List<Turn> turns = new ArrayList<>();
        List<Prediction> predictions = new ArrayList<>();
        for (int i = 1; i <= 100; i++) {
            turns.add(new Turn(new TurnId(i), new TimeSpan(i * 100L, i * 100L + 90), "a", "x"));
            predictions.add(new Prediction(
                    new TurnId(i), "r", Map.of("joy", 1.0), new Uncertainty(0, 0, 0), Map.of(), List.of()));
        }
        AnalysisRun run = new AnalysisRun(
                "r", Instant.EPOCH, SCHEME, "SURE", "sha256:0", "CPU", 1, 1, OptionalLong.empty(), Map.of());
        Session session = Session.empty("s", "S");
        session = new AddSpeaker(new Speaker("a", "A")).applyTo(session);
        session = new AddTurns(turns).applyTo(session);
        session = new RecordAnalysis(run, predictions).applyTo(session);
        return new SetBlinding(AUDIT).applyTo(session);
    }
}
