package org.turnwise.desktop;

import java.util.function.Function;
import org.turnwise.desktop.preferences.Preferences;
import org.turnwise.desktop.preferences.PreferencesModel;
import org.turnwise.desktop.shell.FxSession;
import org.turnwise.desktop.shell.TurnRow;
import org.turnwise.desktop.video.Roll;
import org.turnwise.session.model.Turn;

/**
 * How much is played around a turn: what the annotator prefers, but what comes after it ends before the next turn begins,
 * so that the picture stays the turn's own.
 */
record TurnRoll(FxSession session, PreferencesModel preferences) implements Function<Turn, Roll> {
    @Override
    public Roll apply(Turn turn) {
        Preferences p = preferences.preferences();
        long end = turn.span().endMillis();
        int behind = session.row(turn.id()).map(TurnRow::number).orElse(0);
        long next = session.rows().subList(behind, session.rows().size()).stream()
                .map(TurnRow::turn)
                .filter(t -> !t.id().equals(turn.id()))
                .mapToLong(t -> t.span().startMillis())
                .filter(start -> start >= end)
                .findFirst()
                .orElse(Long.MAX_VALUE);
        return new Roll(p.preRollMillis(), Math.min(p.postRollMillis(), next - end - 1));
    }
}
