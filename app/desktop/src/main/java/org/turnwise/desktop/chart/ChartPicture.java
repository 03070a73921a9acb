package org.turnwise.desktop.chart;

import java.util.function.Consumer;
import javafx.scene.SnapshotParameters;
import javafx.scene.canvas.Canvas;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;

/**
 * A chart as it stands, to be drawn into a file. Confined to the FX thread.
 *
 * @param title what it shows, for whoever opens the file
 * @param width in logical pixels, at least 1
 * @param height in logical pixels, at least 1
 * @param painter draws it whole, ground included
 */
public record ChartPicture(String title, double width, double height, Consumer<Drawing> painter) {
    /** Canvases larger than this cannot be made on every graphics card. */
    private static final double LARGEST_SIDE = 8192;

    public ChartPicture {
        width = Math.max(1, width);
        height = Math.max(1, height);
    }

    /** The picture as an SVG document: shapes and text, no pixels. */
    public String svg() {
        SvgDrawing drawing = new SvgDrawing(width, height, title);
        drawing.clipped(0, 0, width, height, () -> painter.accept(drawing));
        return drawing.document();
    }

    /**
     * The picture in pixels.
     *
     * @param scale pixels per logical pixel; less is taken where a side would be longer than 8192
     */
    public WritableImage image(double scale) {
        double most = Math.min(scale, LARGEST_SIDE / Math.max(width, height));
        Canvas canvas = new Canvas(Math.ceil(width * most), Math.ceil(height * most));
        canvas.getGraphicsContext2D().scale(most, most);
        painter.accept(new CanvasDrawing(canvas.getGraphicsContext2D()));
        SnapshotParameters clear = new SnapshotParameters();
        clear.setFill(Color.TRANSPARENT);
        return canvas.snapshot(clear, null);
    }
}
