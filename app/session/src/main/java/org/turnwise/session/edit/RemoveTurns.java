package org.turnwise.session.edit;

import java.util.ArrayList;
import java.util.List;
import org.turnwise.session.model.AnnotationKey;
import org.turnwise.session.model.GoldKey;
import org.turnwise.session.model.PredictionKey;
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
        List<AnnotationKey> annotations = new ArrayList<>();
        List<GoldKey> gold = new ArrayList<>();
        List<PredictionKey> predictions = new ArrayList<>();
        for (TurnId turn : turns) {
            // Looked up by key: a session has few annotators, schemes and runs, but may have many turns.
            for (String scheme : before.schemes().keySet()) {
                gold.add(new GoldKey(turn, scheme));
                before.annotators().keySet().forEach(a -> annotations.add(new AnnotationKey(turn, a, scheme)));
            }
            before.runs().keySet().forEach(run -> predictions.add(new PredictionKey(run, turn)));
        }
        annotations.retainAll(before.annotations().keySet());
        gold.retainAll(before.gold().keySet());
        predictions.retainAll(before.predictions().keySet());
        return Touched.turns(turns)
                .and(Touched.annotations(annotations))
                .and(Touched.gold(gold))
                .and(Touched.predictions(predictions));
    }

    @Override
    public String description() {
        return turns.size() == 1 ? "Delete turn" : "Delete " + turns.size() + " turns";
    }
}
