package org.turnwise.session.edit;

import java.util.List;
import org.turnwise.session.model.AnalysisRun;
import org.turnwise.session.model.Prediction;
import org.turnwise.session.model.Session;

/** Records an analysis run with its predictions. */
public record RecordAnalysis(AnalysisRun run, List<Prediction> predictions) implements Edit {
    public RecordAnalysis {
        predictions = List.copyOf(predictions);
    }

    @Override
    public Session applyTo(Session before) {
        if (before.runs().containsKey(run.id())) {
            throw new EditRejected("There is an analysis run " + run.id() + " already.");
        }
        Fit.there(before.schemes(), run.scheme());
        Session recorded = before.withRuns(before.runs().plus(run.id(), run));
        return predictions.isEmpty() ? recorded : new AddPredictions(predictions).applyTo(recorded);
    }

    @Override
    public Edit inverse(Session before) {
        return new RemoveAnalysis(run.id());
    }

    @Override
    public Touched touched(Session before) {
        return Touched.run(run.id())
                .and(Touched.predictions(
                        predictions.stream().map(Prediction::key).toList()));
    }

    @Override
    public String description() {
        return "Analysis by " + run.modelName();
    }
}
