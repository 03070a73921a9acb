package org.turnwise.desktop.timeline.draw;

import org.turnwise.desktop.chart.Drawing;
import org.turnwise.desktop.timeline.geometry.Band;
import org.turnwise.desktop.timeline.geometry.Bands;
import org.turnwise.desktop.timeline.geometry.LaneBands;
import org.turnwise.desktop.timeline.geometry.VoiceRows;
import org.turnwise.session.model.Session;

/** Draws the column of names to the left of the strips. */
public final class NamePainter {
    private static final double PADDING = 8;

    /** Rows lower than this have no room for a name of their own. */
    private static final double LINE = 11;

    private final Style style;

    public NamePainter(Style style) {
        this.style = style;
    }

    /** @param width of the column */
    public void paint(Drawing g, double width, Bands bands, LaneBands lanes, Session session) {
        double bottom = bands.endY();
        g.setFill(style.palette().surface());
        g.fillRect(0, 0, width, bottom);
        strip(g, bands.minimap(), "All", width);
        strip(g, bands.waveform(), "Sound", width);
        strip(g, bands.uncertainty(), "Unsure", width);
        if (bands.routing().shown()) {
            Band routing = bands.routing();
            double third = routing.height() / 3;
            strip(g, new Band(routing.y(), third), "Words experts", width);
            strip(g, new Band(routing.y() + third, third), "Voice experts", width);
            strip(g, new Band(routing.y() + 2 * third, third), "Face experts", width);
        }
        if (bands.voice().shown()) {
            VoiceRows rows = VoiceRows.of(bands.voice());
            strip(g, rows.pitch(), "Pitch", width);
            PitchScale.paintNames(g, style, rows.pitch(), width);
            if (rows.voicing().height() >= LINE) {
                strip(g, rows.loudness(), "Loudness", width);
                strip(g, rows.voicing(), "Voiced", width);
            } else {
                double y = rows.loudness().y();
                strip(g, new Band(y, rows.voicing().endY() - y), "Loud, voiced", width);
            }
        }
        strip(g, bands.faces(), "Face", width);
        Band area = lanes.area();
        g.clipped(0, area.y(), width, area.height(), () -> speakers(g, width, lanes, session));
        g.setFill(style.palette().line());
        g.fillRect(style.snap(width) - style.hair(), 0, style.hair(), bottom);
    }

    private void speakers(Drawing g, double width, LaneBands lanes, Session session) {
        for (int i : lanes.visible()) {
            Band lane = lanes.lane(i);
            g.setFill(style.palette().raised());
            g.fillRect(0, style.snap(lane.y()), width, style.snap(lane.height()) - style.hair());
            String name = session.speakerName(lanes.layout().lanes().get(i).speaker());
            g.setFill(style.palette().text());
            g.setFont(style.bold());
            g.fillText(style.boldWidths().fitted(name, width - 2 * PADDING), PADDING, lane.y() + lane.height() / 2);
        }
    }

    private void strip(Drawing g, Band band, String name, double width) {
        if (!band.shown()) {
            return;
        }
        g.setFill(style.palette().muted());
        g.setFont(style.small());
        g.fillText(style.smallWidths().fitted(name, width - 2 * PADDING), PADDING, band.y() + band.height() / 2);
    }
}
