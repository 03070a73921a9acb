package org.turnwise.desktop.timeline.strips;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.turnwise.desktop.chart.Drawing;
import org.turnwise.desktop.theme.Palette;
import org.turnwise.desktop.timeline.draw.Style;
import org.turnwise.desktop.timeline.geometry.Band;
import org.turnwise.desktop.timeline.geometry.TimeScale;
import org.turnwise.desktop.timeline.recording.SpectrumKey;
import org.turnwise.desktop.timeline.recording.SpectrumLane;
import org.turnwise.media.spectrum.SpectrumTile;

/**
 * Draws the sound's frequencies over time, from 0 to 8,000 Hz as the ear spaces them, and asks for what of them is in
 * sight and not there yet; until then the same stretch is drawn less finely, where that is there. Kept from one painting
 * to the next, with the pictures it made.
 */
public final class SpectrumPainter {
    private static final double NAME_HEIGHT = 10;
    private static final double TICK = 3;

    private Optional<PaintedTiles> tiles = Optional.empty();
    private Optional<Palette> palette = Optional.empty();

    public void paint(Drawing g, Style style, Band band, TimeScale scale, SpectrumLane lane) {
        Ground.paint(g, style, band, scale.widthPixels());
        if (!lane.note().isEmpty()) {
            Ground.note(g, style, band, lane.note());
            return;
        }
        PaintedTiles painted = tiles(style.palette(), lane.darkestDb());
        Band room = new Band(band.y() + 1, band.height() - 1);
        List<SpectrumKey> inSight = inSight(scale, lane.lengthMillis());
        for (SpectrumKey key : inSight) {
            Optional<SpectrumTile> tile = lane.tile(key);
            if (tile.isPresent()) {
                paint(g, room, scale, painted, tile.get(), key, key);
            } else {
                lane.tile(key.coarser()).ifPresent(t -> paint(g, room, scale, painted, t, key.coarser(), key));
            }
        }
        lane.want(inSight);
        g.setFill(style.palette().accent().deriveColor(0, 1, 1, 0.25));
        for (int hz : FrequencyScale.LINES_HZ) {
            g.fillRect(0, style.snap(y(room, hz)), scale.widthPixels(), style.hair());
        }
    }

    /** The stretches that the window shows, in the detail that fits; from the middle outwards. */
    static List<SpectrumKey> inSight(TimeScale scale, long lengthMillis) {
        int level = SpectrumKey.levelFor(scale.millisPerPixel());
        double length = SpectrumKey.lengthMicros(level) / 1000.0;
        long first = Math.max(0, (long) Math.floor(scale.startMillis() / length));
        long last = (long) Math.ceil(Math.min(scale.endMillis(), lengthMillis) / length) - 1;
        List<SpectrumKey> keys = new ArrayList<>();
        for (long index = first; index <= last; index++) {
            keys.add(new SpectrumKey(level, index));
        }
        double middle = (first + last) / 2.0;
        keys.sort(Comparator.comparingDouble(key -> Math.abs(key.index() - middle)));
        return keys;
    }

    /** Draws the part of a tile that a stretch is, which may be the whole of it. */
    private static void paint(
            Drawing g,
            Band room,
            TimeScale scale,
            PaintedTiles painted,
            SpectrumTile tile,
            SpectrumKey has,
            SpectrumKey wanted) {
        double perColumn = (has.endMillis() - has.startMillis()) / SpectrumKey.COLUMNS;
        double from = Math.max(wanted.startMillis(), scale.startMillis() - perColumn);
        double to = Math.min(wanted.endMillis(), scale.endMillis() + perColumn);
        double fromColumn = Math.floor((from - has.startMillis()) / perColumn);
        double toColumn = Math.min(SpectrumKey.COLUMNS, Math.ceil((to - has.startMillis()) / perColumn));
        if (toColumn <= fromColumn) {
            return;
        }
        double x = scale.xOf(has.startMillis() + fromColumn * perColumn);
        double endX = scale.xOf(has.startMillis() + toColumn * perColumn);
        g.drawImage(painted.of(tile), fromColumn, toColumn - fromColumn, x, room.y(), endX - x, room.height());
    }

    private PaintedTiles tiles(Palette wanted, double darkestDb) {
        if (!palette.equals(Optional.of(wanted))
                || tiles.map(PaintedTiles::darkestDb)
                        .filter(db -> db == darkestDb)
                        .isEmpty()) {
            palette = Optional.of(wanted);
            tiles = Optional.of(new PaintedTiles(wanted, darkestDb));
        }
        return tiles.orElseThrow();
    }

    private static double y(Band room, int hz) {
        return room.y() + FrequencyScale.shareOf(hz) * room.height();
    }

    /** Names the lines in the column to the left, as far as there is room. */
    public void paintNames(Drawing g, Style style, Band band, double width) {
        List<Double> taken = new ArrayList<>();
        g.setFont(style.scale());
        g.setFill(style.palette().muted());
        for (int hz : FrequencyScale.LINES_HZ) {
            double y = y(band, hz);
            boolean free = taken.stream().allMatch(other -> Math.abs(other - y) >= NAME_HEIGHT);
            if (free && y - NAME_HEIGHT / 2 >= band.y() && y + NAME_HEIGHT / 2 <= band.endY()) {
                String name = hz < 1_000 ? hz + " Hz" : hz / 1_000 + " kHz";
                g.fillText(name, width - 2 * TICK - style.scaleWidths().of(name), y);
                g.fillRect(width - TICK, style.snap(y), TICK, style.hair());
                taken.add(y);
            }
        }
    }
}
