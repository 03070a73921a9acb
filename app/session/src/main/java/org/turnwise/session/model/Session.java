package org.turnwise.session.model;

import java.util.List;
import java.util.Optional;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/**
 * One recorded conversation with everything people and models have said of it. Immutable; a new one comes only from
 * the session editor.
 *
 * @param id a UUID given when the session was made
 * @param speakers by id
 * @param schemes by id
 * @param activeScheme id of the scheme the annotator works in
 * @param annotators by id
 * @param runs by id
 */
public record Session(
        String id,
        String name,
        PVector<MediaSource> media,
        PMap<String, Speaker> speakers,
        Turns turns,
        PMap<String, LabelScheme> schemes,
        String activeScheme,
        PMap<String, Annotator> annotators,
        PMap<AnnotationKey, Annotation> annotations,
        PMap<String, AnalysisRun> runs,
        PMap<PredictionKey, Prediction> predictions,
        PMap<GoldKey, GoldLabel> gold) {

    /** A session without turns, with the built-in schemes, of which Ekman 7 is the active one. */
    public static Session empty(String id, String name) {
        PMap<String, LabelScheme> schemes = HashTreePMap.empty();
        for (LabelScheme scheme : LabelSchemes.builtIn()) {
            schemes = schemes.plus(scheme.id(), scheme);
        }
        return new Session(
                id,
                name,
                TreePVector.empty(),
                HashTreePMap.empty(),
                Turns.NONE,
                schemes,
                LabelSchemes.EKMAN_7.id(),
                HashTreePMap.empty(),
                HashTreePMap.empty(),
                HashTreePMap.empty(),
                HashTreePMap.empty(),
                HashTreePMap.empty());
    }

    public Optional<Annotation> annotation(TurnId turn, String annotator, String scheme) {
        return Optional.ofNullable(annotations.get(new AnnotationKey(turn, annotator, scheme)));
    }

    public Optional<Prediction> prediction(String run, TurnId turn) {
        return Optional.ofNullable(predictions.get(new PredictionKey(run, turn)));
    }

    public Optional<GoldLabel> gold(TurnId turn, String scheme) {
        return Optional.ofNullable(gold.get(new GoldKey(turn, scheme)));
    }

    public Optional<LabelScheme> scheme(String schemeId) {
        return Optional.ofNullable(schemes.get(schemeId));
    }

    /** Newest run whose classes belong to the scheme. */
    public Optional<AnalysisRun> latestRun(String schemeId) {
        return runs.values().stream()
                .filter(r -> r.scheme().equals(schemeId))
                .max(java.util.Comparator.comparing(AnalysisRun::startedAt).thenComparing(AnalysisRun::id));
    }

    /** The speaker's display name, or the id itself where no such speaker is known. */
    public String speakerName(String speakerId) {
        Speaker speaker = speakers.get(speakerId);
        return speaker == null ? speakerId : speaker.name();
    }

    public List<Turn> turnsInOrder() {
        return List.copyOf(turns.all());
    }

    public Session withName(String newName) {
        return new Session(
                id,
                newName,
                media,
                speakers,
                turns,
                schemes,
                activeScheme,
                annotators,
                annotations,
                runs,
                predictions,
                gold);
    }

    public Session withMedia(PVector<MediaSource> newMedia) {
        return new Session(
                id,
                name,
                newMedia,
                speakers,
                turns,
                schemes,
                activeScheme,
                annotators,
                annotations,
                runs,
                predictions,
                gold);
    }

    public Session withSpeakers(PMap<String, Speaker> newSpeakers) {
        return new Session(
                id,
                name,
                media,
                newSpeakers,
                turns,
                schemes,
                activeScheme,
                annotators,
                annotations,
                runs,
                predictions,
                gold);
    }

    public Session withTurns(Turns newTurns) {
        return new Session(
                id,
                name,
                media,
                speakers,
                newTurns,
                schemes,
                activeScheme,
                annotators,
                annotations,
                runs,
                predictions,
                gold);
    }

    public Session withSchemes(PMap<String, LabelScheme> newSchemes) {
        return new Session(
                id,
                name,
                media,
                speakers,
                turns,
                newSchemes,
                activeScheme,
                annotators,
                annotations,
                runs,
                predictions,
                gold);
    }

    public Session withActiveScheme(String newActiveScheme) {
        return new Session(
                id,
                name,
                media,
                speakers,
                turns,
                schemes,
                newActiveScheme,
                annotators,
                annotations,
                runs,
                predictions,
                gold);
    }

    public Session withAnnotators(PMap<String, Annotator> newAnnotators) {
        return new Session(
                id,
                name,
                media,
                speakers,
                turns,
                schemes,
                activeScheme,
                newAnnotators,
                annotations,
                runs,
                predictions,
                gold);
    }

    public Session withAnnotations(PMap<AnnotationKey, Annotation> newAnnotations) {
        return new Session(
                id,
                name,
                media,
                speakers,
                turns,
                schemes,
                activeScheme,
                annotators,
                newAnnotations,
                runs,
                predictions,
                gold);
    }

    public Session withRuns(PMap<String, AnalysisRun> newRuns) {
        return new Session(
                id,
                name,
                media,
                speakers,
                turns,
                schemes,
                activeScheme,
                annotators,
                annotations,
                newRuns,
                predictions,
                gold);
    }

    public Session withPredictions(PMap<PredictionKey, Prediction> newPredictions) {
        return new Session(
                id,
                name,
                media,
                speakers,
                turns,
                schemes,
                activeScheme,
                annotators,
                annotations,
                runs,
                newPredictions,
                gold);
    }

    public Session withGold(PMap<GoldKey, GoldLabel> newGold) {
        return new Session(
                id,
                name,
                media,
                speakers,
                turns,
                schemes,
                activeScheme,
                annotators,
                annotations,
                runs,
                predictions,
                newGold);
    }
}
