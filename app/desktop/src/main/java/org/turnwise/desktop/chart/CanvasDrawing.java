package org.turnwise.desktop.chart;

import java.util.function.Consumer;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.Image;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.text.Font;

/** Draws on a canvas. */
public final class CanvasDrawing implements Drawing {
    private final GraphicsContext g;

    public CanvasDrawing(GraphicsContext g) {
        this.g = g;
        g.setLineCap(StrokeLineCap.BUTT);
        g.setTextBaseline(VPos.CENTER);
    }

    /** Empties the canvas. */
    public void clear(double width, double height) {
        g.clearRect(0, 0, width, height);
    }

    @Override
    public void setFill(Color colour) {
        g.setFill(colour);
    }

    @Override
    public void setStroke(Color colour) {
        g.setStroke(colour);
    }

    @Override
    public void setLineWidth(double pixels) {
        g.setLineWidth(pixels);
    }

    @Override
    public void setLineDashes(double... pixels) {
        g.setLineDashes(pixels);
    }

    @Override
    public void setFont(Font font) {
        g.setFont(font);
    }

    @Override
    public void fillRect(double x, double y, double width, double height) {
        g.fillRect(x, y, width, height);
    }

    @Override
    public void fillRoundRect(double x, double y, double width, double height, double diameter) {
        g.fillRoundRect(x, y, width, height, diameter, diameter);
    }

    @Override
    public void strokeRect(double x, double y, double width, double height) {
        g.strokeRect(x, y, width, height);
    }

    @Override
    public void strokeLine(double x, double y, double endX, double endY) {
        g.strokeLine(x, y, endX, endY);
    }

    @Override
    public void fillPolygon(double[] xs, double[] ys) {
        g.fillPolygon(xs, ys, xs.length);
    }

    @Override
    public void fillText(String text, double x, double middleY) {
        g.fillText(text, x, middleY);
    }

    @Override
    public void drawImage(
            Image image, double fromX, double fromWidth, double x, double y, double width, double height) {
        g.drawImage(image, fromX, 0, fromWidth, image.getHeight(), x, y, width, height);
    }

    /** By way of a picture: each rectangle of a canvas is handed on to the thread that renders, at a price. */
    @Override
    public void fillMany(
            double x, double y, double width, double height, double outputScale, Consumer<Fills> painting) {
        double left = Math.floor(x * outputScale) / outputScale;
        double top = Math.floor(y * outputScale) / outputScale;
        int columns = (int) Math.ceil((x + width - left) * outputScale);
        int rows = (int) Math.ceil((y + height - top) * outputScale);
        if (columns <= 0 || rows <= 0) {
            return;
        }
        PixelFills fills = new PixelFills(left, top, outputScale, columns, rows);
        painting.accept(fills);
        g.save();
        g.setImageSmoothing(false);
        g.drawImage(fills.image(), left, top, columns / outputScale, rows / outputScale);
        g.restore();
    }

    @Override
    public void clipped(double x, double y, double width, double height, Runnable drawing) {
        g.save();
        g.beginPath();
        g.rect(x, y, width, height);
        g.clip();
        drawing.run();
        g.restore();
    }

    @Override
    public void moved(double byX, double byY, Runnable drawing) {
        g.save();
        g.translate(byX, byY);
        drawing.run();
        g.restore();
    }
}
