package org.turnwise.desktop.turns;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import org.turnwise.desktop.shell.TurnRow;
import org.turnwise.session.model.TurnId;

/**
 * What is asked for: which rows, in which order. A value; found out on any thread.
 *
 * @param headers the order of the columns that were clicked; before the queue or the time
 * @param queue turn to place, before the time; a turn without one comes after them. Empty for no queue
 */
record RowOrder(TurnFilter filter, Optional<Comparator<TurnRow>> headers, Map<TurnId, Integer> queue) {
    static final RowOrder ALL_IN_TIME = new RowOrder(TurnFilter.ALL, Optional.empty(), Map.of());

    /** Whether it is all rows as they come. */
    boolean plain() {
        return !filter.isActive() && inTime();
    }

    /** Whether the order is that of time. */
    boolean inTime() {
        return headers.isEmpty() && queue.isEmpty();
    }

    /** The same rows in the order of time. */
    RowOrder ofTime() {
        return new RowOrder(filter, Optional.empty(), Map.of());
    }

    /** @param all in the order of time, numbered from 1 */
    TurnRow[] of(TurnRow[] all) {
        if (plain()) {
            return all.clone();
        }
        TurnRow[] passing = Arrays.stream(all).filter(filter).toArray(TurnRow[]::new);
        if (!inTime()) {
            sort(all.length, passing);
        }
        return passing;
    }

    /** Looks each row up in the queue once, and not whenever two are compared. */
    private void sort(int all, TurnRow[] passing) {
        long[] places = new long[all];
        for (TurnRow row : passing) {
            places[row.number() - 1] = place(row);
        }
        Comparator<TurnRow> usual = Comparator.comparingLong(row -> places[row.number() - 1]);
        Arrays.sort(passing, headers.map(first -> first.thenComparing(usual)).orElse(usual));
    }

    /** Tells any two rows apart. */
    Comparator<TurnRow> comparator() {
        Comparator<TurnRow> usual = Comparator.comparingLong(this::place);
        return headers.map(first -> first.thenComparing(usual)).orElse(usual);
    }

    private long place(TurnRow row) {
        return (long) queue.getOrDefault(row.id(), Integer.MAX_VALUE) << Integer.SIZE | row.number();
    }
}
