package org.turnwise.desktop.timeline.strips;

import java.util.Optional;
import org.turnwise.desktop.chart.Drawing;
import org.turnwise.desktop.timeline.draw.Style;
import org.turnwise.desktop.timeline.draw.TurnMarks;
import org.turnwise.desktop.timeline.geometry.Band;
import org.turnwise.desktop.timeline.geometry.Lane;
import org.turnwise.desktop.timeline.geometry.LaneLayout;
import org.turnwise.desktop.timeline.geometry.LaneRow;
import org.turnwise.desktop.timeline.geometry.TimeScale;
import org.turnwise.desktop.timeline.geometry.VisibleTurns;
import org.turnwise.session.model.Annotation;
import org.turnwise.session.model.Session;
import org.turnwise.session.model.Turn;

/**
 * Draws what each annotator said of the turns, a row for each, so that they can be compared at a glance. Only what the
 * session at hand holds is drawn: what is hidden until the own label is given is not in it.
 */
public final class AnnotatorsPainter {
    private static final double PADDING = 8;
    private static final double ROOM_FOR_NAME = 12;

    private final Style style;

    public AnnotatorsPainter(Style style) {
        this.style = style;
    }

    public void paint(Drawing g, AnnotatorRows rows, LaneLayout layout, TimeScale scale, TurnMarks marks) {
        Ground.paint(g, style, rows.band(), scale.widthPixels());
        g.setFont(style.tiny());
        for (int i = 0; i < rows.annotators().size(); i++) {
            Band row = rows.row(i);
            String annotator = rows.annotators().get(i).id();
            g.setFill(style.palette().raised());
            g.fillRect(0, style.snap(row.y()), scale.widthPixels(), style.snap(row.height()));
            for (Lane lane : layout.lanes()) {
                for (LaneRow turns : lane.rows()) {
                    VisibleTurns.forEach(turns, scale, placed -> label(
                                    marks.session(),
                                    placed.turn(),
                                    annotator,
                                    marks.scheme().id())
                            .ifPresent(label -> paint(g, label, placed, row, scale)));
                }
            }
        }
    }

    private static Optional<String> label(Session session, Turn turn, String annotator, String scheme) {
        return session.annotation(turn.id(), annotator, scheme).flatMap(Annotation::label);
    }

    private void paint(Drawing g, String label, VisibleTurns.Placed placed, Band row, TimeScale scale) {
        double x = style.snap(Math.max(-2, placed.x()));
        double endX = style.snap(Math.min(scale.widthPixels() + 2, placed.endX()));
        double width = Math.max(style.hair(), endX - x - (endX - x > 4 ? 1 : 0));
        g.setFill(style.human(label));
        g.fillRect(x, row.y(), width, row.height());
        String name = style.shortName(label);
        double from = Math.max(0, x);
        if (row.height() >= ROOM_FOR_NAME && endX - from >= style.tinyWidths().of(name) + 6) {
            g.setFill(style.textOn(label));
            g.fillText(name, from + 3, row.y() + row.height() / 2);
        }
    }

    /** Names the rows in the column to the left; only as many as there is room for. */
    public void paintNames(Drawing g, AnnotatorRows rows, double width) {
        g.setFill(style.palette().muted());
        g.setFont(style.small());
        double free = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < rows.annotators().size(); i++) {
            Band row = rows.row(i);
            double y = row.y() + row.height() / 2;
            if (y >= free) {
                String name = rows.annotators().get(i).name();
                g.fillText(style.smallWidths().fitted(name, width - 2 * PADDING), PADDING, y);
                free = y + ROOM_FOR_NAME;
            }
        }
    }
}
