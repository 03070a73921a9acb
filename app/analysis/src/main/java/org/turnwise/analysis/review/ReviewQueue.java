package org.turnwise.analysis.review;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.turnwise.session.model.Prediction;
import org.turnwise.session.model.Session;
import org.turnwise.session.model.TurnId;

/** Turns that an annotator has not labelled yet, the ones the model is least sure of first. */
public final class ReviewQueue {
    private static final Comparator<Prediction> MOST_UNCERTAIN_FIRST = Comparator.<Prediction>comparingDouble(
                    p -> -p.uncertainty().predictive())
            .thenComparing(Prediction::turn);

    private ReviewQueue() {}

    /** The queue of one annotator in one scheme, by the predictions of one run. */
    public static List<TurnId> order(Session session, String run, String annotator, String scheme) {
        return session.predictions().values().stream()
                .filter(p -> p.run().equals(run))
                .filter(p -> session.turns().find(p.turn()).isPresent())
                .filter(p -> session.annotation(p.turn(), annotator, scheme)
                        .flatMap(a -> a.label())
                        .isEmpty())
                .sorted(MOST_UNCERTAIN_FIRST)
                .map(Prediction::turn)
                .toList();
    }

    /**
     * Where to go from the turn in front of the annotator: the next less uncertain one that waits, from the last the
     * first again; the first where {@code current} does not wait. Empty where nothing else waits.
     */
    public static Optional<TurnId> next(Session session, String run, String annotator, String scheme, TurnId current) {
        List<TurnId> order = order(session, run, annotator, scheme);
        int here = order.indexOf(current);
        return order.isEmpty() || (here == 0 && order.size() == 1)
                ? Optional.empty()
                : Optional.of(order.get((here + 1) % order.size()));
    }
}
