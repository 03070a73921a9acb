package org.turnwise.analysis.review;

import java.util.List;
import java.util.Optional;
import org.turnwise.session.model.Annotation;
import org.turnwise.session.model.AnnotationKey;
import org.turnwise.session.model.Session;
import org.turnwise.session.model.TurnId;

/**
 * Whose queue is asked for.
 *
 * @param run whose predictions count
 * @param annotator who reviews
 * @param scheme in which labels are given
 * @param behind turns that keep their places in front whether they wait or not: what was looked at lately and the turn
 *     in front of the annotator, who is to find the place again
 */
public record ReviewQuestion(Session session, String run, String annotator, String scheme, List<TurnId> behind) {
    public ReviewQuestion {
        behind = List.copyOf(behind);
    }

    /** A turn waits while it has no label of this annotator's, and afterwards while it is flagged. */
    public boolean waits(TurnId turn) {
        return label(turn, annotator).isEmpty() || flagged(turn);
    }

    boolean flagged(TurnId turn) {
        return annotation(turn, annotator).map(Annotation::flagged).orElse(false);
    }

    Optional<String> label(TurnId turn, String by) {
        return annotation(turn, by).flatMap(Annotation::label);
    }

    private Optional<Annotation> annotation(TurnId turn, String by) {
        return Optional.ofNullable(session.annotations().get(new AnnotationKey(turn, by, scheme)));
    }
}
