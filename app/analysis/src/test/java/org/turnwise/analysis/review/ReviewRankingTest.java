package org.turnwise.analysis.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Random;
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
import org.turnwise.session.model.Modality;
import org.turnwise.session.model.ModalityEvidence;
import org.turnwise.session.model.Prediction;
import org.turnwise.session.model.Session;
import org.turnwise.session.model.Speaker;
import org.turnwise.session.model.TimeSpan;
import org.turnwise.session.model.Turn;
import org.turnwise.session.model.TurnId;
import org.turnwise.session.model.Uncertainty;

class ReviewRankingTest {
    private static final String SCHEME = "ekman-7";
    private static final TurnEmbedding UNKNOWN = turn -> Optional.empty();
    private static final Map<String, Double> JOYFUL = Map.of("joy", 0.9, "anger", 0.1);
    private static final Map<String, Double> ANGRY = Map.of("joy", 0.2, "anger", 0.8);

    private Session session = Session.empty("s", "s");
    private final List<Prediction> predictions = new ArrayList<>();

    @BeforeEach
    void three_people_who_annotate() {
        session = new AddSpeaker(new Speaker("A", "A")).applyTo(session);
        for (String who : List.of("me", "kim", "lee")) {
            session = new AddAnnotator(new Annotator(who, who)).applyTo(session);
        }
    }

    @Test
    void the_least_sure_comes_first_and_says_so() {
        turns(0.1, 0.6, 0.3);
        ReviewRanking ranking = rank();
        assertEquals(ids(2, 3, 1), order(ranking));
        ReviewReason why = ranking.turns().get(0).reasons().get(0);
        assertEquals(
                0.6 / Math.log(2),
                assertInstanceOf(ReviewReason.Unsure.class, why).strength(),
                1e-12);
    }

    @Test
    void equally_doubtful_turns_go_by_time() {
        turns(0.3, 0.3, 0.3);
        assertEquals(ids(1, 2, 3), order(rank()));
    }

    @Test
    void a_labelled_turn_waits_for_the_others_and_for_its_annotator_only_while_flagged() {
        turns(0.1, 0.6, 0.3);
        label(2, "me", "joy", false);
        assertEquals(ids(3, 1), order(rank()));
        label(2, "me", "joy", true);
        assertTrue(order(rank()).contains(new TurnId(2)));
        assertEquals(3, order(ranked("kim", List.of())).size());
    }

    @Test
    void another_annotators_label_that_the_model_holds_improbable_brings_a_turn_forward() {
        turns(0.3, 0.35, 0.3);
        label(3, "kim", "anger", false);
        label(1, "kim", "joy", false);
        ReviewRanking ranking = rank();
        assertEquals(ids(3, 2, 1), order(ranking));
        ReviewReason why = ranking.turns().get(0).reasons().get(0);
        assertEquals(new ReviewReason.DiffersFromOthers(0.9, List.of("kim")), why);
    }

    @Test
    void annotators_that_differ_bring_a_turn_forward() {
        turns(0.3, 0.3, 0.3);
        label(2, "kim", "joy", false);
        label(2, "lee", "anger", false);
        assertEquals(ids(2, 1, 3), order(rank()));
        assertTrue(reasons(2).stream().anyMatch(new ReviewReason.AnnotatorsDiffer(1, List.of("kim", "lee"))::equals));
        assertTrue(
                reasons(2).stream()
                        .noneMatch(r -> r instanceof ReviewReason.DiffersFromOthers d
                                && d.annotators().contains("kim")),
                "Kim says what the model says");
    }

    @Test
    void modalities_that_point_to_different_labels_bring_a_turn_forward_and_are_named() {
        turn(1, 0.3, Map.of(Modality.TEXT, JOYFUL, Modality.AUDIO, JOYFUL));
        turn(2, 0.3, Map.of(Modality.TEXT, JOYFUL, Modality.AUDIO, ANGRY));
        turn(3, 0.3, Map.of(Modality.TEXT, JOYFUL));
        analysed();
        assertEquals(ids(2, 1, 3), order(rank()));
        ReviewReason why = reasons(2).stream()
                .filter(ReviewReason.ModalitiesDiffer.class::isInstance)
                .findFirst()
                .orElseThrow();
        double divergence = Divergence.jensenShannon(List.of(JOYFUL, ANGRY));
        assertEquals(new ReviewReason.ModalitiesDiffer(divergence, Modality.TEXT, "joy", Modality.AUDIO, "anger"), why);
        assertEquals(1, reasons(1).size(), "modalities that agree are no reason");
    }

    @Test
    void the_divergence_is_nothing_for_equals_and_all_for_strangers() {
        assertEquals(0, Divergence.jensenShannon(List.of(JOYFUL, JOYFUL, JOYFUL)), 1e-12);
        assertEquals(1, Divergence.jensenShannon(List.of(Map.of("joy", 1.0), Map.of("anger", 1.0))), 1e-12);
        assertEquals(0, Divergence.jensenShannon(List.of(JOYFUL)));
        // (0.55, 0.45) has entropy 0.6881, the two 0.3251 and 0.5004: 0.2754 of 0.6931
        assertEquals(0.3973, Divergence.jensenShannon(List.of(JOYFUL, ANGRY)), 1e-4);
    }

    @Test
    void a_turn_that_the_run_never_saw_waits_too() {
        turns(0.1, 0.6);
        session = new AddTurns(List.of(plain(9))).applyTo(session);
        assertEquals(List.of(new ReviewReason.NotSeen()), reasons(9));
    }

    @Test
    void near_duplicates_do_not_follow_one_another() {
        double[] doubt = new double[40];
        for (int i = 0; i < doubt.length; i++) {
            doubt[i] = i < 10 ? 0.65 : 0.5; // ten most doubtful turns, all the same sentence
        }
        turns(doubt);
        TurnEmbedding sentences = turn -> Optional.of(vector(Math.max(10, turn.value())));
        List<TurnId> order = order(ranked(sentences, List.of()));
        assertEquals(new TurnId(1), order.get(0), "the most doubtful is still first");
        for (int i = 1; i < 20; i++) {
            boolean twice = order.get(i).value() <= 10 && order.get(i - 1).value() <= 10;
            assertFalse(twice, "the same sentence twice in a row: " + order);
        }
        assertEquals(order.size(), order.stream().distinct().count());
    }

    @Test
    void what_was_looked_at_before_counts_and_keeps_its_place() {
        turns(0.6, 0.59, 0.55);
        TurnEmbedding pairs = turn -> Optional.of(turn.value() <= 2 ? new float[] {1, 0} : new float[] {0, 1});
        label(1, "me", "joy", false);
        assertEquals(ids(1, 3, 2), order(ranked(pairs, ids(1))));
        assertEquals(ids(2, 3), order(ranked(pairs, List.of())));
    }

    @Test
    void a_long_queue_is_arranged_at_its_head_only() {
        double[] doubt = new double[1000];
        for (int i = 0; i < doubt.length; i++) {
            doubt[i] = 0.1 + 0.5 * i / doubt.length;
        }
        turns(doubt);
        List<TurnId> asked = new ArrayList<>();
        ReviewRanking ranking = ranked(
                turn -> {
                    asked.add(turn);
                    return Optional.of(new float[] {turn.value() % 7, turn.value() % 5});
                },
                List.of());
        assertEquals(ReviewRanking.HEAD, asked.size());
        assertEquals(ReviewRanking.HEAD, ranking.arranged());
        assertEquals(1000, ranking.turns().stream().distinct().count());
        List<QueuedTurn> tail = ranking.turns().subList(ranking.arranged(), 1000);
        for (int i = 1; i < tail.size(); i++) {
            assertTrue(tail.get(i - 1).score() >= tail.get(i).score());
        }
    }

    /** Another direction for every seed. */
    private static float[] vector(long seed) {
        Random random = new Random(seed);
        float[] values = new float[16];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) random.nextGaussian();
        }
        return values;
    }

    private ReviewRanking rank() {
        return ranked(UNKNOWN, List.of());
    }

    private ReviewRanking ranked(String annotator, List<TurnId> behind) {
        return ReviewRanking.of(
                new ReviewQuestion(session, "r", annotator, SCHEME, behind), ReviewWeights.STANDARD, UNKNOWN);
    }

    private ReviewRanking ranked(TurnEmbedding embedding, List<TurnId> behind) {
        return ReviewRanking.of(
                new ReviewQuestion(session, "r", "me", SCHEME, behind), ReviewWeights.STANDARD, embedding);
    }

    private List<ReviewReason> reasons(long turn) {
        return rank().turns().stream()
                .filter(t -> t.turn().value() == turn)
                .findFirst()
                .orElseThrow()
                .reasons();
    }

    private static List<TurnId> order(ReviewRanking ranking) {
        return ranking.turns().stream().map(QueuedTurn::turn).toList();
    }

    private void turns(double... doubt) {
        for (int i = 0; i < doubt.length; i++) {
            turn(i + 1, doubt[i], Map.of());
        }
        analysed();
    }

    private void turn(long id, double doubt, Map<Modality, Map<String, Double>> heads) {
        session = new AddTurns(List.of(plain(id))).applyTo(session);
        Map<Modality, ModalityEvidence> evidence = new java.util.EnumMap<>(Modality.class);
        heads.forEach((modality, head) ->
                evidence.put(modality, new ModalityEvidence.Available(List.of(1.0), List.of(0.1), 0.1, head)));
        predictions.add(
                new Prediction(new TurnId(id), "r", JOYFUL, new Uncertainty(doubt, doubt, 0), evidence, List.of()));
    }

    private void analysed() {
        AnalysisRun run =
                new AnalysisRun("r", Instant.EPOCH, SCHEME, "m", "h", "CPU", 1, 8, OptionalLong.empty(), Map.of());
        session = new RecordAnalysis(run, predictions).applyTo(session);
    }

    private static Turn plain(long id) {
        return new Turn(new TurnId(id), new TimeSpan(1000 * id, 1000 * id + 500), "A", "text " + id);
    }

    private void label(long turn, String who, String label, boolean flagged) {
        AnnotationOrigin origin = new AnnotationOrigin(
                Instant.EPOCH, 0, AnnotationOrigin.Shown.PREDICTION, AnnotationOrigin.Method.CHOSEN, Optional.empty());
        session = new AssignLabel(new Annotation(
                        new TurnId(turn),
                        who,
                        SCHEME,
                        Optional.of(label),
                        Optional.empty(),
                        Map.of(),
                        Map.of(),
                        OptionalDouble.empty(),
                        "",
                        flagged,
                        origin))
                .applyTo(session);
    }

    private static List<TurnId> ids(long... values) {
        return java.util.Arrays.stream(values).mapToObj(TurnId::new).toList();
    }
}
