package org.turnwise.session.model;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What one annotator said of one turn in one label scheme. At most one stands at a time; what it replaced is kept in
 * the history. A model's prediction is never stored here.
 *
 * @param label id in the scheme; empty where only scales, a comment or a flag were given
 * @param secondary a second label heard as well
 * @param distribution soft label: label id to probability, summing to 1; empty for a hard label
 * @param scales scale id to value in the scale's own range
 * @param confidence the annotator's own, 0 to 1, only where it was asked for
 */
public record Annotation(
        TurnId turn,
        String annotator,
        String scheme,
        Optional<String> label,
        Optional<String> secondary,
        Map<String, Double> distribution,
        Map<String, Double> scales,
        OptionalDouble confidence,
        String comment,
        boolean flagged,
        AnnotationOrigin origin) {
    public Annotation {
        distribution = Map.copyOf(distribution);
        scales = Map.copyOf(scales);
    }

    /** A plain hard label and nothing else. */
    public static Annotation ofLabel(
            TurnId turn, String annotator, String scheme, String label, AnnotationOrigin origin) {
        return new Annotation(
                turn,
                annotator,
                scheme,
                Optional.of(label),
                Optional.empty(),
                Map.of(),
                Map.of(),
                OptionalDouble.empty(),
                "",
                false,
                origin);
    }

    public Annotation withOrigin(AnnotationOrigin newOrigin) {
        return new Annotation(
                turn,
                annotator,
                scheme,
                label,
                secondary,
                distribution,
                scales,
                confidence,
                comment,
                flagged,
                newOrigin);
    }

    public AnnotationKey key() {
        return new AnnotationKey(turn, annotator, scheme);
    }
}
