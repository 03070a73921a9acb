package org.turnwise.analysis.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
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
import org.turnwise.analysis.face.FaceModels;
import org.turnwise.analysis.face.Footage;
import org.turnwise.inference.onnx.FeatureSet;
import org.turnwise.inference.onnx.ModelPack;
import org.turnwise.inference.onnx.ModelSpec;
import org.turnwise.inference.onnx.RuntimeSettings;
import org.turnwise.inference.sure.SureModel;
import org.turnwise.session.model.AttendedTurn;
import org.turnwise.session.model.Modality;
import org.turnwise.session.model.ModalityEvidence;
import org.turnwise.session.model.Prediction;
import org.turnwise.session.model.Session;
import org.turnwise.session.model.TimeSpan;
import org.turnwise.session.model.Turn;
import org.turnwise.session.model.TurnId;
import org.turnwise.session.model.Turns;

/** The pipeline with the SURE pack that ships; the words' vectors are made up, so nothing here is about accuracy. */
/** With a model of words alone: what is not there is said. */
class SessionAnalyzerTest {
    private static final AnalysisSettings SETTINGS = new AnalysisSettings(3, 5);
    private static final Sound NO_SOUND = new Sound.Missing("the session has no recording");
    private static final Footage NO_PICTURE = new Footage.Missing("no picture in this recording");
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T10:00:00Z"), ZoneOffset.UTC);

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
        return new SessionAnalyzer(
                encoder,
                SureModel.open(pack, RuntimeSettings.cpu(1)),
                cache,
                AudioSets.standard(),
                SessionAnalyzerTest::noFaces,
                "test",
                CLOCK);
    }

    private static FaceModels noFaces() {
        throw new AssertionError("there is no picture to look at");
    }

    private static int textWidth(ModelPack pack) {
        FeatureSet text = ((ModelSpec.Sure) pack.manifest().spec()).features().get("text");
        return text == null ? 0 : text.dimension();
    }

    private static Session session(int turns) {
        Turns all = Turns.NONE;
        for (int i = 0; i < turns; i++) {
            all = all.with(turn(i, "what was said in turn " + i, ""));
        }
        return Session.empty("s", "s").withTurns(all);
    }

    private static Turn turn(int i, String text, String dialogue) {
        return new Turn(
                new TurnId(i + 1), new TimeSpan(1000L * i, 1000L * i + 900), "S" + i % 3, text, dialogue, Map.of());
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
                SessionAnalyzerTest::noFaces,
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
    void an_update_after_an_edit_is_bit_for_bit_what_a_whole_analysis_says() {
        Session before = session(130);
        Turn turn = turns(before).get(60);
        List<Turn> edited = List.of(
                new Turn(turn.id(), turn.span(), turn.speaker(), "other words", "", Map.of()),
                new Turn(turn.id(), turn.span(), "somebody new", turn.text(), "", Map.of()),
                new Turn(turn.id(), new TimeSpan(60_100, 60_700), turn.speaker(), turn.text(), "", Map.of()),
                new Turn(turn.id(), new TimeSpan(200, 700), turn.speaker(), turn.text(), "", Map.of()));
        AnalysisResult first = whole(before);
        for (Turn change : edited) {
            Turns turns = Turns.NONE;
            for (Turn each : turns(before)) {
                turns = turns.with(each.id().equals(change.id()) ? change : each);
            }
            assertUpdated(first, before, before.withTurns(turns));
        }
    }

    @Test
    void turns_that_were_added_or_removed_are_updated_with_all_whose_windows_they_move() {
        Session before = session(130);
        AnalysisResult first = whole(before);
        Turns fewer = Turns.NONE;
        for (Turn each : turns(before)) {
            fewer = each.id().equals(new TurnId(40)) ? fewer : fewer.with(each);
        }
        assertUpdated(first, before, before.withTurns(fewer));
        Turn added = new Turn(new TurnId(999), new TimeSpan(90_950, 90_990), "S1", "added", "", Map.of());
        assertUpdated(first, before, before.withTurns(before.turns().with(added)));
    }

    @Test
    void an_update_extracts_and_predicts_only_what_an_edit_touches_and_fits_the_session_as_an_edit() {
        Session before = session(130);
        try (SessionAnalyzer caching = analyzer(SqliteFeatureCache.open(folder))) {
            AnalysisResult first = caching.analyze(before, NO_SOUND, NO_PICTURE, SETTINGS, AnalysisListener.silent());
            encoder.asked.clear();
            Turns turns = Turns.NONE;
            for (Turn each : turns(before)) {
                turns = turns.with(each.id().equals(new TurnId(3)) ? turn(2, "other words", "") : each);
            }
            Session after = first.edit().applyTo(before).withTurns(turns);
            AnalysisUpdate update =
                    caching.update(first.run(), before, after, NO_SOUND, NO_PICTURE, AnalysisListener.silent());
            assertEquals(List.of("other words"), encoder.asked);
            assertEquals(36, update.predictions().size());
            Session updated = update.edit(after).applyTo(after);
            assertEquals(130, updated.predictions().size());
            assertEquals(
                    update.predictions().get(2),
                    updated.prediction(first.run().id(), new TurnId(3)).orElseThrow());
            assertEquals(
                    List.of(),
                    caching.update(first.run(), after, after, NO_SOUND, NO_PICTURE, AnalysisListener.silent())
                            .predictions());
        }
    }

    private AnalysisResult whole(Session session) {
        return analyzer.analyze(session, NO_SOUND, NO_PICTURE, SETTINGS, AnalysisListener.silent());
    }

    /** The old predictions with the updated ones in their place are those of a whole analysis. */
    private void assertUpdated(AnalysisResult first, Session before, Session after) {
        Map<TurnId, Prediction> updated = new java.util.HashMap<>();
        first.predictions().forEach(p -> updated.put(p.turn(), p));
        analyzer.update(first.run(), before, after, NO_SOUND, NO_PICTURE, AnalysisListener.silent())
                .predictions()
                .forEach(p -> updated.put(p.turn(), p));
        for (Prediction expected : whole(after).predictions()) {
            Prediction found = java.util.Objects.requireNonNull(updated.get(expected.turn()));
            assertEquals(expected.probabilities(), found.probabilities());
            assertEquals(expected.uncertainty(), found.uncertainty());
            assertEquals(expected.evidence(), found.evidence());
            assertEquals(expected.reasoning(), found.reasoning());
        }
    }

    @Test
    void a_session_without_turns_has_no_predictions() {
        assertEquals(
                List.of(),
                analyzer.analyze(session(0), NO_SOUND, NO_PICTURE, SETTINGS, AnalysisListener.silent())
                        .predictions());
    }
}
