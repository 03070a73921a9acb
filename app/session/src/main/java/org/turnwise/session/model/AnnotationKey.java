package org.turnwise.session.model;

import java.util.Comparator;

/** Where an {@link Annotation} stands: one turn, one annotator, one scheme. Ordered by them in this order. */
public record AnnotationKey(TurnId turn, String annotator, String scheme) implements Comparable<AnnotationKey> {
    private static final Comparator<AnnotationKey> ORDER = Comparator.comparing(AnnotationKey::turn)
            .thenComparing(AnnotationKey::annotator)
            .thenComparing(AnnotationKey::scheme);

    @Override
    public int compareTo(AnnotationKey other) {
        return ORDER.compare(this, other);
    }
}
