package org.turnwise.desktop.timeline;

import org.turnwise.desktop.timeline.geometry.Edge;
import org.turnwise.session.model.Session;
import org.turnwise.session.model.TimeSpan;
import org.turnwise.session.model.Turn;

/** Where a turn goes that is inserted by key. */
final class Insertion {
    /** About as long as turns are; its end is then moved to where it belongs. */
    static final long USUAL_MILLIS = 2_000;

    private Insertion() {}

    /**
     * From the playhead on, until the speaker's next turn or the session's end, but no longer than turns usually are.
     *
     * @param totalMillis the session's end, 0 where it is not known
     */
    static TimeSpan at(Session session, String speaker, long playheadMillis, long totalMillis) {
        long latest = totalMillis - Edge.SHORTEST_TURN_MILLIS;
        long start = latest > 0 ? Math.min(playheadMillis, latest) : playheadMillis;
        long end = latest > 0 ? Math.min(totalMillis, start + USUAL_MILLIS) : start + USUAL_MILLIS;
        long next = session.turns().all().stream()
                .filter(t -> t.speaker().equals(speaker))
                .map(Turn::span)
                .mapToLong(TimeSpan::startMillis)
                .filter(s -> s >= start + Edge.SHORTEST_TURN_MILLIS)
                .findFirst()
                .orElse(end);
        return new TimeSpan(start, Math.min(end, next));
    }
}
