package org.turnwise.analysis.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.turnwise.analysis.session.WordSessions.CLOCK;
import static org.turnwise.analysis.session.WordSessions.NO_PICTURE;
import static org.turnwise.analysis.session.WordSessions.NO_SOUND;
import static org.turnwise.analysis.session.WordSessions.SETTINGS;
import static org.turnwise.analysis.session.WordSessions.session;
import static org.turnwise.analysis.session.WordSessions.textWidth;
import static org.turnwise.analysis.session.WordSessions.turn;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.turnwise.analysis.audio.AudioSets;
import org.turnwise.analysis.audio.Sound;
import org.turnwise.analysis.audio.ToyExtractor;
import org.turnwise.analysis.audio.ToyWav;
import org.turnwise.analysis.cache.FeatureCache;
import org.turnwise.analysis.cache.SqliteFeatureCache;
import org.turnwise.inference.onnx.ModelPack;
import org.turnwise.inference.onnx.RuntimeSettings;
import org.turnwise.inference.sure.SureModel;
import org.turnwise.session.model.AttendedTurn;
import org.turnwise.session.model.Modality;
import org.turnwise.session.model.ModalityEvidence;
import org.turnwise.session.model.Prediction;
import org.turnwise.session.model.Session;
import org.turnwise.session.model.Turn;
import org.turnwise.session.model.TurnId;
import org.turnwise.session.model.Turns;

/** With a model of words alone: what is not there is said. */
class SessionAnalyzerTest {

    @TempDir
    Path folder;

    private final ModelPack pack = ModelPack.builtIn("sure-meld-text");
    private final WordsEncoder encoder = new WordsEncoder(textWidth(pack));
    private final SessionAnalyzer analyzer = analyzer(FeatureCache.none());

    @AfterEach
    void close() {
        analyzer.close();
    }

    private SessionAnalyzer analyzer(FeatureCache cache) {
        return WordSessions.analyzer(pack, encoder, cache);
    }

    private static List<Turn> turns(Session session) {
        return session.turnsInOrder();
    }

    @Test
    void every_turn_gets_a_distribution_evidence_per_modality_and_its_reasons() {
        AnalysisResult result = analyzer.analyze(session(5), NO_SOUND, NO_PICTURE, SETTINGS, AnalysisListener.silent());
        assertEquals(5, result.predictions().size());
        assertEquals("ekman-7", result.run().scheme());
        for (Prediction p : result.predictions()) {
            assertEquals(result.run().id(), p.run());
            assertEquals(
                    1,
                    p.probabilities().values().stream()
                            .mapToDouble(Double::doubleValue)
                            .sum(),
                    1e-9);
            assertTrue(p.uncertainty().epistemic() >= 0);
            ModalityEvidence.Available text = assertInstanceOf(
                    ModalityEvidence.Available.class, p.evidence().get(Modality.TEXT));
            assertEquals(
                    1, text.routing().stream().mapToDouble(Double::doubleValue).sum(), 1e-5);
            assertInstanceOf(ModalityEvidence.Missing.class, p.evidence().get(Modality.AUDIO));
            assertInstanceOf(ModalityEvidence.Missing.class, p.evidence().get(Modality.VISUAL));
            List<Double> weights =
                    p.reasoning().stream().map(AttendedTurn::weight).toList();
            assertEquals(weights.stream().sorted((a, b) -> Double.compare(b, a)).toList(), weights);
            assertTrue(p.reasoning().stream().allMatch(r -> r.modality() == Modality.TEXT && r.weight() <= 1));
        }
    }

    @Test
    void the_result_fits_the_session_as_an_edit() {
        Session before = session(3);
        AnalysisResult result = analyzer.analyze(before, NO_SOUND, NO_PICTURE, SETTINGS, AnalysisListener.silent());
        Session after = result.edit().applyTo(before);
        assertEquals(
                result.predictions().get(1),
                after.prediction(result.run().id(), new TurnId(2)).orElseThrow());
    }

    @Test
    void two_runs_say_the_same_and_another_seed_moves_only_the_uncertainty() {
        Session session = session(60);
        List<Prediction> first = analyzer.analyze(session, NO_SOUND, NO_PICTURE, SETTINGS, AnalysisListener.silent())
                .predictions();
        List<Prediction> again = analyzer.analyze(session, NO_SOUND, NO_PICTURE, SETTINGS, AnalysisListener.silent())
                .predictions();
        List<Prediction> other = analyzer.analyze(
                        session, NO_SOUND, NO_PICTURE, new AnalysisSettings(3, 6), AnalysisListener.silent())
                .predictions();
        for (int i = 0; i < first.size(); i++) {
            assertEquals(first.get(i).probabilities(), again.get(i).probabilities());
            assertEquals(first.get(i).uncertainty(), again.get(i).uncertainty());
            assertEquals(first.get(i).reasoning(), again.get(i).reasoning());
            assertEquals(first.get(i).probabilities(), other.get(i).probabilities());
        }
        assertNotEquals(first.get(0).uncertainty(), other.get(0).uncertainty());
    }

    @Test
    void a_dialogue_is_predicted_as_if_the_others_were_not_there() {
        Turns both = Turns.NONE;
        Turns one = Turns.NONE;
        for (int i = 0; i < 12; i++) {
            Turn turn = turn(i, "text " + i, i % 2 == 0 ? "kitchen" : "garden");
            both = both.with(turn);
            one = i % 2 == 0 ? one.with(turn) : one;
        }
        Map<TurnId, Map<String, Double>> together = new java.util.HashMap<>();
        analyzer.analyze(
                        Session.empty("s", "s").withTurns(both),
                        NO_SOUND,
                        NO_PICTURE,
                        SETTINGS,
                        AnalysisListener.silent())
                .predictions()
                .forEach(p -> together.put(p.turn(), p.probabilities()));
        for (Prediction alone : analyzer.analyze(
                        Session.empty("s", "s").withTurns(one),
                        NO_SOUND,
                        NO_PICTURE,
                        SETTINGS,
                        AnalysisListener.silent())
                .predictions()) {
            assertEquals(alone.probabilities(), together.get(alone.turn()));
        }
    }

    @Test
    void a_turn_without_words_is_still_predicted_and_says_what_it_lacks() {
        Session session = Session.empty("s", "s")
                .withTurns(Turns.NONE.with(turn(0, "Hello", "")).with(turn(1, "  ", "")));
        Prediction silent = analyzer.analyze(session, NO_SOUND, NO_PICTURE, SETTINGS, AnalysisListener.silent())
                .predictions()
                .get(1);
        assertEquals(
                new ModalityEvidence.Missing("no transcript"), silent.evidence().get(Modality.TEXT));
        assertEquals(List.of(), silent.reasoning());
    }

    @Test
    void a_model_that_was_trained_without_sound_says_so_and_the_turns_are_measured_all_the_same() throws IOException {
        ToyExtractor toy = new ToyExtractor(AudioSets.EGEMAPS);
        Sound sound = Sound.of(ToyWav.chirp(folder.resolve("t.wav"), 16_000, 6), "sha256:t");
        List<Integer> measured = new ArrayList<>();
        try (SessionAnalyzer listening = new SessionAnalyzer(
                new WordsEncoder(textWidth(pack)),
                SureModel.open(pack, RuntimeSettings.cpu(1)),
                SqliteFeatureCache.open(folder),
                new AudioSets(List.of(toy)),
                WordSessions::noFaces,
                "test",
                CLOCK)) {
            AnalysisListener listener = new AnalysisListener() {
                @Override
                public void progress(int done, int total) {}

                @Override
                public void predicted(List<Prediction> predictions) {}

                @Override
                public void listening(int done, int total) {
                    measured.add(done);
                }

                @Override
                public boolean cancelled() {
                    return false;
                }
            };
            AnalysisResult result = listening.analyze(session(5), sound, NO_PICTURE, SETTINGS, listener);
            for (Prediction p : result.predictions()) {
                assertEquals(
                        new ModalityEvidence.Missing("this model was trained without sound"),
                        p.evidence().get(Modality.AUDIO));
            }
            assertEquals(List.of(0, 1, 2, 3, 4, 5), measured);
            assertEquals(5, toy.opened());
            listening.analyze(session(5), sound, NO_PICTURE, SETTINGS, listener);
            assertEquals(5, toy.opened(), "the second time everything comes from the cache");
        }
    }

    @Test
    void a_text_that_was_cut_is_named_in_every_run_cached_or_not() {
        Session session = Session.empty("s", "s")
                .withTurns(Turns.NONE.with(turn(0, "short", "")).with(turn(1, "long long", "")));
        try (SessionAnalyzer caching = analyzer(SqliteFeatureCache.open(folder))) {
            for (int run = 0; run < 2; run++) {
                assertEquals(
                        List.of(new TurnNotice(
                                new TurnId(2), "the text is too long: its last 7 word pieces were not read")),
                        caching.analyze(session, NO_SOUND, NO_PICTURE, SETTINGS, AnalysisListener.silent())
                                .notices());
            }
        }
    }

    @Test
    void a_second_run_reads_the_cache_and_says_the_same() {
        Session session = session(70);
        List<Prediction> first;
        try (SessionAnalyzer caching = analyzer(SqliteFeatureCache.open(folder))) {
            first = caching.analyze(session, NO_SOUND, NO_PICTURE, SETTINGS, AnalysisListener.silent())
                    .predictions();
            assertEquals(70, encoder.asked.size());
            assertEquals(70, new HashSet<>(encoder.asked).size());
        }
        try (SessionAnalyzer caching = analyzer(SqliteFeatureCache.open(folder))) {
            encoder.asked.clear();
            List<Prediction> second = caching.analyze(
                            session, NO_SOUND, NO_PICTURE, SETTINGS, AnalysisListener.silent())
                    .predictions();
            assertEquals(List.of(), encoder.asked);
            for (int i = 0; i < first.size(); i++) {
                assertEquals(first.get(i).probabilities(), second.get(i).probabilities());
            }
        }
    }

    @Test
    void predictions_of_a_long_session_come_in_portions_in_order_and_once_each() {
        Session session = session(500);
        List<TurnId> heard = new ArrayList<>();
        List<Integer> progress = new ArrayList<>();
        analyzer.analyze(session, NO_SOUND, NO_PICTURE, new AnalysisSettings(1, 1), new AnalysisListener() {
            @Override
            public void progress(int done, int total) {
                assertEquals(500, total);
                progress.add(done);
            }

            @Override
            public void predicted(List<Prediction> predictions) {
                assertTrue(predictions.size() <= DialogueAssembler.LONGEST);
                predictions.forEach(p -> heard.add(p.turn()));
            }

            @Override
            public boolean cancelled() {
                return false;
            }
        });
        assertEquals(turns(session).stream().map(Turn::id).toList(), heard);
        assertEquals(progress.stream().sorted().toList(), progress);
        assertEquals(500, progress.get(progress.size() - 1));
    }

    @Test
    void a_cancelled_analysis_stops_and_gives_nothing_to_record() {
        List<Prediction> heard = new ArrayList<>();
        AnalysisListener impatient = new AnalysisListener() {
            @Override
            public void progress(int done, int total) {}

            @Override
            public void predicted(List<Prediction> predictions) {
                heard.addAll(predictions);
            }

            @Override
            public boolean cancelled() {
                return !heard.isEmpty();
            }
        };
        assertThrows(
                AnalysisCancelled.class,
                () -> analyzer.analyze(session(200), NO_SOUND, NO_PICTURE, SETTINGS, impatient));
        assertTrue(heard.size() < 200);
    }

    @Test
    void a_session_without_turns_has_no_predictions() {
        assertEquals(
                List.of(),
                analyzer.analyze(session(0), NO_SOUND, NO_PICTURE, SETTINGS, AnalysisListener.silent())
                        .predictions());
    }
}
