package org.turnwise.session.edit;

import java.util.Comparator;
import java.util.List;
import org.turnwise.session.model.PredictionKey;
import org.turnwise.session.model.Session;

/** Removes a run with all its predictions. */
public record RemoveAnalysis(String run) implements Edit {
    private static List<PredictionKey> keys(Session session, String run) {
        return session.predictions().keySet().stream()
                .filter(key -> key.run().equals(run))
                .sorted(Comparator.comparing(PredictionKey::turn))
                .toList();
    }

    @Override
    public Session applyTo(Session before) {
        Fit.there(before.runs(), run);
        return before.withPredictions(before.predictions().minusAll(keys(before, run)))
                .withRuns(before.runs().minus(run));
    }

    @Override
    public Edit inverse(Session before) {
        return new RecordAnalysis(
                Fit.there(before.runs(), run),
                keys(before, run).stream()
                        .map(key -> Fit.there(before.predictions(), key))
                        .toList());
    }

    @Override
    public Touched touched(Session before) {
        return Touched.run(run).and(Touched.predictions(keys(before, run)));
    }

    @Override
    public String description() {
        return "Remove analysis";
    }
}
