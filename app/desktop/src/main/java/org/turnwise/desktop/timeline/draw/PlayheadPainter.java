package org.turnwise.desktop.timeline.draw;

import java.util.Optional;
import javafx.scene.paint.Color;
import org.turnwise.desktop.chart.Drawing;
import org.turnwise.desktop.timeline.geometry.Band;
import org.turnwise.desktop.timeline.geometry.Bands;
import org.turnwise.desktop.timeline.geometry.TimeScale;
import org.turnwise.desktop.timeline.geometry.TimeText;
import org.turnwise.session.model.TimeSpan;

/** Draws what moves over the strips: the playhead, the loop, and a turn that is being drawn or stretched. */
public final class PlayheadPainter {
    private final Style style;

    public PlayheadPainter(Style style) {
        this.style = style;
    }

    public void paintPlayhead(Drawing g, Bands bands, TimeScale scale, long millis) {
        double bottom = bands.endY();
        double x = style.snap(scale.xOf(millis));
        g.setFill(style.palette().accent());
        if (bands.minimap().shown()) {
            double small = style.snap(millis * scale.widthPixels() / scale.totalMillis());
            g.fillRect(small, bands.minimap().y(), 1.5, bands.minimap().height());
        }
        if (x < -6 || x > scale.widthPixels() + 6) {
            return;
        }
        double top = bands.axis().y();
        g.fillRect(x - 0.75, top + 4, 1.5, bottom - top - 4);
        g.fillPolygon(new double[] {x - 5, x + 5, x}, new double[] {top + 2, top + 2, top + 10});
    }

    /** The ring that shows where keys go. */
    public void paintFocus(Drawing g, double width, double height) {
        g.setStroke(style.palette().accent());
        g.setLineWidth(2);
        g.strokeRect(1, 1, width - 2, height - 2);
    }

    public void paintLoop(Drawing g, Band axis, TimeScale scale, TimeSpan loop) {
        double x = Math.max(-2, scale.xOf(loop.startMillis()));
        double endX = Math.min(scale.widthPixels() + 2, scale.xOf(loop.endMillis()));
        if (endX <= x) {
            return;
        }
        Color accent = style.palette().accent();
        g.setFill(Color.color(accent.getRed(), accent.getGreen(), accent.getBlue(), 0.18));
        g.fillRect(x, axis.y(), endX - x, axis.height());
        g.setFill(accent);
        g.fillRect(x, axis.endY() - 3, endX - x, 3);
    }

    /** The stretch of time that is chosen, over all strips, with its length. */
    public void paintRange(Drawing g, Bands bands, TimeScale scale, TimeSpan range) {
        double x = Math.max(-2, style.snap(scale.xOf(range.startMillis())));
        double endX = Math.min(scale.widthPixels() + 2, style.snap(scale.xOf(range.endMillis())));
        if (endX < x) {
            return;
        }
        double top = bands.axis().y();
        Color accent = style.palette().accent();
        g.setFill(Color.color(accent.getRed(), accent.getGreen(), accent.getBlue(), 0.14));
        g.fillRect(x, top, Math.max(1, endX - x), bands.endY() - top);
        g.setFill(accent);
        g.fillRect(x, top, 1, bands.endY() - top);
        g.fillRect(endX - 1, top, 1, bands.endY() - top);
        String words = TimeText.length(range.durationMillis());
        double width = style.smallWidths().of(words) + 8;
        double textX = Math.max(2, Math.min(scale.widthPixels() - width - 2, (x + endX - width) / 2));
        g.fillRoundRect(textX, top + 2, width, 15, 4);
        g.setFill(style.palette().surface());
        g.setFont(style.small());
        g.fillText(words, textX + 4, top + 9.5);
    }

    /**
     * @param top height above which nothing may be drawn
     * @param row where the turn lies; empty where its lane is scrolled out of sight
     * @param words its boundaries
     */
    public void paintDraft(Drawing g, double top, Optional<Band> row, TimeScale scale, TimeSpan span, String words) {
        if (row.isEmpty()) {
            return;
        }
        double x = style.snap(scale.xOf(span.startMillis()));
        double width = Math.max(1, style.snap(scale.xOf(span.endMillis())) - x);
        Color accent = style.palette().accent();
        g.setFill(Color.color(accent.getRed(), accent.getGreen(), accent.getBlue(), 0.25));
        g.fillRect(x, row.get().y(), width, row.get().height());
        g.setStroke(accent);
        g.setLineWidth(2);
        g.strokeRect(x, row.get().y() + 1, width, row.get().height() - 2);
        double textWidth = style.smallWidths().of(words);
        double textX = Math.max(2, Math.min(scale.widthPixels() - textWidth - 6, x));
        double y = Math.max(top + 9, row.get().y() - 9);
        g.setFill(style.palette().text());
        g.fillRoundRect(textX, y - 9, textWidth + 8, 18, 4);
        g.setFill(style.palette().surface());
        g.setFont(style.small());
        g.fillText(words, textX + 4, y);
    }
}
