package org.turnwise.desktop.timeline.draw;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.turnwise.session.model.Annotation;
import org.turnwise.session.model.LabelScheme;
import org.turnwise.session.model.Prediction;
import org.turnwise.session.model.Session;
import org.turnwise.session.model.Turn;
import org.turnwise.session.model.TurnId;

/**
 * Looks up what is drawn of a turn. Nothing is computed for turns that are not asked for, and what was computed is kept:
 * the same turns are drawn many times, and most of them stay as they are when one is labelled. Confined to one thread.
 */
public final class TurnMarks {
    private final Session session;
    private final String annotator;
    private final LabelScheme scheme;
    private final Optional<String> run;
    private final Map<TurnId, Prediction> early;
    private final Map<TurnId, TurnMark> known = new HashMap<>();
    private final Map<TurnId, TurnMark> before;
    private final boolean samePredictions;
    private final boolean sameAnnotations;

    /**
     * @param annotator id of the one whose labels are shown
     * @param run id of the analysis run whose predictions are shown, empty to show none
     */
    public TurnMarks(Session session, String annotator, LabelScheme scheme, Optional<String> run) {
        this(session, annotator, scheme, run, Map.of(), Optional.empty());
    }

    private TurnMarks(
            Session session,
            String annotator,
            LabelScheme scheme,
            Optional<String> run,
            Map<TurnId, Prediction> early,
            Optional<TurnMarks> last) {
        this.session = session;
        this.annotator = annotator;
        this.scheme = scheme;
        this.run = run;
        this.early = early;
        before = last.map(l -> l.known).orElse(Map.of());
        samePredictions = last.filter(
                        l -> l.session.predictions() == session.predictions() && l.run.equals(run) && l.early == early)
                .isPresent();
        sameAnnotations = last.filter(l -> l.session.annotations() == session.annotations()
                        && l.annotator.equals(annotator)
                        && l.scheme.id().equals(scheme.id()))
                .isPresent();
    }

    /** The marks of a later state. What these have looked up and computed is taken over where it still holds. */
    public TurnMarks then(Session later, String by, LabelScheme in, Optional<String> shownRun) {
        return then(later, by, in, shownRun, Map.of());
    }

    /**
     * As {@link #then(Session, String, LabelScheme, Optional)}, with predictions of an analysis under way, which go
     * before recorded ones.
     *
     * @param predictions not changed any more
     */
    public TurnMarks then(
            Session later, String by, LabelScheme in, Optional<String> shownRun, Map<TurnId, Prediction> predictions) {
        return new TurnMarks(later, by, in, shownRun, predictions, Optional.of(this));
    }

    public Session session() {
        return session;
    }

    /** Id of the one whose labels are shown on the turns. */
    public String annotator() {
        return annotator;
    }

    public LabelScheme scheme() {
        return scheme;
    }

    public Optional<String> run() {
        return run;
    }

    /** Whether nothing that is drawn changed since those but what people said of turns. */
    public boolean differsInLabelsOnly(TurnMarks was) {
        return session.turns() == was.session.turns()
                && session.speakers() == was.session.speakers()
                && session.media() == was.session.media()
                && session.predictions() == was.session.predictions()
                && early == was.early
                && run.equals(was.run)
                && scheme.equals(was.scheme);
    }

    /** Whether there is any prediction to show, recorded or not. */
    public boolean predicted() {
        return run.isPresent() || !early.isEmpty();
    }

    public TurnMark of(Turn turn) {
        TurnMark mark = known.get(turn.id());
        if (mark == null || mark.turn() != turn) {
            mark = looked(turn);
            known.put(turn.id(), mark);
        }
        return mark;
    }

    /** The largest entropy a prediction in this scheme can have, in nats. */
    public double mostUncertain() {
        return Math.log(Math.max(2, scheme.labels().size()));
    }

    private TurnMark looked(Turn turn) {
        TurnMark old = before.get(turn.id());
        if (old == null || old.turn() != turn) {
            return made(turn, annotation(turn), prediction(turn));
        }
        Optional<Annotation> annotation = sameAnnotations ? old.annotation() : annotation(turn);
        Optional<Prediction> prediction = samePredictions ? old.prediction() : prediction(turn);
        return sameObject(old.annotation(), annotation)
                        && sameObject(old.prediction(), prediction)
                        && old.early() == early.containsKey(turn.id())
                ? old
                : made(turn, annotation, prediction);
    }

    private TurnMark made(Turn turn, Optional<Annotation> annotation, Optional<Prediction> prediction) {
        return TurnMark.of(turn, annotation, prediction, early.containsKey(turn.id()));
    }

    private Optional<Annotation> annotation(Turn turn) {
        return session.annotation(turn.id(), annotator, scheme.id());
    }

    private Optional<Prediction> prediction(Turn turn) {
        Optional<Prediction> fresh = Optional.ofNullable(early.get(turn.id()));
        return fresh.or(() -> run.flatMap(r -> session.prediction(r, turn.id())));
    }

    private static <T> boolean sameObject(Optional<T> a, Optional<T> b) {
        @Nullable T one = a.orElse(null);
        return one == b.orElse(null);
    }
}
