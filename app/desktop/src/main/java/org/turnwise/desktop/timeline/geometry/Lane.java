package org.turnwise.desktop.timeline.geometry;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.turnwise.session.model.Turn;

/**
 * One speaker's part of the timeline. Turns of one speaker that overlap lie in rows beneath each other.
 *
 * @param speaker the speaker's id
 * @param rows at least one, the first possibly empty
 */
public record Lane(String speaker, List<LaneRow> rows) {
    public Lane {
        rows = List.copyOf(rows);
    }

    /**
     * With a turn otherwise; empty where it does not fit, where there are several rows, for it could belong into another,
     * and where it is the first, for lanes are in order of their first turns.
     */
    Optional<Lane> with(Turn was, Turn is) {
        LaneRow row = rows.get(0);
        int at = row.firstAfter(was.span().startMillis());
        if (rows.size() > 1 || at == 0 || rowOf(was).isEmpty()) {
            return Optional.empty();
        }
        return row.with(at, is).map(changed -> new Lane(speaker, List.of(changed)));
    }

    /** The row the turn lies in; empty where it is another lane's. */
    public OptionalInt rowOf(Turn turn) {
        for (int r = 0; r < rows.size(); r++) {
            LaneRow row = rows.get(r);
            int at = row.firstAfter(turn.span().startMillis());
            if (at < row.size() && row.turn(at).id().equals(turn.id())) {
                return OptionalInt.of(r);
            }
        }
        return OptionalInt.empty();
    }
}
