package org.turnwise.desktop.timeline.draw;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.turnwise.desktop.chart.Drawing;
import org.turnwise.desktop.chart.Fills;
import org.turnwise.desktop.timeline.geometry.Band;
import org.turnwise.desktop.timeline.geometry.Lane;
import org.turnwise.desktop.timeline.geometry.LaneBands;
import org.turnwise.desktop.timeline.geometry.LaneRow;
import org.turnwise.desktop.timeline.geometry.Stretch;
import org.turnwise.desktop.timeline.geometry.TimeScale;
import org.turnwise.desktop.timeline.geometry.VisibleTurns;
import org.turnwise.desktop.timeline.geometry.VisibleTurns.Placed;
import org.turnwise.session.model.Turn;

/** Draws the speakers' lanes: only those, and of each only the turns, that the window shows. */
public final class LanePainter {
    /** From so many turns in sight on, slim ones are drawn together. */
    private static final int MANY = 200;
    /** A turn that lies outside a part by less can be drawn inside it: edges are put on whole pixels. */
    private static final double NEAR = 2;

    private final Style style;

    public LanePainter(Style style) {
        this.style = style;
    }

    /** @return how many turns were drawn */
    public int paint(Drawing g, LaneBands lanes, TimeScale scale, TurnMarks marks) {
        return paint(g, lanes, scale, marks, Stretch.whole(scale));
    }

    /**
     * Paints a part of the lanes as it is where all is painted.
     *
     * @return how many turns were drawn
     */
    public int paint(Drawing g, LaneBands lanes, TimeScale scale, TurnMarks marks, Stretch part) {
        Band area = lanes.area();
        int[] drawn = {0};
        g.clipped(
                part.fromX(),
                area.y(),
                part.width(),
                area.height(),
                () -> drawn[0] = paintInside(g, lanes, scale, marks, part));
        return drawn[0];
    }

    /** The outline and grips of one turn, over what {@link #paint} drew; nothing where it is out of sight. */
    public void paintSelection(Drawing g, LaneBands lanes, TimeScale scale, Turn turn) {
        OptionalInt lane = lanes.layout().indexOf(turn.speaker());
        if (lane.isEmpty()) {
            return;
        }
        double x = scale.xOf(turn.span().startMillis());
        double endX = scale.xOf(turn.span().endMillis());
        if (endX < 0 || x > scale.widthPixels()) {
            return;
        }
        Band area = lanes.area();
        lanes.layout().lanes().get(lane.getAsInt()).rowOf(turn).ifPresent(r -> {
            Band row = lanes.row(lane.getAsInt(), r);
            g.clipped(0, area.y(), scale.widthPixels(), area.height(), () -> new TurnPainter(
                            g, style, scale.widthPixels())
                    .paintSelection(new Placed(turn, x, endX), row));
        });
    }

    private int paintInside(Drawing g, LaneBands lanes, TimeScale scale, TurnMarks marks, Stretch part) {
        Band area = lanes.area();
        g.setFill(style.palette().surface());
        g.fillRect(0, area.y(), scale.widthPixels(), area.height());
        TurnPainter turns = new TurnPainter(g, style, scale.widthPixels());
        int[] drawn = {0};
        for (int index : lanes.visible()) {
            Lane lane = lanes.layout().lanes().get(index);
            paintBackground(g, lanes.lane(index), scale);
            for (int r = 0; r < lane.rows().size(); r++) {
                drawn[0] += paintRow(g, lanes.row(index, r), lane.rows().get(r), scale, marks, turns, part);
            }
        }
        return drawn[0];
    }

    /** The slim ones first and together where there are many, then the others. */
    private int paintRow(
            Drawing g, Band row, LaneRow all, TimeScale scale, TurnMarks marks, TurnPainter turns, Stretch part) {
        List<Placed> wide = new ArrayList<>();
        int[] slim = {0};
        double from = Math.max(0, Math.floor(part.fromX() - NEAR));
        double to = Math.min(scale.widthPixels(), part.toX() + NEAR);
        Consumer<Fills> fillSlim = fills -> VisibleTurns.forEach(all, scale, from, to, placed -> {
            TurnMark mark = marks.of(placed.turn());
            if (turns.isSlim(mark, placed, row)) {
                turns.paintSlim(fills, mark, placed, row);
                slim[0]++;
            } else {
                wide.add(placed);
            }
        });
        if (all.firstAfter(scale.endMillis()) - all.firstAfter(scale.startMillis()) > MANY) {
            g.fillMany(from, row.y(), to - from, row.height(), style.outputScale(), fillSlim);
        } else {
            fillSlim.accept(g);
        }
        wide.forEach(placed -> turns.paint(marks.of(placed.turn()), placed, row));
        return slim[0] + wide.size();
    }

    private void paintBackground(Drawing g, Band lane, TimeScale scale) {
        g.setFill(style.palette().raised());
        g.fillRect(0, style.snap(lane.y()), scale.widthPixels(), style.snap(lane.height()) - style.hair());
    }
}
