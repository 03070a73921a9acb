package org.turnwise.analysis.review;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.turnwise.analysis.cache.FeatureCache;
import org.turnwise.analysis.cache.FeatureKey;
import org.turnwise.analysis.cache.SqliteFeatureCache;
import org.turnwise.session.edit.AddSpeaker;
import org.turnwise.session.edit.AddTurns;
import org.turnwise.session.edit.RecordAnalysis;
import org.turnwise.session.model.AnalysisRun;
import org.turnwise.session.model.Modality;
import org.turnwise.session.model.ModalityEvidence;
import org.turnwise.session.model.Prediction;
import org.turnwise.session.model.Session;
import org.turnwise.session.model.Speaker;
import org.turnwise.session.model.TimeSpan;
import org.turnwise.session.model.Turn;
import org.turnwise.session.model.TurnId;
import org.turnwise.session.model.Uncertainty;

class KnownEmbeddingTest {
    private static final String SET = "words (version 1, 2 values)";
    private static final AnalysisRun RUN = new AnalysisRun(
            "r",
            Instant.EPOCH,
            "ekman-7",
            "m",
            "h",
            "CPU",
            1,
            8,
            OptionalLong.empty(),
            Map.of(AnalysisRun.TEXT_FEATURES, SET));

    private Session session = Session.empty("s", "s");

    @BeforeEach
    void two_turns_one_seen_with_its_voice() {
        session = new AddSpeaker(new Speaker("A", "A")).applyTo(session);
        session = new AddTurns(List.of(turn(1, "Fine."), turn(2, "What?"), turn(3, "Who?"))).applyTo(session);
        Map<String, Double> voice = Map.of("joy", 0.5, "anger", 0.5);
        session = new RecordAnalysis(
                        RUN,
                        List.of(
                                prediction(1, Map.of()),
                                prediction(
                                        2,
                                        Map.of(
                                                Modality.AUDIO,
                                                new ModalityEvidence.Available(
                                                        List.of(0.75, 0.25), List.of(0.1, 0.1), 0.2, voice)))))
                .applyTo(session);
    }

    @Test
    void the_words_features_come_out_of_the_cache_that_the_analysis_left(@TempDir Path folder) {
        try (FeatureCache cache = SqliteFeatureCache.open(folder)) {
            cache.put(Map.of(FeatureKey.ofText(SET, "Fine."), new float[] {3, 4}));
            KnownEmbedding embedding = new KnownEmbedding(session, RUN, cache);
            assertArrayEquals(new float[] {3, 4}, embedding.of(new TurnId(1)).orElseThrow());
        }
    }

    @Test
    void without_them_a_turn_is_described_by_what_was_predicted() {
        KnownEmbedding embedding = new KnownEmbedding(session, RUN, FeatureCache.none());
        float[] described = embedding.of(new TurnId(2)).orElseThrow();
        // anger and joy; nothing of the words; the voice's head and routing; nothing of the face
        assertArrayEquals(new float[] {0.4f, 0.6f, 0, 0, 0, 0, 0.5f, 0.5f, 0.75f, 0.25f, 0, 0, 0, 0}, described);
        assertEquals(Optional.empty(), embedding.of(new TurnId(3)), "nothing is known of it");
    }

    private static Turn turn(long id, String words) {
        return new Turn(new TurnId(id), new TimeSpan(1000 * id, 1000 * id + 500), "A", words);
    }

    private static Prediction prediction(long id, Map<Modality, ModalityEvidence> evidence) {
        return new Prediction(
                new TurnId(id), "r", Map.of("joy", 0.6, "anger", 0.4), new Uncertainty(1, 1, 0), evidence, List.of());
    }
}
