package org.turnwise.desktop.turns;

import java.util.Arrays;
import java.util.Comparator;
import javafx.collections.ObservableList;
import org.turnwise.desktop.shell.RowArray;
import org.turnwise.desktop.shell.TurnRow;

/** The rows as filtered and sorted; knows where each stands. Confined to the FX thread. */
final class ShownRows {
    private static final int NOWHERE = -1;

    private final RowArray rows = new RowArray();
    private int[] places = {};

    /** Follows; not to be changed by others. */
    ObservableList<TurnRow> list() {
        return rows;
    }

    /** Where the row of this number stands; -1 where it is not shown. */
    int placeOf(int number) {
        return number < 1 || number > places.length ? NOWHERE : places[number - 1];
    }

    /**
     * Shows these in the place of all there were.
     *
     * @param made taken over
     * @param all how many rows there are with those that are not shown
     */
    void show(TurnRow[] made, int all) {
        places = new int[all];
        Arrays.fill(places, NOWHERE);
        for (int i = 0; i < made.length; i++) {
            places[made[i].number() - 1] = i;
        }
        rows.show(made);
    }

    /**
     * The rows of the same turns as they are now.
     *
     * @param all in the order of time; taken over
     */
    void renew(TurnRow[] all) {
        rows.show(renewed(all));
    }

    /** As {@link #renew}, where only what the model says of the turns is another. */
    void renewOpinions(TurnRow[] all) {
        rows.showOpinions(renewed(all));
    }

    private TurnRow[] renewed(TurnRow[] all) {
        TurnRow[] made = new TurnRow[rows.size()];
        for (int i = 0; i < all.length; i++) {
            if (places[i] != NOWHERE) {
                made[places[i]] = all[i];
            }
        }
        return made;
    }

    /** Those shown, in the order of time. */
    TurnRow[] inTime() {
        TurnRow[] made = new TurnRow[rows.size()];
        int next = 0;
        for (int place : places) {
            if (place != NOWHERE) {
                made[next++] = rows.get(place);
            }
        }
        return made;
    }

    /** A single row as it is now: it comes, goes, moves or stays, as the order has it. */
    void follow(TurnRow row, RowOrder order) {
        int at = placeOf(row.number());
        boolean passes = order.filter().test(row);
        if (at != NOWHERE && passes && staysBetween(at, row, order)) {
            rows.put(at, row);
            return;
        }
        if (at != NOWHERE) {
            take(at, row);
        }
        if (passes) {
            insert(placeFor(row, order.comparator()), row);
        }
    }

    private boolean staysBetween(int at, TurnRow row, RowOrder order) {
        if (order.headers().isEmpty()) {
            return true; // neither the time nor the queue asks what a row says
        }
        Comparator<TurnRow> by = order.comparator();
        return (at == 0 || by.compare(rows.get(at - 1), row) < 0)
                && (at == rows.size() - 1 || by.compare(row, rows.get(at + 1)) < 0);
    }

    private void take(int at, TurnRow row) {
        places[row.number() - 1] = NOWHERE;
        for (int i = at + 1; i < rows.size(); i++) {
            places[rows.get(i).number() - 1] = i - 1;
        }
        rows.take(at);
    }

    private void insert(int at, TurnRow row) {
        places[row.number() - 1] = at;
        for (int i = at; i < rows.size(); i++) {
            places[rows.get(i).number() - 1] = i + 1;
        }
        rows.insert(at, row);
    }

    private int placeFor(TurnRow row, Comparator<TurnRow> order) {
        int from = 0;
        int to = rows.size();
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (order.compare(rows.get(middle), row) < 0) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from;
    }
}
