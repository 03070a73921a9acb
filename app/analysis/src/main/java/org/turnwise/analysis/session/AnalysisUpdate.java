package org.turnwise.analysis.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

    /**
     * The edit that puts them in place of the old ones, where they differ; empty where none does.
     *
     * @param session as it is by now: what is said of turns that are gone is left out
     */
    public Optional<Edit> edit(Session session) {
        List<Prediction> fresh = ofTurnsIn(session, predictions).stream()
                .filter(p -> !p.equals(session.predictions().get(p.key())))
                .toList();
        if (fresh.isEmpty()) {
            return Optional.empty();
        }
        List<PredictionKey> outdated = fresh.stream()
                .map(Prediction::key)
                .filter(session.predictions()::containsKey)
                .toList();
        List<Edit> edits = new ArrayList<>();
        if (!outdated.isEmpty()) {
            edits.add(new RemovePredictions(outdated));
        }
        edits.add(new AddPredictions(fresh));
        return Optional.of(new Several("Analyse again what changed", edits));
    }

    static List<Prediction> ofTurnsIn(Session session, List<Prediction> predictions) {
        return predictions.stream()
                .filter(p -> session.turns().find(p.turn()).isPresent())
                .toList();
    }
}
