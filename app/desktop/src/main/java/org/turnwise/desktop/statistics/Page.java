package org.turnwise.desktop.statistics;

import java.util.List;

/**
 * What one part of the window shows.
 *
 * @param words the figures that matter, or why there are none
 * @param figures the charts, from the top
 * @param sheets the tables behind them
 */
record Page(List<String> words, List<Figure> figures, List<Sheet> sheets) {
    Page {
        words = List.copyOf(words);
        figures = List.copyOf(figures);
        sheets = List.copyOf(sheets);
    }

    /** With nothing but the reason why. */
    static Page empty(String why) {
        return new Page(List.of(why), List.of(), List.of());
    }
}
