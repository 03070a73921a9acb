package org.turnwise.session.model;

/** Where an {@link Annotation} stands: one turn, one annotator, one scheme. Ordered by them in this order. */
public record AnnotationKey(TurnId turn, String annotator, String scheme) implements Comparable<AnnotationKey> {
    @Override
    public int compareTo(AnnotationKey other) {
        int byTurn = turn.compareTo(other.turn);
        int byAnnotator = byTurn != 0 ? byTurn : annotator.compareTo(other.annotator);
        return byAnnotator != 0 ? byAnnotator : scheme.compareTo(other.scheme);
    }
}
