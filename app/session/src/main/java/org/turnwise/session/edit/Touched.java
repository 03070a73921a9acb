package org.turnwise.session.edit;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Function;
import org.turnwise.session.model.AnnotationKey;
import org.turnwise.session.model.GoldKey;
import org.turnwise.session.model.PredictionKey;
import org.turnwise.session.model.TurnId;

/**
 * Which entries of a session an edit adds, changes or removes: all that a store must write and a view must redraw.
 *
 * @param settings whether the session's name, media, active scheme or blinding changed
 */
public record Touched(
        Set<TurnId> turns,
        Set<AnnotationKey> annotations,
        Set<GoldKey> gold,
        Set<PredictionKey> predictions,
        Set<String> speakers,
        Set<String> annotators,
        Set<String> schemes,
        Set<String> runs,
        Set<Long> faceMarks,
        boolean settings) {
    public static final Touched NOTHING = new Touched(
            Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), false);
    public static final Touched SETTINGS =
            new Touched(Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), true);

    public static Touched turns(Collection<TurnId> ids) {
        return new Touched(
                new LinkedHashSet<>(ids),
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                false);
    }

    public static Touched annotations(Collection<AnnotationKey> keys) {
        return new Touched(
                Set.of(),
                new LinkedHashSet<>(keys),
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                false);
    }

    public static Touched gold(Collection<GoldKey> keys) {
        return new Touched(
                Set.of(),
                Set.of(),
                new LinkedHashSet<>(keys),
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                false);
    }

    public static Touched predictions(Collection<PredictionKey> keys) {
        return new Touched(
                Set.of(),
                Set.of(),
                Set.of(),
                new LinkedHashSet<>(keys),
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                false);
    }

    public static Touched speaker(String id) {
        return new Touched(
                Set.of(), Set.of(), Set.of(), Set.of(), Set.of(id), Set.of(), Set.of(), Set.of(), Set.of(), false);
    }

    public static Touched annotator(String id) {
        return new Touched(
                Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(id), Set.of(), Set.of(), Set.of(), false);
    }

    public static Touched scheme(String id) {
        return new Touched(
                Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(id), Set.of(), Set.of(), false);
    }

    public static Touched run(String id) {
        return new Touched(
                Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(id), Set.of(), false);
    }

    public static Touched faceMark(long id) {
        return new Touched(
                Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(id), false);
    }

    /** Both together. */
    public Touched and(Touched other) {
        return new Touched(
                union(turns, other.turns),
                union(annotations, other.annotations),
                union(gold, other.gold),
                union(predictions, other.predictions),
                union(speakers, other.speakers),
                union(annotators, other.annotators),
                union(schemes, other.schemes),
                union(runs, other.runs),
                union(faceMarks, other.faceMarks),
                settings || other.settings);
    }

    /** All together, in time linear in what they hold. */
    public static Touched all(Collection<Touched> parts) {
        return new Touched(
                union(parts, Touched::turns),
                union(parts, Touched::annotations),
                union(parts, Touched::gold),
                union(parts, Touched::predictions),
                union(parts, Touched::speakers),
                union(parts, Touched::annotators),
                union(parts, Touched::schemes),
                union(parts, Touched::runs),
                union(parts, Touched::faceMarks),
                parts.stream().anyMatch(Touched::settings));
    }

    /** Every turn of which anything changed: the turn itself, what a human or a model said of it, its gold label. */
    public Set<TurnId> affectedTurns() {
        Set<TurnId> all = new LinkedHashSet<>(turns);
        annotations.forEach(key -> all.add(key.turn()));
        predictions.forEach(key -> all.add(key.turn()));
        gold.forEach(key -> all.add(key.turn()));
        return all;
    }

    private static <T> Set<T> union(Collection<Touched> parts, Function<Touched, Set<T>> set) {
        Set<T> all = new LinkedHashSet<>();
        parts.forEach(part -> all.addAll(set.apply(part)));
        return all;
    }

    private static <T> Set<T> union(Set<T> a, Set<T> b) {
        if (a.isEmpty() || b.isEmpty()) {
            return a.isEmpty() ? b : a;
        }
        Set<T> both = new LinkedHashSet<>(a);
        both.addAll(b);
        return both;
    }
}
