package org.turnwise.analysis.comparison;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.turnwise.analysis.comparison.RunComparison.Match;
import org.turnwise.session.edit.AddAnnotator;
import org.turnwise.session.edit.AddSpeaker;
import org.turnwise.session.edit.AddTurns;
import org.turnwise.session.edit.AssignLabel;
import org.turnwise.session.edit.RecordAnalysis;
import org.turnwise.session.model.AnalysisRun;
import org.turnwise.session.model.Annotation;
import org.turnwise.session.model.AnnotationOrigin;
import org.turnwise.session.model.Annotator;
import org.turnwise.session.model.Prediction;
import org.turnwise.session.model.Session;
import org.turnwise.session.model.Speaker;
import org.turnwise.session.model.TimeSpan;
import org.turnwise.session.model.Turn;
import org.turnwise.session.model.TurnId;
import org.turnwise.session.model.Uncertainty;

class RunComparisonTest {
    private static final String SCHEME = "ekman-7";
    private static final AnalysisRun A = run("a", SCHEME);
    private static final AnalysisRun B = run("b", SCHEME);

    @Test
    void kappa_is_that_of_cohens_worked_example() {
        // 50 turns: both joy 20, the first alone 5, the second alone 10, both anger 15: kappa 0.4.
        List<String> a = new ArrayList<>();
        List<String> b = new ArrayList<>();
        times(20, a, "joy", b, "joy");
        times(5, a, "joy", b, "anger");
        times(10, a, "anger", b, "joy");
        times(15, a, "anger", b, "anger");

        RunComparison c = RunComparison.of(session(a, b), SCHEME, A, B, "me");

        assertEquals(50, c.turns());
        assertEquals(35, c.same());
        assertEquals(0.7, c.agreement().orElseThrow(), 1e-12);
        assertEquals(0.4, c.kappa().orElseThrow(), 1e-12);
        assertEquals(5, c.turns("joy", "anger").size());
        assertEquals(new TurnId(21), c.turns("joy", "anger").get(0));
        assertEquals(25, c.givenByFirst("joy"));
        assertEquals(30, c.givenBySecond("joy"));
        assertEquals(List.of(), c.turns("fear", "joy"));
    }

    @Test
    void only_turns_of_both_runs_are_counted() {
        RunComparison c =
                RunComparison.of(session(List.of("joy", "fear", "joy"), List.of("joy", "joy")), SCHEME, A, B, "me");
        assertEquals(2, c.turns());
        assertEquals(1, c.same());
        assertEquals(0.5, c.meanUncertaintyOfFirst().orElseThrow(), 1e-12);
        assertEquals(1.5, c.meanUncertaintyOfSecond().orElseThrow(), 1e-12);
    }

    @Test
    void both_are_held_against_the_annotators_own_labels() {
        Session session = session(List.of("joy", "fear", "joy"), List.of("joy", "joy", "anger"));
        session = new AddAnnotator(new Annotator("me", "me")).applyTo(session);
        session = label(label(session, 1, "joy"), 2, "fear");

        RunComparison c = RunComparison.of(session, SCHEME, A, B, "me");

        assertEquals(new Match(2, 2), c.matchOfFirst());
        assertEquals(new Match(1, 2), c.matchOfSecond());
        assertEquals(0.5, c.matchOfSecond().accuracy().orElseThrow(), 1e-12);
        assertTrue(RunComparison.of(session, SCHEME, A, B, "you")
                .matchOfFirst()
                .accuracy()
                .isEmpty());
    }

    @Test
    void where_there_is_nothing_to_compare_no_figure_is_made_up() {
        RunComparison none = RunComparison.of(session(List.of("joy"), List.of()), SCHEME, A, B, "me");
        assertEquals(0, none.turns());
        assertTrue(none.agreement().isEmpty() && none.kappa().isEmpty());
        assertTrue(none.meanUncertaintyOfFirst().isEmpty());

        RunComparison oneLabel =
                RunComparison.of(session(List.of("joy", "joy"), List.of("joy", "joy")), SCHEME, A, B, "me");
        assertEquals(1, oneLabel.agreement().orElseThrow());
        assertTrue(oneLabel.kappa().isEmpty(), "one label only leaves nothing above chance");
    }

    @Test
    void runs_of_two_schemes_are_not_compared() {
        assertThrows(
                IllegalArgumentException.class,
                () -> RunComparison.of(session(List.of(), List.of()), SCHEME, A, run("c", "sentiment-3"), "me"));
    }

    @Test
    void the_table_is_written_with_rows_and_columns_named() {
        RunComparison c = RunComparison.of(session(List.of("joy", "fear"), List.of("joy", "joy")), SCHEME, A, B, "me");
        List<String> lines = c.csv().lines().toList();
        assertEquals(
                "rows: pack a 1.0.0 of 1970-01-01T00:00:00Z; columns: pack b 1.0.0 of 1970-01-01T00:00:00Z,"
                        + String.join(",", c.labels()),
                lines.get(0));
        assertEquals(1 + c.labels().size(), lines.size());
        int joy = c.labels().indexOf("joy");
        assertEquals("1", lines.get(1 + joy).split(",")[1 + joy]);
        assertEquals("1", lines.get(1 + c.labels().indexOf("fear")).split(",")[1 + joy]);
    }

    private static void times(int count, List<String> a, String labelOfA, List<String> b, String labelOfB) {
        for (int i = 0; i < count; i++) {
            a.add(labelOfA);
            b.add(labelOfB);
        }
    }

    private static Session session(List<String> a, List<String> b) {
        Session session = new AddSpeaker(new Speaker("A", "A")).applyTo(Session.empty("s", "s"));
        List<Turn> turns = new ArrayList<>();
        for (int id = 1; id <= Math.max(1, Math.max(a.size(), b.size())); id++) {
            turns.add(new Turn(new TurnId(id), new TimeSpan(1000L * id, 1000L * id + 500), "A", "text " + id));
        }
        session = new AddTurns(turns).applyTo(session);
        session = new RecordAnalysis(A, predictions("a", a, 0.5)).applyTo(session);
        return new RecordAnalysis(B, predictions("b", b, 1.5)).applyTo(session);
    }

    private static List<Prediction> predictions(String run, List<String> labels, double uncertainty) {
        List<Prediction> predictions = new ArrayList<>();
        for (String label : labels) {
            predictions.add(new Prediction(
                    new TurnId(predictions.size() + 1),
                    run,
                    Map.of(label, 0.9, "surprise", 0.1),
                    new Uncertainty(uncertainty, uncertainty, 0),
                    Map.of(),
                    List.of()));
        }
        return predictions;
    }

    private static Session label(Session session, long turn, String label) {
        AnnotationOrigin origin = new AnnotationOrigin(
                Instant.EPOCH, 0, AnnotationOrigin.Shown.NOTHING, AnnotationOrigin.Method.CHOSEN, Optional.empty());
        return new AssignLabel(Annotation.ofLabel(new TurnId(turn), "me", SCHEME, label, origin)).applyTo(session);
    }

    private static AnalysisRun run(String id, String scheme) {
        return new AnalysisRun(
                id,
                Instant.EPOCH,
                scheme,
                "pack " + id,
                "h",
                "CPU",
                1,
                8,
                OptionalLong.empty(),
                Map.of(AnalysisRun.MODEL_VERSION, "1.0.0"));
    }
}
