package org.turnwise.desktop.timeline;

import java.util.Comparator;
import java.util.stream.LongStream;
import org.turnwise.desktop.timeline.geometry.Lane;
import org.turnwise.desktop.timeline.geometry.LaneLayout;
import org.turnwise.desktop.timeline.geometry.LaneRow;
import org.turnwise.desktop.timeline.geometry.Pauses;
import org.turnwise.desktop.timeline.geometry.TimeScale;
import org.turnwise.session.model.TurnId;

/** Draws a dragged boundary to what is near it: the playhead, the edges of other turns, the session's ends, and where sound begins or ends. */
final class Snapping {
    private static final double REACH_PIXELS = 6;

    private final TimeScale scale;
    private final LaneLayout layout;
    private final Pauses pauses;
    private final long playheadMillis;

    Snapping(TimeScale scale, LaneLayout layout, Pauses pauses, long playheadMillis) {
        this.scale = scale;
        this.layout = layout;
        this.pauses = pauses;
        this.playheadMillis = playheadMillis;
    }

    /** @param ignored the turn whose own edges do not count */
    long nearest(long millis, TurnId ignored) {
        LongStream.Builder near = LongStream.builder();
        near.add(playheadMillis).add(0).add(scale.totalMillis());
        pauses.nearest(millis).ifPresent(near::add);
        double reach = REACH_PIXELS * scale.millisPerPixel();
        for (Lane lane : layout.lanes()) {
            for (LaneRow row : lane.rows()) {
                int last = Math.min(row.size(), row.firstAfter(millis + reach) + 1);
                for (int i = Math.max(0, row.firstAfter(millis - reach) - 1); i < last; i++) {
                    if (!row.turn(i).id().equals(ignored)) {
                        near.add(row.turn(i).span().startMillis());
                        near.add(row.turn(i).span().endMillis());
                    }
                }
            }
        }
        return near.build()
                .filter(m -> Math.abs(m - millis) <= reach)
                .boxed()
                .min(Comparator.comparingLong(m -> Math.abs(m - millis)))
                .orElse(millis);
    }
}
