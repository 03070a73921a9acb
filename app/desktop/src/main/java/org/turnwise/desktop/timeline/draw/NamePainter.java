package org.turnwise.desktop.timeline.draw;

import org.turnwise.desktop.chart.Drawing;
import org.turnwise.desktop.timeline.geometry.Band;
import org.turnwise.desktop.timeline.geometry.Bands;
import org.turnwise.desktop.timeline.geometry.LaneBands;
import org.turnwise.desktop.timeline.geometry.VoiceRows;
import org.turnwise.desktop.timeline.lanes.LaneKind;
import org.turnwise.desktop.timeline.lanes.LaneNames;
import org.turnwise.desktop.wording.Texts;
import org.turnwise.session.model.Session;

/** Draws the column of names to the left of the strips. */
public final class NamePainter {
    private static final Texts TEXTS = Texts.of(NamePainter.class);
    private static final double PADDING = 8;

    /** Rows lower than this have no room for a name of their own. */
    private static final double LINE = 11;

    private final Style style;

    public NamePainter(Style style) {
        this.style = style;
    }

    /** @param width of the column */
    public void paint(Drawing g, double width, Bands bands, LaneBands lanes, Session session) {
        double bottom = bands.bottom();
        g.setFill(style.palette().surface());
        g.fillRect(0, 0, width, bottom);
        strip(g, bands.minimap(), TEXTS.get("names.all"), width);
        g.clipped(0, bands.top(), width, Math.max(0, bottom - bands.top()), () -> {
            for (LaneKind lane : bands.order()) {
                if (bands.sees(lane)) {
                    lane(g, lane, bands.of(lane), width);
                }
            }
        });
        Band area = bands.seen(LaneKind.SPEAKERS);
        g.clipped(0, area.y(), width, area.height(), () -> speakers(g, width, lanes, session));
        g.setFill(style.palette().line());
        g.fillRect(style.snap(width) - style.hair(), 0, style.hair(), bottom);
    }

    private void lane(Drawing g, LaneKind lane, Band band, double width) {
        g.setFill(style.palette().line());
        g.fillRect(0, style.snap(band.y()), width, style.hair());
        switch (lane) {
            case SOUND -> strip(g, band, TEXTS.get("names.sound"), width);
            case UNCERTAINTY -> strip(g, band, TEXTS.get("names.unsure"), width);
            case ROUTING -> routing(g, band, width);
            case VOICE -> voice(g, band, width);
            case FACES -> strip(g, band, TEXTS.get("names.face"), width);
            case EMOTIONS, SPECTRUM, PICTURES, TRACES -> strip(g, band, LaneNames.inColumn(lane), width);
            // those that have a name for each row are named with what is in them
            case SPEAKERS, ANNOTATORS, EXPERTS -> {}
        }
    }

    private void routing(Drawing g, Band routing, double width) {
        double third = routing.height() / 3;
        if (third < LINE) {
            strip(g, routing, TEXTS.get("names.experts"), width);
            return;
        }
        strip(g, new Band(routing.y(), third), TEXTS.get("names.wordsExperts"), width);
        strip(g, new Band(routing.y() + third, third), TEXTS.get("names.voiceExperts"), width);
        strip(g, new Band(routing.y() + 2 * third, third), TEXTS.get("names.faceExperts"), width);
    }

    private void voice(Drawing g, Band voice, double width) {
        VoiceRows rows = VoiceRows.of(voice);
        strip(g, rows.pitch(), TEXTS.get("names.pitch"), width);
        PitchScale.paintNames(g, style, rows.pitch(), width);
        if (rows.voicing().height() >= LINE) {
            strip(g, rows.loudness(), TEXTS.get("names.loudness"), width);
            strip(g, rows.voicing(), TEXTS.get("names.voiced"), width);
        } else {
            double y = rows.loudness().y();
            strip(g, new Band(y, rows.voicing().endY() - y), TEXTS.get("names.loudVoiced"), width);
        }
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

    /** The name of a strip, in its middle. */
    public void strip(Drawing g, Band band, String name, double width) {
        if (!band.shown()) {
            return;
        }
        g.setFill(style.palette().muted());
        g.setFont(style.small());
        g.fillText(style.smallWidths().fitted(name, width - 2 * PADDING), PADDING, band.y() + band.height() / 2);
    }
}
