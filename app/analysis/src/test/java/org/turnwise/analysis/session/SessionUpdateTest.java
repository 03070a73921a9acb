package org.turnwise.analysis.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.turnwise.analysis.session.WordSessions.NO_PICTURE;
import static org.turnwise.analysis.session.WordSessions.NO_SOUND;
import static org.turnwise.analysis.session.WordSessions.SETTINGS;
import static org.turnwise.analysis.session.WordSessions.session;
import static org.turnwise.analysis.session.WordSessions.textWidth;
import static org.turnwise.analysis.session.WordSessions.turn;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.turnwise.analysis.cache.FeatureCache;
import org.turnwise.analysis.cache.SqliteFeatureCache;
import org.turnwise.inference.onnx.ModelPack;
import org.turnwise.session.model.Prediction;
import org.turnwise.session.model.Session;
import org.turnwise.session.model.TimeSpan;
import org.turnwise.session.model.Turn;
import org.turnwise.session.model.TurnId;
import org.turnwise.session.model.Turns;

/** What an edit leaves as it was is not said again; what is said again is what a whole analysis says. */
class SessionUpdateTest {
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
            Session updated = update.edit(after).orElseThrow().applyTo(after);
            assertEquals(130, updated.predictions().size());
            assertEquals(Optional.empty(), update.edit(updated), "nothing is said twice");
            Session without = updated.withTurns(Turns.NONE);
            assertEquals(Optional.empty(), update.edit(without), "nothing is said of turns that are gone");
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
}
