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

    /**
     * @param annotator id of the one whose labels are shown
     * @param run id of the analysis run whose predictions are shown, empty to show none
     */
    public TurnMarks(Session session, String annotator, LabelScheme scheme, Optional<String> run) {
        this(session, annotator, scheme, run, Map.of(), Map.of());
    }

    private TurnMarks(
            Session session,
            String annotator,
            LabelScheme scheme,
            Optional<String> run,
            Map<TurnId, Prediction> early,
            Map<TurnId, TurnMark> before) {
        this.session = session;
        this.annotator = annotator;
        this.scheme = scheme;
        this.run = run;
        this.early = early;
        this.before = before;
    }

    /** The marks of a later state. What these have computed already is taken over where it still holds. */
    public TurnMarks then(Session later, String by, LabelScheme in, Optional<String> shownRun) {
        return new TurnMarks(later, by, in, shownRun, Map.of(), known);
    }

    /**
     * The same with predictions of an analysis under way, which go before recorded ones.
     *
     * @param predictions not changed any more
     */
    public TurnMarks withEarly(Map<TurnId, Prediction> predictions) {
        return new TurnMarks(session, annotator, scheme, run, predictions, known.isEmpty() ? before : known);
    }

    public Session session() {
        return session;
    }

    public LabelScheme scheme() {
        return scheme;
    }

    public Optional<String> run() {
        return run;
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
        Optional<Annotation> annotation = session.annotation(turn.id(), annotator, scheme.id());
        Optional<Prediction> fresh = Optional.ofNullable(early.get(turn.id()));
        Optional<Prediction> prediction = fresh.or(() -> run.flatMap(r -> session.prediction(r, turn.id())));
        TurnMark old = before.get(turn.id());
        return old != null
                        && old.turn() == turn
                        && sameObject(old.annotation(), annotation)
                        && sameObject(old.prediction(), prediction)
                        && old.early() == fresh.isPresent()
                ? old
                : TurnMark.of(turn, annotation, prediction, fresh.isPresent());
    }

    private static <T> boolean sameObject(Optional<T> a, Optional<T> b) {
        @Nullable T one = a.orElse(null);
        return one == b.orElse(null);
    }
}
