package org.turnwise.desktop.shell;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.turnwise.session.model.TurnId;

/** The turns in the order the annotator sees them: filtered and sorted. */
public interface TurnOrder {
    List<TurnRow> shown();

    /** The turn below; empty at the end. A turn that is not shown is followed by the first that comes later in time. */
    Optional<TurnId> after(TurnId turn);

    /**
     * Where a label leads from this turn: to the one below. In a queue to the next below that waits, in training to the next
     * below that is not practised, and from the last one to the first that has no label; empty where none has.
     *
     * @param done turns that are being labelled just now
     */
    Optional<TurnId> onward(TurnId turn, Predicate<TurnId> done);

    /** Whether the turns stand in a queue, what is most worth a look first, and not in order of time. */
    boolean queued();

    /** Whether a turn would be shown if it were like this row. */
    boolean keeps(TurnRow changed);

    /** The turn above; empty at the beginning. */
    Optional<TurnId> before(TurnId turn);
}
