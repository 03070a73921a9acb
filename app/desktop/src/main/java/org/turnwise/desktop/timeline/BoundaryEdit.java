package org.turnwise.desktop.timeline;

import java.util.List;
import java.util.Optional;
import org.turnwise.session.edit.ChangeTurns;
import org.turnwise.session.edit.Edit;
import org.turnwise.session.edit.Several;
import org.turnwise.session.model.TimeSpan;
import org.turnwise.session.model.Turn;

/** The edit that gives a turn another span, named after the boundary that moves. */
public final class BoundaryEdit {
    private BoundaryEdit() {}

    /** Empty where the turn has this span already. */
    public static Optional<Edit> of(Turn turn, TimeSpan span) {
        if (turn.span().equals(span)) {
            return Optional.empty();
        }
        boolean start = turn.span().endMillis() == span.endMillis();
        boolean end = turn.span().startMillis() == span.startMillis();
        String which = start ? "the start" : end ? "the end" : "start and end";
        return Optional.of(
                new Several("Move " + which + " of a turn", List.of(new ChangeTurns(List.of(turn.withSpan(span))))));
    }
}
