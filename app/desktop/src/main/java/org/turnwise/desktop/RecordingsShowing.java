package org.turnwise.desktop;

import java.util.Optional;
import org.turnwise.desktop.recordings.LineUpWindow;
import org.turnwise.desktop.recordings.RecordingCommands;

/** What can be done with a session's recordings, and the window in which they are lined up; it goes with the session. */
final class RecordingsShowing implements AutoCloseable {
    private final SessionModels models;
    private final WindowParts parts;
    private final Notices notices;
    private Optional<LineUpWindow> open = Optional.empty();

    RecordingsShowing(SessionModels models, WindowParts parts, Notices notices) {
        this.models = models;
        this.parts = parts;
        this.notices = notices;
    }

    RecordingCommands commands() {
        return new RecordingCommands(
                models.further(), models.player().companions(), this::lineUp, models::findRecording, notices::note);
    }

    /** Opens the window, or brings the one that is open to the front. */
    void lineUp() {
        LineUpWindow window = open.orElseGet(this::made);
        open = Optional.of(window);
        window.open();
    }

    private LineUpWindow made() {
        return new LineUpWindow(
                parts.stage(),
                models.session(),
                models.further(),
                models.player(),
                parts.tasks(),
                parts.fx(),
                () -> open = Optional.empty());
    }

    @Override
    public void close() {
        open.ifPresent(LineUpWindow::close);
    }
}
