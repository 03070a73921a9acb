package org.turnwise.desktop.video;

import java.util.List;
import java.util.Optional;
import org.turnwise.desktop.shell.TurnRow;
import org.turnwise.session.model.TurnId;

/** Finds the turn that is spoken at a moment. */
final class CurrentTurn {
    /** How many turns that began earlier are looked at: more people never speak at once. */
    private static final int AT_ONCE = 12;

    private CurrentTurn() {}

    /**
     * Of several the selected one, else the one that began last.
     *
     * @param rows in order of time
     */
    static Optional<TurnRow> at(List<TurnRow> rows, long millis, Optional<TurnId> selected) {
        int last = lastBegunBy(rows, millis);
        Optional<TurnRow> found = Optional.empty();
        for (int i = last; i >= 0 && i > last - AT_ONCE; i--) {
            TurnRow row = rows.get(i);
            if (row.turn().span().contains(millis)) {
                if (selected.filter(row.id()::equals).isPresent()) {
                    return Optional.of(row);
                }
                found = found.or(() -> Optional.of(row));
            }
        }
        return found;
    }

    private static int lastBegunBy(List<TurnRow> rows, long millis) {
        int low = 0;
        int high = rows.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (rows.get(middle).turn().span().startMillis() <= millis) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low - 1;
    }
}
