package org.turnwise.analysis.face;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Point;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.awt.image.DirectColorModel;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.util.Map;
import org.turnwise.features.face.GrayImage;
import org.turnwise.features.face.encode.Expression;
import org.turnwise.features.face.track.SceneCuts;

/**
 * Draws faces' boxes over a recording's pictures, each with track, speaker and strongest expression. A box ends with its
 * shot, though faces are looked for in fewer pictures than there are. For pictures in order of time; one thread at a time.
 */
public final class BoxPainter {
    private static final Color[] COLOURS = {
        new Color(0xE69F00),
        new Color(0x56B4E9),
        new Color(0x009E73),
        new Color(0xF0E442),
        new Color(0xD55E00),
        new Color(0xCC79A7)
    };
    private static final Color PLATE = new Color(0, 0, 0, 170);

    /** Pixels of the shorter side that are enough to see that a shot ends. */
    private static final int SMALL_SIDE = 90;

    private final SceneCuts cuts = new SceneCuts();
    private final FaceTracks tracks;
    private final Map<String, String> names;
    private long shotMillis;

    /** @param names of speakers, by id; an id without one stands for itself */
    public BoxPainter(FaceTracks tracks, Map<String, String> names) {
        this.tracks = tracks;
        this.names = Map.copyOf(names);
    }

    /** @param pixels {@code 0xAARRGGBB}, row after row, to be drawn into */
    public void paint(int[] pixels, int width, int height, long millis) {
        if (cuts.next(small(pixels, width, height)) == SceneCuts.Change.CUT) {
            shotMillis = millis;
        }
        Graphics2D g = over(pixels, width, height).createGraphics();
        try {
            g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            float line = Math.max(2, Math.min(width, height) / 240f);
            g.setStroke(new BasicStroke(line));
            g.setFont(new Font(Font.SANS_SERIF, Font.BOLD, Math.max(11, Math.min(width, height) / 32)));
            for (FaceTracks.Shown face : tracks.at(millis, shotMillis)) {
                paint(g, face, width, height);
            }
        } finally {
            g.dispose();
        }
    }

    private static GrayImage small(int[] pixels, int width, int height) {
        int step = Math.max(1, Math.min(width, height) / SMALL_SIDE);
        int columns = (width + step - 1) / step;
        int rows = (height + step - 1) / step;
        byte[] grey = new byte[columns * rows];
        for (int i = 0; i < grey.length; i++) {
            int pixel = pixels[i / columns * step * width + i % columns * step];
            grey[i] = (byte) (((pixel >> 16 & 0xFF) + 2 * (pixel >> 8 & 0xFF) + (pixel & 0xFF)) / 4);
        }
        return new GrayImage(columns, rows, grey);
    }

    private void paint(Graphics2D g, FaceTracks.Shown face, int width, int height) {
        Sighting box = face.sighting();
        int x = Math.round(box.x() * width);
        int y = Math.round(box.y() * height);
        g.setColor(COLOURS[Math.floorMod(face.track().person() - 1, COLOURS.length)]);
        g.drawRect(x, y, Math.round(box.width() * width), Math.round(box.height() * height));
        String words = words(face);
        int high = g.getFontMetrics().getHeight();
        int top = y >= high ? y - high : y;
        g.setColor(PLATE);
        g.fillRect(x, top, g.getFontMetrics().stringWidth(words) + high / 2, high);
        g.setColor(Color.WHITE);
        g.drawString(words, x + high / 4, top + g.getFontMetrics().getAscent());
    }

    private String words(FaceTracks.Shown face) {
        StringBuilder words = new StringBuilder("#" + face.track().id());
        face.track().speaker().ifPresent(id -> words.append(' ').append(names.getOrDefault(id, id)));
        face.sighting().strongest().map(Expression::word).ifPresent(word -> words.append(", ")
                .append(word));
        return words.toString();
    }

    private static BufferedImage over(int[] pixels, int width, int height) {
        int[] masks = {0xFF0000, 0xFF00, 0xFF};
        WritableRaster raster = Raster.createPackedRaster(
                new DataBufferInt(pixels, pixels.length), width, height, width, masks, new Point());
        return new BufferedImage(new DirectColorModel(24, masks[0], masks[1], masks[2]), raster, false, null);
    }
}
