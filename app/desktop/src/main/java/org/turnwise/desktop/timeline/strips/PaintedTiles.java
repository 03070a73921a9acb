package org.turnwise.desktop.timeline.strips;

import java.util.Map;
import java.util.WeakHashMap;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import org.turnwise.desktop.theme.Palette;
import org.turnwise.media.spectrum.SpectrumShape;
import org.turnwise.media.spectrum.SpectrumTile;

/**
 * Tiles of frequencies as pictures in the colours of one look: near the surface where it is quiet, near the text where it
 * is loud. Each is painted once. Confined to the FX thread.
 */
final class PaintedTiles {
    private static final double RANGE_DB = 60;
    private static final int SHADES = 256;

    private final int[] shades = new int[SHADES];
    private final double darkestDb;
    private final Map<SpectrumTile, Image> painted = new WeakHashMap<>();

    PaintedTiles(Palette palette, double darkestDb) {
        this.darkestDb = darkestDb;
        for (int i = 0; i < SHADES; i++) {
            Color shade = palette.surface().interpolate(palette.text(), i / (SHADES - 1.0));
            shades[i] = 0xff000000
                    | (int) Math.round(shade.getRed() * 255) << 16
                    | (int) Math.round(shade.getGreen() * 255) << 8
                    | (int) Math.round(shade.getBlue() * 255);
        }
    }

    double darkestDb() {
        return darkestDb;
    }

    Image of(SpectrumTile tile) {
        return painted.computeIfAbsent(tile, this::paint);
    }

    private Image paint(SpectrumTile tile) {
        int height = SpectrumShape.BANDS;
        int[] pixels = new int[tile.columns() * height];
        for (int column = 0; column < tile.columns(); column++) {
            for (int band = 0; band < height && tile.has(column); band++) {
                double share = 1 + (tile.db(column, band) - darkestDb) / RANGE_DB;
                int shade = (int) (Math.max(0, Math.min(1, share)) * (SHADES - 1));
                pixels[(height - 1 - band) * tile.columns() + column] = shades[shade];
            }
        }
        WritableImage image = new WritableImage(tile.columns(), height);
        image.getPixelWriter()
                .setPixels(0, 0, tile.columns(), height, PixelFormat.getIntArgbInstance(), pixels, 0, tile.columns());
        return image;
    }
}
