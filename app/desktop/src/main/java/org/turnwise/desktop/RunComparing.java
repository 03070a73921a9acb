package org.turnwise.desktop;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
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
        parts.dialogs()
                .files()
                .fresh("Save the table", ComparisonWindow.suggested(session.file()))
                .ifPresent(file -> CompletableFuture.runAsync(
                                () -> write(file, csv), parts.tasks().quiet())
                        .whenCompleteAsync((done, failure) -> said(file, failure), parts.fx()));
    }

    private void said(Path file, @Nullable Throwable failure) {
        if (failure == null) {
            notices.note("Saved the table as " + file + ".");
        } else {
            notices.fail("The table was not saved.", failure);
        }
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException failure) {
            throw new UncheckedIOException(file + " cannot be written: " + failure.getMessage(), failure);
        }
    }

    @Override
    public void close() {
        open.ifPresent(ComparisonWindow::close);
    }
}
