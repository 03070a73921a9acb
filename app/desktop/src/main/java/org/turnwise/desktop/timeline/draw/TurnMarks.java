package org.turnwise.desktop.timeline.draw;

import java.util.Optional;
import org.turnwise.session.model.LabelScheme;
import org.turnwise.session.model.Session;
import org.turnwise.session.model.Turn;

/**
 * Looks up what is drawn of a turn. Nothing is computed for turns that are not asked for.
 *
 * @param annotator id of the one whose labels are shown
 * @param run id of the analysis run whose predictions are shown, empty to show none
 */
public record TurnMarks(Session session, String annotator, LabelScheme scheme, Optional<String> run) {
    public TurnMark of(Turn turn) {
        return TurnMark.of(
                turn,
                session.annotation(turn.id(), annotator, scheme.id()),
                run.flatMap(r -> session.prediction(r, turn.id())));
    }

    /** The largest entropy a prediction in this scheme can have, in nats. */
    public double mostUncertain() {
        return Math.log(Math.max(2, scheme.labels().size()));
    }
}
