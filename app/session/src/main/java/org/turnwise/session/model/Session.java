package org.turnwise.session.model;

import java.util.List;
import java.util.Optional;
import org.pcollections.PMap;
import org.pcollections.PVector;

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
}
