package org.turnwise.desktop.timeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.turnwise.session.model.TimeSpan;
import org.turnwise.session.model.Turn;
import org.turnwise.session.model.TurnId;

/** Remembers what the timeline asked for. */
final class RecordedActions implements TimelineActions {
    final List<String> asked = new ArrayList<>();
    Optional<String> readOnly = Optional.empty();

    @Override
    public void seek(long millis) {
        asked.add("seek " + millis);
    }

    @Override
    public void choose(TurnId turn, long millis) {
        asked.add("choose " + turn + " at " + millis);
    }

    @Override
    public void loop(Turn turn) {
        asked.add("loop " + turn.id());
    }

    @Override
    public void addTurn(String speaker, TimeSpan span) {
        asked.add("add " + speaker + " " + span.startMillis() + "-" + span.endMillis());
    }

    @Override
    public void changeTurn(Turn turn) {
        asked.add("change " + turn.id() + " to " + turn.span().startMillis() + "-"
                + turn.span().endMillis());
    }

    @Override
    public Optional<String> readOnlyReason() {
        return readOnly;
    }
}
