package org.turnwise.session.edit;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.turnwise.session.model.AnnotationKey;
import org.turnwise.session.model.GoldKey;
import org.turnwise.session.model.PredictionKey;
import org.turnwise.session.model.TraceKey;
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
        Set<Long> markers,
        Set<TraceKey> traces,
        boolean settings) {
    public static final Touched NOTHING = changed(parts -> {});
    public static final Touched SETTINGS = changed(parts -> parts.settings = true);

    public static Touched turns(Collection<TurnId> ids) {
        return changed(parts -> parts.turns = new LinkedHashSet<>(ids));
    }

    public static Touched annotations(Collection<AnnotationKey> keys) {
        return changed(parts -> parts.annotations = new LinkedHashSet<>(keys));
    }

    public static Touched gold(Collection<GoldKey> keys) {
        return changed(parts -> parts.gold = new LinkedHashSet<>(keys));
    }

    public static Touched predictions(Collection<PredictionKey> keys) {
        return changed(parts -> parts.predictions = new LinkedHashSet<>(keys));
    }

    public static Touched speaker(String id) {
        return changed(parts -> parts.speakers = Set.of(id));
    }

    public static Touched annotator(String id) {
        return changed(parts -> parts.annotators = Set.of(id));
    }

    public static Touched scheme(String id) {
        return changed(parts -> parts.schemes = Set.of(id));
    }

    public static Touched run(String id) {
        return changed(parts -> parts.runs = Set.of(id));
    }

    public static Touched faceMark(long id) {
        return changed(parts -> parts.faceMarks = Set.of(id));
    }

    public static Touched marker(long id) {
        return changed(parts -> parts.markers = Set.of(id));
    }

    public static Touched traces(Collection<TraceKey> keys) {
        return changed(parts -> parts.traces = new LinkedHashSet<>(keys));
    }

    /** Both together. */
    public Touched and(Touched other) {
        return all(List.of(this, other));
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
                union(parts, Touched::markers),
                union(parts, Touched::traces),
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

    private static Touched changed(Consumer<Parts> change) {
        Parts parts = new Parts();
        change.accept(parts);
        return parts.together();
    }

    /** Nothing at first. */
    private static final class Parts {
        private Set<TurnId> turns = Set.of();
        private Set<AnnotationKey> annotations = Set.of();
        private Set<GoldKey> gold = Set.of();
        private Set<PredictionKey> predictions = Set.of();
        private Set<String> speakers = Set.of();
        private Set<String> annotators = Set.of();
        private Set<String> schemes = Set.of();
        private Set<String> runs = Set.of();
        private Set<Long> faceMarks = Set.of();
        private Set<Long> markers = Set.of();
        private Set<TraceKey> traces = Set.of();
        private boolean settings;

        Touched together() {
            return new Touched(
                    turns,
                    annotations,
                    gold,
                    predictions,
                    speakers,
                    annotators,
                    schemes,
                    runs,
                    faceMarks,
                    markers,
                    traces,
                    settings);
        }
    }
}
