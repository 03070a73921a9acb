package org.turnwise.desktop.timeline.draw;

import java.util.List;
import java.util.Optional;
import org.turnwise.desktop.timeline.geometry.LaneLayout;
import org.turnwise.desktop.timeline.geometry.TimeScale;

/** The {@link SharedColumns} that were asked for last, kept as long as they show the same: a label changes none of them. */
public final class KeptColumns {
    private record Kept(LaneLayout layout, TimeScale scale, TurnMarks marks, List<SharedColumns.Run> runs) {
        boolean holds(LaneLayout otherLayout, TimeScale otherScale, TurnMarks otherMarks) {
            return layout == otherLayout && scale.equals(otherScale) && marks.sameOpinion(otherMarks);
        }
    }

    private Optional<Kept> kept = Optional.empty();

    /** What {@link SharedColumns#of} says; the turns' labels may be those of an earlier asking. */
    public List<SharedColumns.Run> of(LaneLayout layout, TimeScale scale, TurnMarks marks) {
        Kept now = kept.filter(k -> k.holds(layout, scale, marks))
                .orElseGet(() -> new Kept(layout, scale, marks, SharedColumns.of(layout, scale, marks)));
        kept = Optional.of(now);
        return now.runs();
    }
}
