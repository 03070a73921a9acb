package org.turnwise.session.edit;

import java.util.List;
import org.turnwise.session.model.Session;
import org.turnwise.session.model.Turn;
import org.turnwise.session.model.Turns;

/** Puts turns in the place of those with the same ids: times, texts, speakers. */
public record ChangeTurns(List<Turn> turns) implements Edit {
    public ChangeTurns {
        turns = List.copyOf(turns);
    }

    @Override
    public Session applyTo(Session before) {
        Turns all = before.turns();
        for (Turn turn : turns) {
            Fit.turn(before, turn.id());
            Fit.speakerIsKnown(before, turn.speaker());
            all = all.with(turn);
        }
        return before.withTurns(all);
    }

    @Override
    public Edit inverse(Session before) {
        return new ChangeTurns(turns.stream().map(t -> Fit.turn(before, t.id())).toList());
    }

    @Override
    public Touched touched(Session before) {
        return Touched.turns(turns.stream().map(Turn::id).toList());
    }

    @Override
    public String description() {
        return turns.size() == 1 ? "Change turn" : "Change " + turns.size() + " turns";
    }
}
