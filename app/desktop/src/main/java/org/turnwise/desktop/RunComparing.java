package org.turnwise.desktop;

import java.util.Optional;
import org.turnwise.desktop.runs.ComparisonModel;
import org.turnwise.desktop.runs.ComparisonWindow;
import org.turnwise.desktop.runs.RunChoice;
import org.turnwise.desktop.shell.FxSession;
import org.turnwise.desktop.turns.TurnFilter;
import org.turnwise.desktop.turns.TurnTableModel;

/** The window in which two runs of a session are compared; there is one at a time, and it goes with the session. */
final class RunComparing implements AutoCloseable {
    private final FxSession session;
    private final RunChoice runs;
    private final TurnTableModel turns;
    private final WindowParts parts;
    private final Notices notices;
    private Optional<ComparisonWindow> open = Optional.empty();

    RunComparing(FxSession session, RunChoice runs, TurnTableModel turns, WindowParts parts, Notices notices) {
        this.session = session;
        this.runs = runs;
        this.turns = turns;
        this.parts = parts;
        this.notices = notices;
    }

    /** Shows the run shown beside the one it is compared with, or another. */
    void show() {
        close();
        ComparisonModel model =
                new ComparisonModel(session, runs, parts.tasks().quiet(), parts.fx(), (wanted, words) -> {
                    turns.filter(f -> TurnFilter.ALL.withTurns(wanted));
                    notices.note(words);
                });
        ComparisonWindow window = new ComparisonWindow(parts.stage(), model, this::save, () -> open = Optional.empty());
        open = Optional.of(window);
        window.show();
    }

    private void save(String csv) {
        new TableSaving(parts, notices).save(ComparisonWindow.suggested(session.file()), csv);
    }

    @Override
    public void close() {
        open.ifPresent(ComparisonWindow::close);
    }
}
