package org.turnwise.desktop.timeline.strips;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.turnwise.desktop.chart.Drawing;
import org.turnwise.desktop.chart.Fills;
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

    /** From so many in a row on, what is filled for each is filled together. */
    private static final int MANY = 200;

    private record Said(String label, VisibleTurns.Placed placed) {}

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
            List<Said> said = said(annotator, layout, scale, marks);
            if (said.size() < MANY) {
                said.forEach(one -> fill(g, one, row, scale));
            } else {
                g.fillMany(
                        0,
                        row.y(),
                        scale.widthPixels(),
                        row.height(),
                        style.outputScale(),
                        fills -> said.forEach(one -> fill(fills, one, row, scale)));
            }
            said.forEach(one -> paintName(g, one, row, scale));
        }
    }

    /** What the annotator said of the turns in sight. */
    private static List<Said> said(String annotator, LaneLayout layout, TimeScale scale, TurnMarks marks) {
        String scheme = marks.scheme().id();
        List<Said> all = new ArrayList<>();
        for (Lane lane : layout.lanes()) {
            for (LaneRow turns : lane.rows()) {
                VisibleTurns.forEach(turns, scale, placed -> label(marks.session(), placed.turn(), annotator, scheme)
                        .ifPresent(label -> all.add(new Said(label, placed))));
            }
        }
        return all;
    }

    private static Optional<String> label(Session session, Turn turn, String annotator, String scheme) {
        return session.annotation(turn.id(), annotator, scheme).flatMap(Annotation::label);
    }

    private void fill(Fills g, Said said, Band row, TimeScale scale) {
        double x = style.snap(Math.max(-2, said.placed().x()));
        double endX = style.snap(Math.min(scale.widthPixels() + 2, said.placed().endX()));
        double width = Math.max(style.hair(), endX - x - (endX - x > 4 ? 1 : 0));
        g.setFill(style.human(said.label()));
        g.fillRect(x, row.y(), width, row.height());
    }

    private void paintName(Drawing g, Said said, Band row, TimeScale scale) {
        double from = Math.max(0, style.snap(said.placed().x()));
        double endX = style.snap(Math.min(scale.widthPixels() + 2, said.placed().endX()));
        double room = endX - from - 6;
        if (room <= 0 || row.height() < ROOM_FOR_NAME) {
            return;
        }
        String name = style.shortName(said.label());
        if (room >= style.tinyWidths().of(name)) {
            g.setFill(style.textOn(said.label()));
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
