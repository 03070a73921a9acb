package org.turnwise.analysis.session;

import java.util.ArrayList;
import java.util.List;
import org.turnwise.session.edit.AddPredictions;
import org.turnwise.session.edit.Edit;
import org.turnwise.session.edit.RemovePredictions;
import org.turnwise.session.edit.Several;
import org.turnwise.session.model.Prediction;
import org.turnwise.session.model.PredictionKey;
import org.turnwise.session.model.Session;

/**
 * What changed in a run's predictions since its session was edited.
 *
 * @param predictions in place of those that the run has of the same turns
 * @param notices what the user should know of these turns, in their order
 */
public record AnalysisUpdate(List<Prediction> predictions, List<TurnNotice> notices) {
    public AnalysisUpdate {
        predictions = List.copyOf(predictions);
        notices = List.copyOf(notices);
    }

    /** The edit that puts them in place of the old ones. */
    public Edit edit(Session session) {
        List<PredictionKey> outdated = predictions.stream()
                .map(Prediction::key)
                .filter(session.predictions()::containsKey)
                .toList();
        List<Edit> edits = new ArrayList<>();
        if (!outdated.isEmpty()) {
            edits.add(new RemovePredictions(outdated));
        }
        edits.add(new AddPredictions(predictions));
        return new Several("Analyse " + predictions.size() + " turns again", edits);
    }
}
