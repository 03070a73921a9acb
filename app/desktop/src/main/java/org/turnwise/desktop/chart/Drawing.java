package org.turnwise.desktop.chart;

import java.util.function.Consumer;
import javafx.scene.image.Image;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;

/**
 * What charts draw on: the screen, or a file. Coordinates are logical pixels from the top left; colours, widths and
 * fonts stay as set until set anew. Confined to the FX thread.
 */
public interface Drawing extends Fills {
    void setStroke(Color colour);

    void setLineWidth(double pixels);

    /** Lengths of dashes and gaps in turn; none for a line without gaps. */
    void setLineDashes(double... pixels);

    void setFont(Font font);

    /** @param diameter of the circle whose quarters make the corners */
    void fillRoundRect(double x, double y, double width, double height, double diameter);

    void strokeRect(double x, double y, double width, double height);

    void strokeLine(double x, double y, double endX, double endY);

    /** @param xs of the corners in order, as many as {@code ys} */
    void fillPolygon(double[] xs, double[] ys);

    /** @param middleY height of the line's middle */
    void fillText(String text, double x, double middleY);

    /**
     * Draws a part of an image as high as it is.
     *
     * @param fromX left edge of the part, in pixels of the image
     * @param fromWidth width of the part, in pixels of the image
     * @param width to which the part is stretched
     */
    void drawImage(Image image, double fromX, double fromWidth, double x, double y, double width, double height);

    /**
     * Draws filled rectangles, thousands of them perhaps, within an area.
     *
     * @param outputScale physical pixels per logical one
     * @param painting told what to fill them on; the colour of this drawing may be another after it
     */
    default void fillMany(
            double x, double y, double width, double height, double outputScale, Consumer<Fills> painting) {
        painting.accept(this);
    }

    /** Draws with everything outside the area left out. What the drawing sets is set back after it. */
    void clipped(double x, double y, double width, double height, Runnable drawing);

    /** Draws with the origin moved. What the drawing sets is set back after it. */
    void moved(double byX, double byY, Runnable drawing);
}
