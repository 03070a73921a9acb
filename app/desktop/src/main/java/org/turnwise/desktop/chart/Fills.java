package org.turnwise.desktop.chart;

import javafx.scene.paint.Color;

/** What filled rectangles are drawn on; coordinates are logical pixels from the top left. */
public interface Fills {
    /** The colour of what is filled from now on. */
    void setFill(Color colour);

    void fillRect(double x, double y, double width, double height);
}
