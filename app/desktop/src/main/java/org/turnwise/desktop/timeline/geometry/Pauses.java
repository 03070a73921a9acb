package org.turnwise.desktop.timeline.geometry;

import java.util.Arrays;
import java.util.OptionalLong;

/** The moments at which the recording falls silent or becomes heard again. Lookup is by binary search. */
public final class Pauses {
    public static final Pauses NONE = new Pauses(new long[0]);

    private final long[] edges;

    /** @param edges in milliseconds, in any order */
    public Pauses(long[] edges) {
        this.edges = edges.clone();
        Arrays.sort(this.edges);
    }

    public int size() {
        return edges.length;
    }

    /** The one nearest to a time; empty where there is none. */
    public OptionalLong nearest(long millis) {
        int found = Arrays.binarySearch(edges, millis);
        if (found >= 0) {
            return OptionalLong.of(millis);
        }
        int after = -found - 1;
        if (edges.length == 0) {
            return OptionalLong.empty();
        }
        if (after == 0 || after == edges.length) {
            return OptionalLong.of(edges[Math.min(after, edges.length - 1)]);
        }
        return OptionalLong.of(millis - edges[after - 1] <= edges[after] - millis ? edges[after - 1] : edges[after]);
    }
}
