package org.turnwise.desktop.chart;

import java.nio.IntBuffer;
import java.util.Arrays;
import java.util.Optional;
import javafx.scene.image.Image;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;

/**
 * Fills rectangles in a picture of its own, pixel by pixel: thousands of narrow ones cost a canvas more than the pixels they
 * cover. An edge between two pixels goes to the nearer one; what is narrower than a pixel and not empty takes one.
 */
final class PixelFills implements Fills {
    private static final int OPAQUE = 255;
    /** So many columns are turned into lines together: as many as the processor keeps at hand. */
    private static final int TURNED = 16;

    private final double x;
    private final double y;
    private final double scale;
    private final int columns;
    private final int rows;
    /** Column by column, for most of what is filled is narrow. */
    private final int[] pixels;

    private Optional<Color> colour = Optional.empty();
    private int argb;

    /**
     * @param x left edge of the area, on the edge of a physical pixel
     * @param y its upper edge, likewise
     * @param scale physical pixels per logical one
     * @param columns width of the area in physical pixels
     * @param rows its height, likewise
     */
    PixelFills(double x, double y, double scale, int columns, int rows) {
        this.x = x;
        this.y = y;
        this.scale = scale;
        this.columns = columns;
        this.rows = rows;
        pixels = new int[columns * rows];
    }

    @Override
    public void setFill(Color wanted) {
        if (colour.isEmpty() || colour.get() != wanted) {
            colour = Optional.of(wanted);
            argb = byteOf(wanted.getOpacity()) << 24
                    | byteOf(wanted.getRed()) << 16
                    | byteOf(wanted.getGreen()) << 8
                    | byteOf(wanted.getBlue());
        }
    }

    @Override
    public void fillRect(double left, double top, double width, double height) {
        if (width <= 0 || height <= 0) {
            return;
        }
        int fromX = pixel(left - x, columns);
        int toX = Math.max(pixel(left + width - x, columns), Math.min(columns, fromX + 1));
        int fromY = pixel(top - y, rows);
        int toY = Math.max(pixel(top + height - y, rows), Math.min(rows, fromY + 1));
        if (left + width <= x || top + height <= y) {
            return;
        }
        for (int column = fromX; column < toX; column++) {
            if (argb >>> 24 == OPAQUE) {
                Arrays.fill(pixels, column * rows + fromY, column * rows + toY, argb);
            } else {
                blend(column * rows + fromY, column * rows + toY);
            }
        }
    }

    private int pixel(double distance, int most) {
        return (int) Math.max(0, Math.min(most, Math.round(distance * scale)));
    }

    private static int byteOf(double share) {
        return (int) Math.round(share * OPAQUE);
    }

    private void blend(int from, int to) {
        double over = (argb >>> 24) / (double) OPAQUE;
        for (int i = from; i < to; i++) {
            int under = pixels[i];
            double there = (under >>> 24) / (double) OPAQUE * (1 - over);
            double alpha = over + there;
            pixels[i] = alpha == 0
                    ? 0
                    : byteOf(alpha) << 24
                            | mixed(under, 16, over, there) << 16
                            | mixed(under, 8, over, there) << 8
                            | mixed(under, 0, over, there);
        }
    }

    /** One of the three colours, weighted by how much of it is seen. */
    private int mixed(int under, int shift, double over, double there) {
        double sum = (argb >> shift & OPAQUE) * over + (under >> shift & OPAQUE) * there;
        return (int) Math.round(sum / (over + there));
    }

    /** What was filled so far. */
    Image image() {
        int[] lines = new int[pixels.length];
        for (int left = 0; left < columns; left += TURNED) {
            int right = Math.min(columns, left + TURNED);
            for (int row = 0; row < rows; row++) {
                for (int column = left; column < right; column++) {
                    lines[row * columns + column] = premultiplied(pixels[column * rows + row]);
                }
            }
        }
        // the image takes the pixels as they are, without a copy
        return new WritableImage(
                new PixelBuffer<>(columns, rows, IntBuffer.wrap(lines), PixelFormat.getIntArgbPreInstance()));
    }

    private static int premultiplied(int argb) {
        int alpha = argb >>> 24;
        if (alpha == OPAQUE) {
            return argb;
        }
        int red = Math.round((argb >> 16 & OPAQUE) * alpha / (float) OPAQUE);
        int green = Math.round((argb >> 8 & OPAQUE) * alpha / (float) OPAQUE);
        int blue = Math.round((argb & OPAQUE) * alpha / (float) OPAQUE);
        return alpha << 24 | red << 16 | green << 8 | blue;
    }
}
