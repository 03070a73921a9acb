package org.turnwise.desktop.shell;

import java.util.Optional;
import org.turnwise.session.model.Annotation;
import org.turnwise.session.model.GoldLabel;
import org.turnwise.session.model.Prediction;
import org.turnwise.session.model.Turn;
import org.turnwise.session.model.TurnId;

/**
 * One turn with what is to be shown of it: the current annotator's own annotation in the active scheme and the shown
 * run's prediction (empty too where predictions are hidden). A value; a changed turn is a new row.
 *
 * @param number 1-based place in the session
 * @param modelLabel the prediction's most probable label, computed once
 */
public record TurnRow(
        int number,
        Turn turn,
        String speakerName,
        Optional<Annotation> annotation,
        Optional<Prediction> prediction,
        Optional<String> modelLabel,
        Optional<GoldLabel> gold) {

    public TurnRow(
            int number,
            Turn turn,
            String speakerName,
            Optional<Annotation> annotation,
            Optional<Prediction> prediction,
            Optional<GoldLabel> gold) {
        this(number, turn, speakerName, annotation, prediction, prediction.map(Prediction::label), gold);
    }

    public TurnId id() {
        return turn.id();
    }

    /** The row as it will be once the annotator has given this. */
    public TurnRow with(Annotation given) {
        return new TurnRow(number, turn, speakerName, Optional.of(given), prediction, modelLabel, gold);
    }

    /** The row as it is while the model's opinion is hidden. */
    TurnRow withoutPrediction() {
        return prediction.isEmpty()
                ? this
                : new TurnRow(number, turn, speakerName, annotation, Optional.empty(), Optional.empty(), gold);
    }

    /** This row with the opinion in that one of the same turn. */
    TurnRow withPredictionOf(TurnRow other) {
        return new TurnRow(number, turn, speakerName, annotation, other.prediction, other.modelLabel, gold);
    }

    /** The annotator's own label. */
    public Optional<String> humanLabel() {
        return annotation.flatMap(Annotation::label);
    }

    /** Probability of {@link #modelLabel}. */
    public double confidence() {
        return prediction
                .flatMap(p -> modelLabel.map(l -> p.probabilities().getOrDefault(l, 0.0)))
                .orElse(0.0);
    }

    /** Predictive entropy in nats, 0 without a prediction. */
    public double uncertainty() {
        return prediction.map(p -> p.uncertainty().predictive()).orElse(0.0);
    }

    public boolean flagged() {
        return annotation.map(Annotation::flagged).orElse(false);
    }

    public TurnStatus status() {
        Optional<String> human = humanLabel();
        if (human.isEmpty()) {
            return TurnStatus.OPEN;
        }
        if (modelLabel.isEmpty()) {
            return TurnStatus.LABELLED;
        }
        return human.equals(modelLabel) ? TurnStatus.AGREES : TurnStatus.DIFFERS;
    }
}
