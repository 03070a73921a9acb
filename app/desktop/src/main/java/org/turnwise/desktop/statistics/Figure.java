package org.turnwise.desktop.statistics;

import java.util.List;

/** A chart as a value: it can be drawn on the screen and into files, and says what each of its marks means. */
interface Figure {
    /** Over the chart, and what its file is called. */
    String title();

    /** How high it is at this width, in logical pixels. */
    double height(Ink.Pens pens, double width);

    /** Draws it whole from the top left. */
    List<Mark> paint(Ink ink, double width);
}
