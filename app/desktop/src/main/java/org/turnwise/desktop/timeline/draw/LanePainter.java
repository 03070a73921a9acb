package org.turnwise.desktop.timeline.draw;

import java.util.Optional;
import org.turnwise.desktop.chart.Drawing;
import org.turnwise.desktop.timeline.geometry.Band;
import org.turnwise.desktop.timeline.geometry.Lane;
import org.turnwise.desktop.timeline.geometry.LaneBands;
import org.turnwise.desktop.timeline.geometry.TimeScale;
import org.turnwise.desktop.timeline.geometry.VisibleTurns;
import org.turnwise.desktop.timeline.geometry.VisibleTurns.Placed;
import org.turnwise.session.model.TurnId;

/** Draws the speakers' lanes: only those, and of each only the turns, that the window shows. */
public final class LanePainter {
    private final Style style;

    public LanePainter(Style style) {
        this.style = style;
    }

    private record Selected(Placed placed, Band row) {}

    /** @return how many turns were drawn */
    public int paint(Drawing g, LaneBands lanes, TimeScale scale, TurnMarks marks, Optional<TurnId> selectedTurn) {
        Band area = lanes.area();
        int[] drawn = {0};
        g.clipped(
                0,
                area.y(),
                scale.widthPixels(),
                area.height(),
                () -> drawn[0] = paintInside(g, lanes, scale, marks, selectedTurn));
        return drawn[0];
    }

    private int paintInside(
            Drawing g, LaneBands lanes, TimeScale scale, TurnMarks marks, Optional<TurnId> selectedTurn) {
        Band area = lanes.area();
        g.setFill(style.palette().surface());
        g.fillRect(0, area.y(), scale.widthPixels(), area.height());
        TurnPainter turns = new TurnPainter(g, style, scale.widthPixels());
        int[] drawn = {0};
        Selected[] selected = new Selected[1];
        for (int index : lanes.visible()) {
            Lane lane = lanes.layout().lanes().get(index);
            paintBackground(g, lanes.lane(index), scale);
            for (int r = 0; r < lane.rows().size(); r++) {
                Band row = lanes.row(index, r);
                VisibleTurns.forEach(lane.rows().get(r), scale, placed -> {
                    turns.paint(marks.of(placed.turn()), placed, row);
                    drawn[0]++;
                    if (selectedTurn.filter(placed.turn().id()::equals).isPresent()) {
                        selected[0] = new Selected(placed, row);
                    }
                });
            }
        }
        if (selected[0] != null) {
            turns.paintSelection(selected[0].placed(), selected[0].row());
        }
        return drawn[0];
    }

    private void paintBackground(Drawing g, Band lane, TimeScale scale) {
        g.setFill(style.palette().raised());
        g.fillRect(0, style.snap(lane.y()), scale.widthPixels(), style.snap(lane.height()) - style.hair());
    }
}
