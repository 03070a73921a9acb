package org.turnwise.session.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.turnwise.session.model.Session;
import org.turnwise.session.model.TurnId;
import org.turnwise.session.model.Turns;

/** Removes turns with all that was said of them. */
public record RemoveTurns(List<TurnId> turns) implements Edit {
    public RemoveTurns {
        turns = List.copyOf(turns);
    }

    @Override
    public Session applyTo(Session before) {
        Turns all = before.turns();
        for (TurnId id : turns) {
            Fit.turn(before, id);
            all = all.without(id);
        }
        Touched gone = touched(before);
        return before.withTurns(all)
                .withAnnotations(before.annotations().minusAll(gone.annotations()))
                .withGold(before.gold().minusAll(gone.gold()))
                .withPredictions(before.predictions().minusAll(gone.predictions()));
    }

    @Override
    public Edit inverse(Session before) {
        Touched gone = touched(before);
        List<Edit> edits = new ArrayList<>();
        edits.add(new AddTurns(turns.stream().map(id -> Fit.turn(before, id)).toList()));
        gone.annotations().forEach(key -> edits.add(new AssignLabel(Fit.there(before.annotations(), key))));
        gone.gold().forEach(key -> edits.add(new SetGold(Fit.there(before.gold(), key))));
        if (!gone.predictions().isEmpty()) {
            edits.add(new AddPredictions(gone.predictions().stream()
                    .map(key -> Fit.there(before.predictions(), key))
                    .toList()));
        }
        return new Several(description(), edits);
    }

    @Override
    public Touched touched(Session before) {
        Set<TurnId> ids = Set.copyOf(turns);
        return Touched.turns(turns)
                .and(Touched.annotations(before.annotations().keySet().stream()
                        .filter(k -> ids.contains(k.turn()))
                        .toList()))
                .and(Touched.gold(before.gold().keySet().stream()
                        .filter(k -> ids.contains(k.turn()))
                        .toList()))
                .and(Touched.predictions(before.predictions().keySet().stream()
                        .filter(k -> ids.contains(k.turn()))
                        .toList()));
    }

    @Override
    public String description() {
        return turns.size() == 1 ? "Delete turn" : "Delete " + turns.size() + " turns";
    }
}
