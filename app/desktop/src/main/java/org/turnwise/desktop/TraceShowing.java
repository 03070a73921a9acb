package org.turnwise.desktop;

import java.util.Optional;
import javafx.event.Event;
import javafx.scene.input.KeyEvent;
import org.turnwise.desktop.timeline.lanes.LaneKind;
import org.turnwise.desktop.traces.TraceWindow;

/** The window in which traces are recorded; there is one at a time, and it goes with the session. */
final class TraceShowing implements AutoCloseable {
    private final SessionModels models;
    private final WindowParts parts;
    private final Notices notices;
    private Optional<TraceWindow> open = Optional.empty();

    TraceShowing(SessionModels models, WindowParts parts, Notices notices) {
        this.models = models;
        this.parts = parts;
        this.notices = notices;
    }

    /** Opens it, or brings the one that is open to the front. */
    void show() {
        TraceWindow window = open.orElseGet(this::made);
        open = Optional.of(window);
        models.timeline().model().lanes().shownProperty(LaneKind.TRACES).set(true);
        window.open();
    }

    private TraceWindow made() {
        String name = String.valueOf(models.session().file().getFileName()).replaceFirst("\\.[^.]*$", "");
        TableSaving saving = new TableSaving(parts, notices);
        return new TraceWindow(
                parts.stage(),
                models.session(),
                models.player(),
                models.timeline().model().range()::chosen,
                csv -> saving.save(models.session().file().resolveSibling(name + "-traces.csv"), csv),
                this::answer,
                () -> open = Optional.empty());
    }

    /** As if it had been pressed in the main window, which gets the keys where a command is looked for in it now. */
    private void answer(KeyEvent chord) {
        Event.fireEvent(parts.scene().getRoot(), chord);
        if (parts.window().choosing()) {
            parts.stage().requestFocus();
        }
    }

    @Override
    public void close() {
        open.ifPresent(TraceWindow::close);
    }
}
