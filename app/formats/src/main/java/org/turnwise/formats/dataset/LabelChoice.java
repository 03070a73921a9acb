package org.turnwise.formats.dataset;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.turnwise.formats.LabelSource;
import org.turnwise.session.model.Annotation;
import org.turnwise.session.model.Annotator;
import org.turnwise.session.model.GoldLabel;
import org.turnwise.session.model.Session;
import org.turnwise.session.model.TurnId;

/**
 * Finds whose label a turn has in an export, as {@link LabelSource} says. Never a prediction; what was given in
 * training only where that annotator is asked for.
 */
public final class LabelChoice {
    private static final Comparator<Annotation> NEWEST =
            Comparator.<Annotation, Instant>comparing(a -> a.origin().at()).thenComparing(Annotation::annotator);

    private final Session session;
    private final LabelSource source;
    private final Map<TurnId, List<Annotation>> byTurn;

    public LabelChoice(Session session, LabelSource source) {
        this.session = session;
        this.source = source;
        Map<TurnId, List<Annotation>> annotations = new HashMap<>();
        session.annotations().values().stream()
                .filter(a -> source instanceof LabelSource.OfAnnotator || !Annotator.training(a.annotator()))
                .sorted(Comparator.comparing(Annotation::annotator).thenComparing(Annotation::scheme))
                .forEach(a -> annotations
                        .computeIfAbsent(a.turn(), t -> new ArrayList<>())
                        .add(a));
        this.byTurn = annotations;
    }

    /** All annotations of the turn that the source lets through, by annotator and scheme. */
    public List<Annotation> annotations(TurnId turn) {
        List<Annotation> all = byTurn.getOrDefault(turn, List.of());
        if (source instanceof LabelSource.OfAnnotator only) {
            return all.stream()
                    .filter(a -> a.annotator().equals(only.annotator()))
                    .toList();
        }
        return source instanceof LabelSource.Gold ? List.of() : all;
    }

    /** The gold label, which every export has in a place of its own. */
    public Optional<GoldLabel> gold(TurnId turn, String scheme) {
        return session.gold(turn, scheme);
    }

    /** The turn's label in the scheme. */
    public Optional<ChosenLabel> of(TurnId turn, String scheme) {
        List<Annotation> labelled = annotations(turn).stream()
                .filter(a -> a.scheme().equals(scheme) && a.label().isPresent())
                .toList();
        Optional<GoldLabel> first = source instanceof LabelSource.OfAnnotator ? Optional.empty() : gold(turn, scheme);
        return first.map(g -> new ChosenLabel(g.label(), ChosenLabel.GOLD, newest(labelled, g.label())))
                .or(() -> mostChosen(labelled));
    }

    /**
     * The annotation whose details (second label, scales, comment ...) stand beside the turn: the one that gave the
     * chosen label, else the newest of the scheme.
     */
    public Optional<Annotation> detail(TurnId turn, String scheme) {
        Optional<Annotation> chosen = of(turn, scheme).flatMap(ChosenLabel::annotation);
        return chosen.isPresent()
                ? chosen
                : annotations(turn).stream()
                        .filter(a -> a.scheme().equals(scheme))
                        .max(NEWEST);
    }

    private static Optional<ChosenLabel> mostChosen(List<Annotation> labelled) {
        Map<String, Long> votes =
                labelled.stream().collect(Collectors.groupingBy(a -> a.label().orElseThrow(), Collectors.counting()));
        long most = votes.values().stream().mapToLong(Long::longValue).max().orElse(0);
        return labelled.stream()
                .filter(a -> votes.getOrDefault(a.label().orElseThrow(), 0L) == most)
                .max(NEWEST)
                .map(a -> chosen(labelled, a));
    }

    private static ChosenLabel chosen(List<Annotation> labelled, Annotation newest) {
        String label = newest.label().orElseThrow();
        String from = labelled.stream()
                .filter(a -> a.label().orElseThrow().equals(label))
                .map(Annotation::annotator)
                .collect(Collectors.joining(";"));
        return new ChosenLabel(label, from, Optional.of(newest));
    }

    private static Optional<Annotation> newest(List<Annotation> labelled, String label) {
        return labelled.stream()
                .filter(a -> a.label().orElseThrow().equals(label))
                .max(NEWEST);
    }
}
