package org.turnwise.session.edit;

import java.util.List;
import org.turnwise.session.model.Session;
import org.turnwise.session.model.Turn;
import org.turnwise.session.model.Turns;

/** Adds turns with ids that are free and speakers that are known. */
public record AddTurns(List<Turn> turns) implements Edit {
    public AddTurns {
        turns = List.copyOf(turns);
    }

    @Override
    public Session applyTo(Session before) {
        Turns all = before.turns();
        for (Turn turn : turns) {
            if (all.find(turn.id()).isPresent()) {
                throw new EditRejected("There is a turn " + turn.id() + " already.");
            }
            Fit.speakerIsKnown(before, turn.speaker());
            all = all.with(turn);
        }
        return before.withTurns(all);
    }

    @Override
    public Edit inverse(Session before) {
        return new RemoveTurns(turns.stream().map(Turn::id).toList());
    }

    @Override
    public Touched touched(Session before) {
        return Touched.turns(turns.stream().map(Turn::id).toList());
    }

    @Override
    public String description() {
        return turns.size() == 1 ? "Add turn" : "Add " + turns.size() + " turns";
    }
}
