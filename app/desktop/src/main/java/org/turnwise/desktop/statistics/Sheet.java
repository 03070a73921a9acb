package org.turnwise.desktop.statistics;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.turnwise.analysis.statistics.Table;
import org.turnwise.analysis.statistics.Tables;

/**
 * The figures behind a chart.
 *
 * @param title in the list of sheets
 * @param file how its file's name ends
 * @param shown with names as people read them, in their language
 * @param saved with the ids that stand in all files
 * @param open what Enter on a line does, by line; empty where lines lead nowhere
 */
record Sheet(String title, String file, Table shown, Table saved, Optional<List<Runnable>> open) {
    Sheet(String title, String file, Table shown, Table saved) {
        this(title, file, shown, saved, Optional.empty());
    }

    /** Made twice: for the screen, and for a file. */
    static Sheet of(String title, String file, Shown shown, Function<Tables, Table> table) {
        return new Sheet(title, file, TableWords.shown(table.apply(shown.spoken())), table.apply(shown.written()));
    }

    Sheet opening(List<Runnable> lines) {
        return new Sheet(title, file, shown, saved, Optional.of(lines));
    }
}
