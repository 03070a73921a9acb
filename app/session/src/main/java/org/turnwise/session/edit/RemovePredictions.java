package org.turnwise.session.edit;

import java.util.List;
import org.turnwise.session.model.PredictionKey;
import org.turnwise.session.model.Session;

/** Removes single predictions; the run stays. */
public record RemovePredictions(List<PredictionKey> keys) implements Edit {
    public RemovePredictions {
        keys = List.copyOf(keys);
    }

    @Override
    public Session applyTo(Session before) {
        keys.forEach(key -> Fit.there(before.predictions(), key));
        return before.withPredictions(before.predictions().minusAll(keys));
    }

    @Override
    public Edit inverse(Session before) {
        return new AddPredictions(
                keys.stream().map(key -> Fit.there(before.predictions(), key)).toList());
    }

    @Override
    public Touched touched(Session before) {
        return Touched.predictions(keys);
    }

    @Override
    public String description() {
        return "Remove predictions";
    }
}
