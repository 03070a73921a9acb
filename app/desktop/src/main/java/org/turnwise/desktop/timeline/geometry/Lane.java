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

    /** With a turn otherwise, which lies where it would had all been laid out anew; empty where it is another lane's. */
    Optional<Lane> with(Turn was, Turn is) {
        return rowOf(was).isEmpty() ? Optional.empty() : Optional.of(new Lane(speaker, Restacking.of(rows, was, is)));
    }

    /** The first turn of all; empty where there is none. It lies in the first row, which is free then. */
    Optional<Turn> first() {
        return rows.get(0).size() == 0
                ? Optional.empty()
                : Optional.of(rows.get(0).turn(0));
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
