package org.turnwise.desktop.timeline.draw;

import java.util.Optional;
import org.turnwise.session.model.Annotation;
import org.turnwise.session.model.Prediction;
import org.turnwise.session.model.Turn;

/**
 * One turn with what is drawn of it.
 *
 * @param human label id the annotator gave
 * @param model the prediction's most probable label id; empty where there is none to show
 * @param early whether the prediction is one of an analysis still under way, which may yet be given up
 */
public record TurnMark(
        Turn turn,
        Optional<Annotation> annotation,
        Optional<Prediction> prediction,
        Optional<String> human,
        Optional<String> model,
        boolean early) {

    static TurnMark of(Turn turn, Optional<Annotation> annotation, Optional<Prediction> prediction, boolean early) {
        return new TurnMark(
                turn,
                annotation,
                prediction,
                annotation.flatMap(Annotation::label),
                prediction.map(Prediction::label),
                early);
    }

    public boolean flagged() {
        return annotation.map(Annotation::flagged).orElse(false);
    }

    /** Whether both have an opinion and the two are not the same. */
    public boolean differs() {
        return human.isPresent() && model.isPresent() && !human.equals(model);
    }
}
