package org.turnwise.desktop.inspector;

import javafx.scene.Node;
import org.turnwise.desktop.chart.ChartExport;

/** A chart that stays while its figures change: it gets its menu once, which copies what it says now. FX thread. */
final class OfferedChart {
    private final ChartExport charts;
    private final Node chart;
    private final String name;
    private String value = "";

    /** @param name short, for the file */
    OfferedChart(ChartExport charts, Node chart, String name) {
        this.charts = charts;
        this.chart = chart;
        this.name = name;
    }

    void says(String words) {
        // Offered only with something to copy: the menu greys its first item where there is nothing.
        boolean first = value.isEmpty() && !words.isEmpty();
        value = words;
        if (first) {
            charts.offer(chart, name, () -> value);
        }
        chart.setAccessibleText(words);
    }
}
