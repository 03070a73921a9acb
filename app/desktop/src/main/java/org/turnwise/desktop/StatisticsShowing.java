package org.turnwise.desktop;

import java.nio.file.Path;
import java.util.Optional;
import org.turnwise.desktop.chart.ChartExport;
import org.turnwise.desktop.shell.FxSession;
import org.turnwise.desktop.statistics.StatisticsWindow;
import org.turnwise.desktop.turns.TurnFilter;
import org.turnwise.desktop.turns.TurnTableModel;

/** The window with a session's statistics; there is one at a time, and it goes with the session. */
final class StatisticsShowing implements AutoCloseable {
    private final FxSession session;
    private final TurnTableModel turns;
    private final WindowParts parts;
    private final Notices notices;
    private final ChartExport charts;
    private Optional<StatisticsWindow> open = Optional.empty();

    StatisticsShowing(FxSession session, TurnTableModel turns, WindowParts parts, Notices notices, ChartExport charts) {
        this.session = session;
        this.turns = turns;
        this.parts = parts;
        this.notices = notices;
        this.charts = charts;
    }

    /** Opens it, or brings the one that is open to the front. */
    void show() {
        StatisticsWindow window = open.orElseGet(this::made);
        open = Optional.of(window);
        window.open();
    }

    private StatisticsWindow made() {
        TableSaving saving = new TableSaving(parts, notices);
        return new StatisticsWindow(
                parts.stage(),
                session,
                parts.themes(),
                parts.tasks().quiet(),
                parts.fx(),
                charts,
                (ending, csv) -> saving.save(suggested(ending), csv),
                (wanted, words) -> {
                    turns.filter(f -> TurnFilter.ALL.withTurns(wanted));
                    notices.note(words);
                },
                () -> open = Optional.empty());
    }

    private Path suggested(String ending) {
        String name = String.valueOf(session.file().getFileName()).replaceFirst("\\.[^.]*$", "");
        return session.file().resolveSibling(name + "-" + ending + ".csv");
    }

    @Override
    public void close() {
        open.ifPresent(StatisticsWindow::close);
    }
}
