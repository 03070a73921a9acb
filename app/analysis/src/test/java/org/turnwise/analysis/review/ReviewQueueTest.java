package org.turnwise.analysis.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
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

class ReviewQueueTest {
    private static final String SCHEME = "ekman-7";
    private Session session = Session.empty("s", "s");

    @BeforeEach
    void three_turns_the_second_least_sure() {
        session = new AddSpeaker(new Speaker("A", "A")).applyTo(session);
        session = new AddAnnotator(new Annotator("me", "me")).applyTo(session);
        session = new AddTurns(List.of(turn(1), turn(2), turn(3))).applyTo(session);
        AnalysisRun run =
                new AnalysisRun("r", Instant.EPOCH, SCHEME, "m", "h", "CPU", 1, 8, OptionalLong.empty(), Map.of());
        session = new RecordAnalysis(run, List.of(prediction(1, 0.2), prediction(2, 1.4), prediction(3, 0.7)))
                .applyTo(session);
    }

    @Test
    void the_least_sure_comes_first() {
        assertEquals(ids(2, 3, 1), ReviewQueue.order(session, "r", "me", SCHEME));
    }

    @Test
    void a_labelled_turn_leaves_the_queue_of_its_annotator_only() {
        AnnotationOrigin origin = new AnnotationOrigin(
                Instant.EPOCH, 0, AnnotationOrigin.Shown.PREDICTION, AnnotationOrigin.Method.CHOSEN, Optional.empty());
        session = new AssignLabel(Annotation.ofLabel(new TurnId(2), "me", SCHEME, "joy", origin)).applyTo(session);
        assertEquals(ids(3, 1), ReviewQueue.order(session, "r", "me", SCHEME));
        assertEquals(ids(2, 3, 1), ReviewQueue.order(session, "r", "you", SCHEME));
    }

    @Test
    void going_to_the_next_again_and_again_visits_every_waiting_turn() {
        assertEquals(Optional.of(new TurnId(3)), ReviewQueue.next(session, "r", "me", SCHEME, new TurnId(2)));
        assertEquals(Optional.of(new TurnId(1)), ReviewQueue.next(session, "r", "me", SCHEME, new TurnId(3)));
        assertEquals(Optional.of(new TurnId(2)), ReviewQueue.next(session, "r", "me", SCHEME, new TurnId(1)));
    }

    @Test
    void from_a_turn_that_does_not_wait_the_next_is_the_least_sure() {
        assertEquals(Optional.of(new TurnId(2)), ReviewQueue.next(session, "r", "me", SCHEME, new TurnId(77)));
        assertTrue(ReviewQueue.next(session, "other run", "me", SCHEME, new TurnId(3))
                .isEmpty());
    }

    private static List<TurnId> ids(long... values) {
        return java.util.Arrays.stream(values).mapToObj(TurnId::new).toList();
    }

    private static Turn turn(long id) {
        return new Turn(new TurnId(id), new TimeSpan(1000 * id, 1000 * id + 500), "A", "text " + id);
    }

    private static Prediction prediction(long id, double uncertainty) {
        return new Prediction(
                new TurnId(id),
                "r",
                Map.of("joy", 0.6, "anger", 0.4),
                new Uncertainty(uncertainty, uncertainty, 0),
                Map.of(),
                List.of());
    }
}
