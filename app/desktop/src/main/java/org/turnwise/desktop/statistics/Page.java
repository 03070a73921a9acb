package org.turnwise.desktop.statistics;

import java.util.List;

/**
 * What one part of the window shows.
 *
 * @param words the figures that matter, or why there are none
 * @param charts from the top
 * @param sheets the tables behind them
 */
record Page(List<String> words, List<Chart> charts, List<Sheet> sheets) {
    /** A chart and the table whose figures it draws. */
    record Chart(Figure figure, Sheet sheet) {}

    Page {
        words = List.copyOf(words);
        charts = List.copyOf(charts);
        sheets = List.copyOf(sheets);
    }

    /** With one chart and its table. */
    static Page of(String words, Figure figure, Sheet sheet) {
        return new Page(List.of(words), List.of(new Chart(figure, sheet)), List.of(sheet));
    }

    /** With nothing but the reason why. */
    static Page empty(String why) {
        return new Page(List.of(why), List.of(), List.of());
    }

    /** Whether the same things are there, if with other figures. */
    boolean looksLike(Page other) {
        return words.size() == other.words.size()
                && charts.size() == other.charts.size()
                && titles().equals(other.titles());
    }

    private List<String> titles() {
        return sheets.stream().map(Sheet::title).toList();
    }
}
