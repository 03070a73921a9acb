package org.turnwise.desktop.timeline.draw;

import java.util.Optional;
import org.turnwise.desktop.chart.Drawing;
import org.turnwise.desktop.timeline.geometry.Band;
import org.turnwise.desktop.timeline.geometry.TimeScale;
import org.turnwise.media.decode.PeakColumns;
import org.turnwise.media.decode.WaveformPeaks;

/** Draws the sound's envelope, one line per physical pixel column. */
public final class WaveformPainter {
    private static final int OVERVIEW_COLUMNS = 400;
    private static final double MOST_GAIN = 8;

    private final Style style;

    public WaveformPainter(Style style) {
        this.style = style;
    }

    /** @param note what stands in the strip where there is no sound to draw */
    public void paint(Drawing g, Band band, TimeScale scale, Optional<WaveformPeaks> peaks, String note) {
        g.setFill(style.palette().surface());
        g.fillRect(0, band.y(), scale.widthPixels(), band.height());
        double middle = style.snap(band.y() + band.height() / 2);
        g.setFill(style.palette().line());
        g.fillRect(0, middle, scale.widthPixels(), style.hair());
        if (peaks.isPresent()) {
            paintPeaks(g, band, scale, peaks.get());
        }
        if (!note.isEmpty()) {
            g.setFill(style.palette().surface());
            g.fillRect(0, middle - 9, 16 + style.smallWidths().of(note), 18);
            g.setFill(style.palette().muted());
            g.setFont(style.small());
            g.fillText(note, 8, middle);
        }
    }

    /** A quiet recording is drawn larger, so that its loudest moment fills the strip; pauses stay flat. */
    private static double gain(TimeScale scale, WaveformPeaks peaks) {
        PeakColumns whole = peaks.columns(0, scale.totalMillis() * 1000, OVERVIEW_COLUMNS);
        double loudest = 0;
        for (int c = 0; c < whole.known(); c++) {
            loudest = Math.max(loudest, Math.max(whole.highest(c), -whole.lowest(c)));
        }
        return loudest <= 0 ? 1 : Math.min(MOST_GAIN, 1 / loudest);
    }

    private void paintPeaks(Drawing g, Band band, TimeScale scale, WaveformPeaks peaks) {
        double pixel = style.hair();
        int count = (int) Math.max(1, Math.floor(scale.widthPixels() / pixel));
        long from = Math.round(scale.startMillis() * 1000);
        long to = Math.max(from + 1, Math.round(scale.endMillis() * 1000));
        PeakColumns columns = peaks.columns(from, to, count);
        double middle = band.y() + band.height() / 2;
        double reach = (band.height() / 2 - 2) * gain(scale, peaks);
        g.setFill(style.palette().waveform());
        for (int c = 0; c < Math.min(count, columns.known()); c++) {
            double top = middle - columns.highest(c) * reach;
            double height = (columns.highest(c) - columns.lowest(c)) * reach;
            if (height > 0) {
                g.fillRect(c * pixel, top, pixel, Math.max(pixel, height));
            }
        }
    }
}
