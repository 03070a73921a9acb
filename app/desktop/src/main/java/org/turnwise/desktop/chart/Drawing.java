package org.turnwise.desktop.chart;

import javafx.scene.image.Image;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;

/**
 * What charts draw on: the screen, or a file. Coordinates are logical pixels from the top left; colours, widths and
 * fonts stay as set until set anew. Confined to the FX thread.
 */
public interface Drawing {
    void setFill(Color colour);

    void setStroke(Color colour);

    void setLineWidth(double pixels);

    /** Lengths of dashes and gaps in turn; none for a line without gaps. */
    void setLineDashes(double... pixels);

    void setFont(Font font);

    void fillRect(double x, double y, double width, double height);

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

    /** Draws with everything outside the area left out. What the drawing sets is set back after it. */
    void clipped(double x, double y, double width, double height, Runnable drawing);

    /** Draws with the origin moved. What the drawing sets is set back after it. */
    void moved(double byX, double byY, Runnable drawing);
}
