package org.turnwise.desktop.timeline.draw;

import javafx.scene.paint.Color;
import org.turnwise.desktop.chart.Drawing;
import org.turnwise.desktop.chart.Fills;
import org.turnwise.desktop.timeline.geometry.Band;
import org.turnwise.desktop.timeline.geometry.Lane;
import org.turnwise.desktop.timeline.geometry.LaneLayout;
import org.turnwise.desktop.timeline.geometry.LaneRow;
import org.turnwise.desktop.timeline.geometry.Stretch;
import org.turnwise.desktop.timeline.geometry.TimeScale;
import org.turnwise.desktop.timeline.geometry.VisibleTurns;

/** Draws the whole session small, a thin line per lane, and the window that the lanes below show. */
public final class MinimapPainter {
    /** Of its height, above and below the lines: a slim map is mostly lines. */
    private static final double MARGIN_SHARE = 1.0 / 8;

    /** A turn that lies outside a part by less can be drawn inside it. */
    private static final double NEAR = 2;

    private final Style style;

    public MinimapPainter(Style style) {
        this.style = style;
    }

    /**
     * @param scale the whole session over the minimap's width
     * @param part of it that is painted
     */
    public void paintTurns(Drawing g, Band band, LaneLayout layout, TimeScale scale, TurnMarks marks, Stretch part) {
        g.setFill(style.palette().surface());
        g.fillRect(part.fromX(), band.y(), part.width(), band.height());
        g.fillMany(
                part.fromX(),
                band.y(),
                part.width(),
                band.height(),
                style.outputScale(),
                fills -> paintRows(fills, band, layout, scale, marks, part));
        g.setFill(style.palette().line());
        g.fillRect(0, style.snap(band.endY()) - style.hair(), scale.widthPixels(), style.hair());
    }

    private void paintRows(Fills g, Band band, LaneLayout layout, TimeScale scale, TurnMarks marks, Stretch part) {
        double from = Math.max(0, Math.floor(part.fromX() - NEAR));
        double margin = Math.floor(band.height() * MARGIN_SHARE);
        double height =
                (band.height() - 2 * margin) / Math.max(1, layout.lanes().size());
        for (int i = 0; i < layout.lanes().size(); i++) {
            double y = style.snap(band.y() + margin + i * height);
            double thick = Math.max(style.hair(), style.snap(height) - (height >= 3 ? 1 : 0));
            Lane lane = layout.lanes().get(i);
            for (LaneRow row : lane.rows()) {
                VisibleTurns.forEach(row, scale, from, part.toX() + NEAR, placed -> {
                    g.setFill(colour(marks.of(placed.turn())));
                    double x = style.snap(placed.x());
                    g.fillRect(x, y, Math.max(style.hair(), style.snap(placed.endX()) - x), thick);
                });
            }
        }
    }

    /** The frame around what the lanes show; nothing where they show everything. */
    public void paintWindow(Drawing g, Band band, TimeScale shown) {
        if (shown.showsAll()) {
            return;
        }
        double perPixel = shown.totalMillis() / shown.widthPixels();
        double x = shown.startMillis() / perPixel;
        double width = Math.max(3, shown.visibleMillis() / perPixel);
        Color accent = style.palette().accent();
        g.setFill(Color.color(accent.getRed(), accent.getGreen(), accent.getBlue(), 0.15));
        g.fillRect(x, band.y(), width, band.height());
        g.setStroke(accent);
        g.setLineWidth(1.5);
        g.strokeRect(x + 0.75, band.y() + 0.75, Math.max(1.5, width - 1.5), band.height() - 1.5);
    }

    private Color colour(TurnMark mark) {
        if (mark.human().isPresent()) {
            return style.human(mark.human().get());
        }
        return mark.model().map(style::model).orElse(style.palette().waveform());
    }
}
