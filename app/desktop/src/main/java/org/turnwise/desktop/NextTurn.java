package org.turnwise.desktop;

import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.collections.ListChangeListener;
import org.turnwise.desktop.shell.FxSession;
import org.turnwise.desktop.shell.PlaybackModel;
import org.turnwise.desktop.shell.TurnRow;
import org.turnwise.desktop.turns.TurnTableModel;
import org.turnwise.session.model.Turn;
import org.turnwise.session.model.TurnId;

/**
 * Tells the player which turn will likely be played next: the one that a label leads to, in the order of time or of the
 * queue. Told anew when a turn is chosen and when the order changes, once for all that changes together. FX thread.
 */
final class NextTurn {
    private final FxSession session;
    private final TurnTableModel turns;
    private final PlaybackModel playback;
    private final Executor later;
    private boolean waits;

    /** @param later runs what it is given on the FX thread, after what is going on there */
    NextTurn(FxSession session, TurnTableModel turns, PlaybackModel playback, Executor later) {
        this.session = session;
        this.turns = turns;
        this.playback = playback;
        this.later = later;
    }

    void begin() {
        session.selectedProperty().addListener((o, was, is) -> tellLater());
        turns.shown().addListener((ListChangeListener<TurnRow>) c -> tellLater());
        tellLater();
    }

    private void tellLater() {
        if (!waits) {
            waits = true;
            later.execute(this::tell);
        }
    }

    private void tell() {
        waits = false;
        Optional<TurnId> next = session.selected().flatMap(turn -> turns.onward(turn, other -> false));
        Optional<Turn> found = next.flatMap(session.session().turns()::find);
        playback.expectTurn(found);
    }
}
