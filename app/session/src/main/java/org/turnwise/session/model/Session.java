package org.turnwise.session.model;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
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
 * @param faceMarks by id
 * @param markers by id
 * @param traces minutes of what annotators showed continuously
 * @param blinding whether annotators see others' opinions before they give their own
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
        PMap<GoldKey, GoldLabel> gold,
        PMap<Long, FaceMark> faceMarks,
        PMap<Long, Marker> markers,
        PMap<TraceKey, TracePiece> traces,
        Blinding blinding) {

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
                HashTreePMap.empty(),
                HashTreePMap.empty(),
                HashTreePMap.empty(),
                HashTreePMap.empty(),
                Blinding.OPEN);
    }

    public Optional<Annotation> annotation(TurnId turn, String annotator, String scheme) {
        return Optional.ofNullable(annotations.get(new AnnotationKey(turn, annotator, scheme)));
    }

    public Optional<Prediction> prediction(String run, TurnId turn) {
        return Optional.ofNullable(predictions.get(new PredictionKey(run, turn)));
    }

    /** Whether predictions can be looked into without waiting for the file; see {@link LaterPMap}. */
    public boolean predictionsAtHand() {
        return !(predictions instanceof LaterPMap<PredictionKey, Prediction> later) || later.atHand();
    }

    public Optional<GoldLabel> gold(TurnId turn, String scheme) {
        return Optional.ofNullable(gold.get(new GoldKey(turn, scheme)));
    }

    public Optional<LabelScheme> scheme(String schemeId) {
        return Optional.ofNullable(schemes.get(schemeId));
    }

    /**
     * Whether what the run says can be read in the scheme: its model's labels are the scheme's, or the scheme has every
     * one of them under the same id and name, as a copy has.
     */
    public boolean speaks(AnalysisRun run, String schemeId) {
        if (run.scheme().equals(schemeId)) {
            return true;
        }
        LabelScheme own = schemes.get(run.scheme());
        LabelScheme other = schemes.get(schemeId);
        return own != null && other != null && !own.labels().isEmpty() && other.covers(own);
    }

    /** Newest run that {@link #speaks} in the scheme. */
    public Optional<AnalysisRun> latestRun(String schemeId) {
        return runs.values().stream()
                .filter(r -> speaks(r, schemeId))
                .max(java.util.Comparator.comparing(AnalysisRun::startedAt).thenComparing(AnalysisRun::id));
    }

    /** The speaker's display name, or the id itself where no such speaker is known. */
    public String speakerName(String speakerId) {
        Speaker speaker = speakers.get(speakerId);
        return speaker == null ? speakerId : speaker.name();
    }

    /** What humans said of whose a face is, the latest last. */
    public List<FaceMark> faceMarksInOrder() {
        return faceMarks.values().stream()
                .sorted(java.util.Comparator.comparingLong(FaceMark::id))
                .toList();
    }

    /** An id that no mark has, later than all. */
    public long nextFaceMarkId() {
        return faceMarks.keySet().stream().mapToLong(Long::longValue).max().orElse(0) + 1;
    }

    /** Markers by time, those of one moment in the order they were first set. */
    public List<Marker> markersInOrder() {
        return markers.values().stream()
                .sorted(java.util.Comparator.comparingLong(Marker::millis).thenComparingLong(Marker::id))
                .toList();
    }

    /** An id that no marker has, later than all. */
    public long nextMarkerId() {
        return markers.keySet().stream().mapToLong(Long::longValue).max().orElse(0) + 1;
    }

    public Trace trace(String annotator, String dimension) {
        return new Trace(traces, annotator, dimension);
    }

    public List<Turn> turnsInOrder() {
        return List.copyOf(turns.all());
    }

    public Session withName(String newName) {
        return changed(parts -> parts.name = newName);
    }

    public Session withMedia(PVector<MediaSource> newMedia) {
        return changed(parts -> parts.media = newMedia);
    }

    public Session withSpeakers(PMap<String, Speaker> newSpeakers) {
        return changed(parts -> parts.speakers = newSpeakers);
    }

    public Session withTurns(Turns newTurns) {
        return changed(parts -> parts.turns = newTurns);
    }

    public Session withSchemes(PMap<String, LabelScheme> newSchemes) {
        return changed(parts -> parts.schemes = newSchemes);
    }

    public Session withActiveScheme(String newActiveScheme) {
        return changed(parts -> parts.activeScheme = newActiveScheme);
    }

    public Session withAnnotators(PMap<String, Annotator> newAnnotators) {
        return changed(parts -> parts.annotators = newAnnotators);
    }

    public Session withAnnotations(PMap<AnnotationKey, Annotation> newAnnotations) {
        return changed(parts -> parts.annotations = newAnnotations);
    }

    public Session withRuns(PMap<String, AnalysisRun> newRuns) {
        return changed(parts -> parts.runs = newRuns);
    }

    public Session withPredictions(PMap<PredictionKey, Prediction> newPredictions) {
        return changed(parts -> parts.predictions = newPredictions);
    }

    public Session withGold(PMap<GoldKey, GoldLabel> newGold) {
        return changed(parts -> parts.gold = newGold);
    }

    public Session withFaceMarks(PMap<Long, FaceMark> newFaceMarks) {
        return changed(parts -> parts.faceMarks = newFaceMarks);
    }

    public Session withMarkers(PMap<Long, Marker> newMarkers) {
        return changed(parts -> parts.markers = newMarkers);
    }

    public Session withTraces(PMap<TraceKey, TracePiece> newTraces) {
        return changed(parts -> parts.traces = newTraces);
    }

    public Session withBlinding(Blinding newBlinding) {
        return changed(parts -> parts.blinding = newBlinding);
    }

    /** Equal in all parts; predictions, which may still have to be read, are compared only where everything else is equal. */
    @Override
    public boolean equals(Object other) {
        return this == other
                || other instanceof Session that
                        && id.equals(that.id)
                        && name.equals(that.name)
                        && activeScheme.equals(that.activeScheme)
                        && blinding.equals(that.blinding)
                        && media.equals(that.media)
                        && speakers.equals(that.speakers)
                        && schemes.equals(that.schemes)
                        && annotators.equals(that.annotators)
                        && runs.equals(that.runs)
                        && turns.equals(that.turns)
                        && annotations.equals(that.annotations)
                        && gold.equals(that.gold)
                        && faceMarks.equals(that.faceMarks)
                        && markers.equals(that.markers)
                        && traces.equals(that.traces)
                        && predictions.equals(that.predictions);
    }

    @Override
    public int hashCode() {
        return Objects.hash(id, name, activeScheme, turns.size(), annotations.size());
    }

    private Session changed(Consumer<Parts> change) {
        Parts parts = new Parts(this);
        change.accept(parts);
        return parts.together();
    }

    /** A session taken apart, so that one part can be exchanged. */
    private static final class Parts {
        private final String id;
        private String name;
        private PVector<MediaSource> media;
        private PMap<String, Speaker> speakers;
        private Turns turns;
        private PMap<String, LabelScheme> schemes;
        private String activeScheme;
        private PMap<String, Annotator> annotators;
        private PMap<AnnotationKey, Annotation> annotations;
        private PMap<String, AnalysisRun> runs;
        private PMap<PredictionKey, Prediction> predictions;
        private PMap<GoldKey, GoldLabel> gold;
        private PMap<Long, FaceMark> faceMarks;
        private PMap<Long, Marker> markers;
        private PMap<TraceKey, TracePiece> traces;
        private Blinding blinding;

        Parts(Session from) {
            id = from.id;
            name = from.name;
            media = from.media;
            speakers = from.speakers;
            turns = from.turns;
            schemes = from.schemes;
            activeScheme = from.activeScheme;
            annotators = from.annotators;
            annotations = from.annotations;
            runs = from.runs;
            predictions = from.predictions;
            gold = from.gold;
            faceMarks = from.faceMarks;
            markers = from.markers;
            traces = from.traces;
            blinding = from.blinding;
        }

        Session together() {
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
                    gold,
                    faceMarks,
                    markers,
                    traces,
                    blinding);
        }
    }
}
