package org.turnwise.desktop.timeline.draw;

import org.turnwise.analysis.audio.VoiceColumns;
import org.turnwise.analysis.audio.VoiceContours;
import org.turnwise.analysis.audio.VoiceTrack;
import org.turnwise.desktop.chart.Drawing;
import org.turnwise.desktop.timeline.geometry.Band;
import org.turnwise.desktop.timeline.geometry.TimeScale;
import org.turnwise.desktop.timeline.geometry.VoiceRows;
import org.turnwise.desktop.voice.VoiceLanes;

/**
 * Draws pitch, loudness and voicing beneath each other, one line per physical pixel column, of what the window shows
 * only. Pitch stands on a {@link PitchScale}; loudness has no unit and fills its lane at the recording's loudest.
 */
public final class VoicePainter {
    private static final int OVERVIEW_COLUMNS = 400;
    private static final double THICK = 1.5;

    private final Style style;

    public VoicePainter(Style style) {
        this.style = style;
    }

    public void paint(Drawing g, Band band, TimeScale scale, VoiceLanes lanes) {
        g.setFill(style.palette().surface());
        g.fillRect(0, band.y(), scale.widthPixels(), band.height());
        g.setFill(style.palette().line());
        g.fillRect(0, style.snap(band.y()), scale.widthPixels(), style.hair());
        lanes.contoursProperty().get().ifPresent(contours -> paint(g, VoiceRows.of(band), scale, contours));
        String note = lanes.noteProperty().get();
        if (!note.isEmpty()) {
            g.setFill(style.palette().muted());
            g.setFont(style.small());
            g.fillText(note, 8, band.y() + band.height() / 2);
        }
    }

    private void paint(Drawing g, VoiceRows rows, TimeScale scale, VoiceContours contours) {
        double pixel = style.hair();
        int count = (int) Math.max(1, Math.floor(scale.widthPixels() / pixel));
        double end = scale.startMillis() + scale.millisPerPixel() * count * pixel;
        paintPitch(g, rows.pitch(), scale, contours.columns(VoiceTrack.PITCH, scale.startMillis(), end, count));
        paintLoudness(g, rows.loudness(), scale, contours, end);
        paintVoicing(g, rows.voicing(), contours.columns(VoiceTrack.VOICING, scale.startMillis(), end, count));
    }

    private void paintPitch(Drawing g, Band band, TimeScale scale, VoiceColumns columns) {
        g.setFill(style.palette().line());
        for (int hz : PitchScale.LINES_HZ) {
            g.fillRect(0, style.snap(PitchScale.y(band, hz)), scale.widthPixels(), style.hair());
        }
        g.setFill(style.palette().text());
        for (int c = 0; c < columns.count(); c++) {
            if (columns.has(c)) {
                double top = PitchScale.y(band, columns.highest(c)) - THICK / 2;
                double bottom = PitchScale.y(band, columns.lowest(c)) + THICK / 2;
                g.fillRect(c * style.hair(), top, style.hair(), bottom - top);
            }
        }
    }

    private void paintLoudness(Drawing g, Band band, TimeScale scale, VoiceContours contours, double end) {
        int count = (int) Math.max(1, Math.floor(scale.widthPixels() / style.hair()));
        double loudest = loudest(contours, scale.totalMillis());
        VoiceColumns columns = contours.columns(VoiceTrack.LOUDNESS, scale.startMillis(), end, count);
        g.setFill(style.palette().waveform());
        for (int c = 0; c < count; c++) {
            double height = columns.has(c) ? columns.highest(c) / loudest * (band.height() - 1) : 0;
            if (height > 0) {
                g.fillRect(c * style.hair(), band.endY() - height, style.hair(), height);
            }
        }
    }

    private static double loudest(VoiceContours contours, long totalMillis) {
        VoiceColumns whole = contours.columns(VoiceTrack.LOUDNESS, 0, totalMillis, OVERVIEW_COLUMNS);
        double loudest = 1e-6;
        for (int c = 0; c < whole.count(); c++) {
            loudest = whole.has(c) ? Math.max(loudest, whole.highest(c)) : loudest;
        }
        return loudest;
    }

    /** How much of a column is voiced is how tall its bar is: zoomed in it is there or not. */
    private void paintVoicing(Drawing g, Band band, VoiceColumns columns) {
        g.setFill(style.palette().muted());
        for (int c = 0; c < columns.count(); c++) {
            double height = Math.max(0, Math.min(1, columns.mean(c))) * (band.height() - 2);
            if (height > 0) {
                g.fillRect(c * style.hair(), band.endY() - 1 - height, style.hair(), height);
            }
        }
    }
}
