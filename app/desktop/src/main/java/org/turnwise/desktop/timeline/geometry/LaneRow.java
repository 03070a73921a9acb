package org.turnwise.desktop.timeline.geometry;

import java.util.List;
import org.turnwise.session.model.Turn;

/**
 * Turns that follow one another without overlap, in order of time: what fits on one line of a lane. Lookup is by binary
 * search.
 */
public final class LaneRow {
    private final Turn[] turns;

    /** @param turns in order of start, none overlapping the next */
    LaneRow(List<Turn> turns) {
        this.turns = turns.toArray(Turn[]::new);
    }

    public int size() {
        return turns.length;
    }

    public Turn turn(int index) {
        return turns[index];
    }

    /** Index of the first turn that ends after the time, or starts at or after it; {@link #size()} where there is none. */
    public int firstAfter(double millis) {
        int low = 0;
        int high = turns.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            var span = turns[middle].span();
            if (span.endMillis() > millis || span.startMillis() >= millis) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
