package org.turnwise.desktop.timeline.geometry;

import java.util.List;

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
}
