package org.turnwise.desktop.timeline.geometry;

import java.util.Arrays;
import java.util.List;
import org.turnwise.session.model.Turn;

/**
 * Turns that follow one another without overlap, in order of time: what fits on one line of a lane. Lookup is by binary
 * search.
 */
public final class LaneRow {
    private final Turn[] turns;
    /** The turns' edges once more: searching then touches two arrays and no turn. */
    private final long[] starts;

    private final long[] ends;

    /** @param turns in order of start, none overlapping the next */
    LaneRow(List<Turn> turns) {
        this.turns = turns.toArray(Turn[]::new);
        this.starts = turns.stream().mapToLong(t -> t.span().startMillis()).toArray();
        this.ends = turns.stream().mapToLong(t -> t.span().endMillis()).toArray();
    }

    private LaneRow(Turn[] turns, long[] starts, long[] ends) {
        this.turns = turns;
        this.starts = starts;
        this.ends = ends;
    }

    /** With other turns in the place of those from an index to another; this row itself where those are the same. */
    LaneRow with(int from, int to, List<Turn> others) {
        if (Arrays.asList(turns).subList(from, to).equals(others)) {
            return this;
        }
        int size = turns.length - (to - from) + others.size();
        LaneRow row = new LaneRow(Arrays.copyOf(turns, size), Arrays.copyOf(starts, size), Arrays.copyOf(ends, size));
        int after = turns.length - to;
        System.arraycopy(turns, to, row.turns, size - after, after);
        System.arraycopy(starts, to, row.starts, size - after, after);
        System.arraycopy(ends, to, row.ends, size - after, after);
        for (int i = 0; i < others.size(); i++) {
            Turn turn = others.get(i);
            row.turns[from + i] = turn;
            row.starts[from + i] = turn.span().startMillis();
            row.ends[from + i] = turn.span().endMillis();
        }
        return row;
    }

    /** Where the last turn ends; 0 where there is none. */
    long endMillis() {
        return turns.length == 0 ? 0 : ends[turns.length - 1];
    }

    public int size() {
        return turns.length;
    }

    public Turn turn(int index) {
        return turns[index];
    }

    long startMillis(int index) {
        return starts[index];
    }

    long endMillis(int index) {
        return ends[index];
    }

    /** Index of the first turn that ends after the time, or starts at or after it; {@link #size()} where there is none. */
    public int firstAfter(double millis) {
        return firstAfter(millis, 0, turns.length);
    }

    /** As {@link #firstAfter(double)}, not before an index; quick where the answer is near it. */
    public int firstAfter(double millis, int from) {
        int step = 1;
        int low = from;
        while (low + step < turns.length && !isAfter(low + step, millis)) {
            low += step;
            step *= 2;
        }
        return firstAfter(millis, low, Math.min(turns.length, low + step));
    }

    private boolean isAfter(int index, double millis) {
        return ends[index] > millis || starts[index] >= millis;
    }

    private int firstAfter(double millis, int from, int to) {
        int low = from;
        int high = to;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (isAfter(middle, millis)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
