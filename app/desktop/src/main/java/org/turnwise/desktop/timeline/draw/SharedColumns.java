package org.turnwise.desktop.timeline.draw;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.turnwise.desktop.chart.Drawing;
import org.turnwise.desktop.chart.Fills;
import org.turnwise.desktop.timeline.geometry.Band;
import org.turnwise.desktop.timeline.geometry.Lane;
import org.turnwise.desktop.timeline.geometry.LaneLayout;
import org.turnwise.desktop.timeline.geometry.LaneRow;
import org.turnwise.desktop.timeline.geometry.TimeScale;
import org.turnwise.desktop.timeline.geometry.VisibleTurns;

/**
 * Whose turn is shown in each pixel column of a strip that all speakers share. Where turns overlap, the one the
 * model is least sure of is.
 */
public final class SharedColumns {
    /** Neighbouring columns of the same turn; {@code endX} is exclusive. */
    public record Run(TurnMark mark, double x, double endX) {}

    /** From so many on, what is drawn of each is drawn together. */
    private static final int MANY = 200;

    private static final int NOBODY = -1;

    private SharedColumns() {}

    /** From left to right; turns without a prediction are left out. */
    public static List<Run> of(LaneLayout layout, TimeScale scale, TurnMarks marks) {
        int columns = (int) Math.ceil(scale.widthPixels());
        int[] owner = new int[columns];
        Arrays.fill(owner, NOBODY);
        List<TurnMark> seen = new ArrayList<>();
        double[] most = new double[columns];
        for (Lane lane : layout.lanes()) {
            for (LaneRow row : lane.rows()) {
                VisibleTurns.forEach(row, scale, placed -> {
                    TurnMark mark = marks.of(placed.turn());
                    double its = unsure(mark);
                    if (its < 0) {
                        return;
                    }
                    int from = (int) Math.max(0, Math.floor(placed.x()));
                    int to = (int) Math.min(columns, Math.max(from + 1.0, Math.floor(placed.endX())));
                    for (int c = from; c < to; c++) {
                        if (owner[c] == NOBODY || most[c] < its) {
                            owner[c] = seen.size();
                            most[c] = its;
                        }
                    }
                    seen.add(mark);
                });
            }
        }
        return runs(owner, seen);
    }

    /**
     * Fills what the painting fills, within the strip: the cheaper way for as many as there are.
     *
     * @param painting draws for each of the columns
     */
    public static void fill(
            Drawing g, Style style, Band band, TimeScale scale, List<Run> columns, Consumer<Fills> painting) {
        if (columns.size() < MANY) {
            painting.accept(g);
        } else {
            g.fillMany(0, band.y(), scale.widthPixels(), band.height(), style.outputScale(), painting);
        }
    }

    private static double unsure(TurnMark mark) {
        return mark.prediction().isEmpty()
                ? -1
                : mark.prediction().get().uncertainty().predictive();
    }

    private static List<Run> runs(int[] owner, List<TurnMark> seen) {
        List<Run> runs = new ArrayList<>();
        int start = 0;
        for (int c = 1; c <= owner.length; c++) {
            if (c == owner.length || owner[c] != owner[start]) {
                if (owner[start] != NOBODY) {
                    runs.add(new Run(seen.get(owner[start]), start, c));
                }
                start = c;
            }
        }
        return runs;
    }
}
