package org.turnwise.desktop.timeline.geometry;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.turnwise.session.model.Turn;
import org.turnwise.session.model.Turns;

/**
 * Puts one turn of a lane in the place of another, and of those that lie after it moves only as many to other rows as would
 * lie in others had all been laid out anew: from the earlier of the two on until every row is as free again as it was.
 */
final class Restacking {
    private static final Comparator<Turn> ORDER = Turns.order();

    private final List<LaneRow> rows;
    private final Turn was;
    private final Turn is;
    /** From where on turns can come to lie elsewhere, in each row. */
    private final int[] from;
    /** The first turn in each row that was not passed yet. */
    private final int[] next;
    /** Until when each row was taken by what was passed, before the change. */
    private final long[] taken;
    /** The same after it, for there can be more rows then. */
    private final List<Long> takenNow = new ArrayList<>();

    private final List<List<Turn>> laid = new ArrayList<>();

    private Restacking(List<LaneRow> rows, Turn was, Turn is) {
        this.rows = rows;
        this.was = was;
        this.is = is;
        Turn first = ORDER.compare(was, is) <= 0 ? was : is;
        from = rows.stream().mapToInt(row -> firstNotBefore(row, first)).toArray();
        next = from.clone();
        taken = new long[rows.size()];
        for (int r = 0; r < taken.length; r++) {
            taken[r] = from[r] == 0 ? 0 : freeAfter(rows.get(r).turn(from[r] - 1));
            takenNow.add(taken[r]);
            laid.add(new ArrayList<>());
        }
    }

    /** @param was a turn that lies in one of the rows */
    static List<LaneRow> of(List<LaneRow> rows, Turn was, Turn is) {
        return new Restacking(rows, was, is).restacked();
    }

    /** An empty turn takes a millisecond, so that two at the same time are both seen. */
    static long freeAfter(Turn turn) {
        return Math.max(turn.span().endMillis(), turn.span().startMillis() + 1);
    }

    private List<LaneRow> restacked() {
        boolean removed = false;
        boolean placed = false;
        int row = earliest();
        while (!removed || !placed || row >= 0 && !asBefore(rows.get(row).turn(next[row]))) {
            if (!placed && (row < 0 || ORDER.compare(is, rows.get(row).turn(next[row])) <= 0)) {
                put(is);
                placed = true;
            } else {
                Turn turn = rows.get(row).turn(next[row]++);
                taken[row] = freeAfter(turn);
                if (turn.id().equals(was.id())) {
                    removed = true;
                } else {
                    put(turn);
                }
                row = earliest();
            }
        }
        return spliced();
    }

    /** The row in which the next turn lies; -1 after the last. */
    private int earliest() {
        int found = -1;
        for (int r = 0; r < next.length; r++) {
            LaneRow row = rows.get(r);
            if (next[r] < row.size()
                    && (found < 0
                            || ORDER.compare(row.turn(next[r]), rows.get(found).turn(next[found])) < 0)) {
                found = r;
            }
        }
        return found;
    }

    /** Whether the turn and all after it find every row as they did. A row that is not there is as good as a free one. */
    private boolean asBefore(Turn turn) {
        long start = turn.span().startMillis();
        for (int r = 0; r < takenNow.size(); r++) {
            long before = r < taken.length ? taken[r] : 0;
            if (Math.max(start, before) != Math.max(start, takenNow.get(r))) {
                return false;
            }
        }
        return true;
    }

    private void put(Turn turn) {
        int row = 0;
        while (row < takenNow.size() && takenNow.get(row) > turn.span().startMillis()) {
            row++;
        }
        if (row == takenNow.size()) {
            takenNow.add(0L);
            laid.add(new ArrayList<>());
        }
        takenNow.set(row, freeAfter(turn));
        laid.get(row).add(turn);
    }

    private List<LaneRow> spliced() {
        List<LaneRow> all = new ArrayList<>();
        for (int r = 0; r < laid.size(); r++) {
            LaneRow old = r < rows.size() ? rows.get(r) : new LaneRow(List.of());
            int begin = r < rows.size() ? from[r] : 0;
            int end = r < rows.size() ? next[r] : 0;
            all.add(old.with(begin, end, laid.get(r)));
        }
        while (all.size() > 1 && all.get(all.size() - 1).size() == 0) {
            all.remove(all.size() - 1);
        }
        return all;
    }

    private static int firstNotBefore(LaneRow row, Turn turn) {
        int low = 0;
        int high = row.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (ORDER.compare(row.turn(middle), turn) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
