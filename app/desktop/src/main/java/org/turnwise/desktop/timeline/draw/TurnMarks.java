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
    /** What was looked up for these or for earlier marks. */
    private final Map<TurnId, Known> known;
    /** The same for all marks that show the same predictions. */
    private final Object opinion;
    /** The same for all marks that show the same labels. */
    private final Object said;

    /** @param opinion for which predictions the mark holds, {@code said} for which labels */
    private record Known(TurnMark mark, Object opinion, Object said) {}

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
        known = last.map(l -> l.known).orElseGet(HashMap::new);
        opinion = last.filter(l -> l.shows(session, run, early))
                .map(l -> l.opinion)
                .orElseGet(Object::new);
        said = last.filter(l -> l.session.annotations() == session.annotations()
                        && l.annotator.equals(annotator)
                        && l.scheme.id().equals(scheme.id()))
                .map(l -> l.said)
                .orElseGet(Object::new);
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
        return session.turns() == was.session.turns() && differsInTurnsOnly(was);
    }

    /** Whether nothing that is drawn changed since those but turns, and what people said of them. */
    public boolean differsInTurnsOnly(TurnMarks was) {
        return session.speakers() == was.session.speakers()
                && session.media() == was.session.media()
                && sameOpinion(was)
                && scheme.equals(was.scheme);
    }

    /** Whether the same annotators are in both sessions, and the same one's labels are shown. */
    public boolean sameAnnotators(TurnMarks other) {
        return session.annotators() == other.session.annotators() && annotator.equals(other.annotator);
    }

    /** Whether both show the same predictions, whatever the turns and labels. */
    boolean sameOpinion(TurnMarks other) {
        return other.shows(session, run, early);
    }

    private boolean shows(Session of, Optional<String> shownRun, Map<TurnId, Prediction> fresh) {
        return session.predictions() == of.predictions() && run.equals(shownRun) && early == fresh;
    }

    /** Whether there is any prediction to show, recorded or not. */
    public boolean predicted() {
        return run.isPresent() || !early.isEmpty();
    }

    public TurnMark of(Turn turn) {
        Known last = known.get(turn.id());
        if (last != null
                && last.opinion() == opinion
                && last.said() == said
                && last.mark().turn() == turn) {
            return last.mark();
        }
        TurnMark mark = looked(turn, last);
        known.put(turn.id(), new Known(mark, opinion, said));
        return mark;
    }

    /** The largest entropy a prediction in this scheme can have, in nats. */
    public double mostUncertain() {
        return Math.log(Math.max(2, scheme.labels().size()));
    }

    private TurnMark looked(Turn turn, @Nullable Known last) {
        if (last == null) {
            return made(turn, annotation(turn), prediction(turn));
        }
        TurnMark old = last.mark();
        Optional<Annotation> annotation = last.said() == said ? old.annotation() : annotation(turn);
        Optional<Prediction> prediction = last.opinion() == opinion ? old.prediction() : prediction(turn);
        return old.turn() == turn
                        && sameObject(old.annotation(), annotation)
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
