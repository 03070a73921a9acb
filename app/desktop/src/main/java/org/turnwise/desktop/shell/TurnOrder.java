package org.turnwise.desktop.shell;

import java.util.List;
import java.util.Optional;
import org.turnwise.session.model.TurnId;

/** The turns in the order the annotator sees them: filtered and sorted. */
public interface TurnOrder {
    List<TurnRow> shown();

    /** The turn below; empty at the end. A turn that is not shown is followed by the first that comes later in time. */
    Optional<TurnId> after(TurnId turn);

    /** Whether a turn would be shown if it were like this row. */
    boolean keeps(TurnRow changed);

    /** The turn above; empty at the beginning. */
    Optional<TurnId> before(TurnId turn);
}
