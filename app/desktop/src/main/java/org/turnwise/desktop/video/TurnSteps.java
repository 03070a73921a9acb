package org.turnwise.desktop.video;

import java.util.List;
import java.util.Optional;
import org.turnwise.desktop.shell.FxSession;
import org.turnwise.desktop.shell.PlaybackModel;
import org.turnwise.desktop.shell.TurnRow;
import org.turnwise.session.model.TimeSpan;
import org.turnwise.session.model.Turn;

/** Going from turn to turn with the player. */
final class TurnSteps {
    private final FxSession session;
    private final PlaybackModel playback;

    TurnSteps(FxSession session, PlaybackModel playback) {
        this.session = session;
        this.playback = playback;
    }

    /** Selects the turn before the selected one and goes to its start. */
    void previous() {
        step(-1);
    }

    void next() {
        step(1);
    }

    /** Plays the selected turn once. */
    void play() {
        session.selectedTurn().ifPresent(playback::playTurn);
    }

    /** Loops the selected turn, or ends the loop. */
    void loop() {
        Optional<TimeSpan> span = session.selectedTurn().map(Turn::span);
        playback.loop(playback.loopProperty().get().isPresent() ? Optional.empty() : span);
    }

    private void step(int by) {
        List<TurnRow> rows = session.rows();
        int to = session.selectedRow().map(TurnRow::number).orElse(0) - 1 + by;
        if (to < 0 || to >= rows.size()) {
            return;
        }
        boolean played = playback.playingProperty().get();
        session.select(rows.get(to).id());
        if (played || !playback.playingProperty().get()) {
            playback.seek(rows.get(to).turn().span().startMillis());
        }
    }
}
