package org.turnwise.analysis.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.turnwise.session.model.Annotation;
import org.turnwise.session.model.Prediction;
import org.turnwise.session.model.Session;
import org.turnwise.session.model.Turn;

/** A turn and the one label that an annotator, or a model, gave it; empty where there is none. */
record LabelledTurn(Turn turn, Optional<String> label) {
    /** The session's turns in order of time, with the labels of one annotator. */
    static List<LabelledTurn> of(Session session, String annotator, String scheme) {
        return each(session, turn -> session.annotation(turn.id(), annotator, scheme)
                .flatMap(Annotation::label));
    }

    /** The session's turns in order of time, with the labels an analysis run holds most probable. */
    static List<LabelledTurn> of(Session session, String run) {
        return each(session, turn -> session.prediction(run, turn.id()).map(Prediction::label));
    }

    private static List<LabelledTurn> each(Session session, Function<Turn, Optional<String>> label) {
        List<LabelledTurn> turns = new ArrayList<>(session.turns().size());
        for (Turn turn : session.turns()) {
            turns.add(new LabelledTurn(turn, label.apply(turn)));
        }
        return turns;
    }
}
