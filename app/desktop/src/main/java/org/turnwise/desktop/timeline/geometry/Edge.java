package org.turnwise.desktop.timeline.geometry;

import org.turnwise.session.model.TimeSpan;

/** Either boundary of a turn. */
public enum Edge {
    START,
    END;

    /** A turn is never made shorter than this by hand. */
    public static final long SHORTEST_TURN_MILLIS = 10;

    public long of(TimeSpan span) {
        return this == START ? span.startMillis() : span.endMillis();
    }

    /** The span with this edge put as near to the time as the other edge and the session's bounds allow. */
    public TimeSpan moved(TimeSpan span, long millis, long totalMillis) {
        if (this == START) {
            long latest = Math.max(0, span.endMillis() - SHORTEST_TURN_MILLIS);
            return new TimeSpan(Math.max(0, Math.min(millis, latest)), span.endMillis());
        }
        long earliest = span.startMillis() + SHORTEST_TURN_MILLIS;
        return new TimeSpan(span.startMillis(), Math.max(earliest, Math.min(millis, totalMillis)));
    }
}
