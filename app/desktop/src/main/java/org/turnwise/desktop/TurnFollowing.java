package org.turnwise.desktop;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.turnwise.desktop.shell.FxSession;
import org.turnwise.desktop.shell.PlaybackModel;
import org.turnwise.session.model.Turn;

/**
 * What the player does when a turn is chosen: plays it or goes to its start, as the annotator prefers. A loop of another
 * turn or of a range ends then: it would draw the playhead back. A turn that an edit, an undo or a redo leads to is gone to
 * and never played: nobody asked to hear it.
 */
final class TurnFollowing {
    private final FxSession session;
    private final PlaybackModel playback;
    private final BooleanSupplier plays;

    /** @param plays whether the turn just chosen is to be played */
    TurnFollowing(FxSession session, PlaybackModel playback, BooleanSupplier plays) {
        this.session = session;
        this.playback = playback;
        this.plays = plays;
    }

    /** Where the session opens with a later turn than the first, the playhead stands there from the beginning. */
    void begin() {
        session.selectedRow()
                .filter(row -> row.number() > 1)
                .ifPresent(row -> playback.seek(row.turn().span().startMillis()));
        session.selectedProperty()
                .addListener((o, was, is) -> session.selectedTurn().ifPresent(this::follow));
    }

    private void follow(Turn turn) {
        if (!session.choiceByEdit() && plays.getAsBoolean()) {
            playback.playTurn(turn);
            return;
        }
        boolean loopsAnother = playback.loopProperty()
                .get()
                .filter(span -> !span.equals(turn.span()))
                .isPresent();
        if (loopsAnother) {
            playback.loop(Optional.empty());
        }
        playback.seek(turn.span().startMillis());
    }
}
