package org.turnwise.session.model;

import java.util.Comparator;

/** Where a {@link Prediction} stands: one analysis run, one turn. Ordered by turn, then by run. */
public record PredictionKey(String run, TurnId turn) implements Comparable<PredictionKey> {
    private static final Comparator<PredictionKey> ORDER =
            Comparator.comparing(PredictionKey::turn).thenComparing(PredictionKey::run);

    @Override
    public int compareTo(PredictionKey other) {
        return ORDER.compare(this, other);
    }
}
