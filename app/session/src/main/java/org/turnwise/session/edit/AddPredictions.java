package org.turnwise.session.edit;

import java.util.List;
import org.pcollections.PMap;
import org.turnwise.session.model.Prediction;
import org.turnwise.session.model.PredictionKey;
import org.turnwise.session.model.Session;

/** Adds predictions to runs that are recorded already, as they come in. */
public record AddPredictions(List<Prediction> predictions) implements Edit {
    public AddPredictions {
        predictions = List.copyOf(predictions);
    }

    private List<PredictionKey> keys() {
        return predictions.stream().map(Prediction::key).toList();
    }

    @Override
    public Session applyTo(Session before) {
        PMap<PredictionKey, Prediction> all = before.predictions();
        for (Prediction prediction : predictions) {
            Fit.turn(before, prediction.turn());
            Fit.there(before.runs(), prediction.run());
            if (all.containsKey(prediction.key())) {
                throw new EditRejected("Turn " + prediction.turn() + " has a prediction of this run already.");
            }
            all = all.plus(prediction.key(), prediction);
        }
        return before.withPredictions(all);
    }

    @Override
    public Edit inverse(Session before) {
        return new RemovePredictions(keys());
    }

    @Override
    public Touched touched(Session before) {
        return Touched.predictions(keys());
    }

    @Override
    public String description() {
        return "Analyse " + predictions.size() + " turns";
    }
}
