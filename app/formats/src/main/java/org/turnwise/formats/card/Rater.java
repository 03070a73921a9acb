package org.turnwise.formats.card;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.turnwise.formats.dataset.ExportView;
import org.turnwise.session.model.Annotation;
import org.turnwise.session.model.GoldLabel;
import org.turnwise.session.model.Prediction;
import org.turnwise.session.model.Turn;
import org.turnwise.session.model.TurnId;

/**
 * Somebody, or something, that labelled turns of an export in its scheme.
 *
 * @param name in the card's words
 * @param labels one per turn that got one
 */
record Rater(String name, Map<TurnId, String> labels) {
    Rater {
        labels = Map.copyOf(labels);
    }

    /** The gold labels, each annotator, and the model as it stands beside the turns; those with a label only. */
    static List<Rater> of(ExportView view) {
        String scheme = view.options().scheme();
        List<Rater> raters = new ArrayList<>();
        raters.add(rater(view, "gold", turn -> view.labels().gold(turn, scheme).map(GoldLabel::label)));
        Map<String, Map<TurnId, String>> annotators = new TreeMap<>();
        for (Turn turn : view.turns()) {
            for (Annotation a : view.labels().annotations(turn.id())) {
                if (a.scheme().equals(scheme)) {
                    a.label().ifPresent(label -> annotators
                            .computeIfAbsent(a.annotator(), id -> new TreeMap<>())
                            .put(turn.id(), label));
                }
            }
        }
        annotators.forEach((id, labels) -> raters.add(new Rater(nameOf(view, id), labels)));
        view.run()
                .filter(run -> run.scheme().equals(scheme))
                .ifPresent(run -> raters.add(rater(view, "model " + run.modelName(), turn -> view.prediction(turn)
                        .map(Prediction::label))));
        raters.removeIf(rater -> rater.labels().isEmpty());
        return List.copyOf(raters);
    }

    /** How many turns got each label. */
    Map<String, Long> counts() {
        return labels.values().stream().collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }

    static String nameOf(ExportView view, String annotatorId) {
        var annotator = view.session().annotators().get(annotatorId);
        return annotator == null ? annotatorId : annotator.name() + " (" + annotatorId + ")";
    }

    private static Rater rater(ExportView view, String name, Function<TurnId, Optional<String>> label) {
        Map<TurnId, String> labels = new TreeMap<>();
        view.turns().forEach(turn -> label.apply(turn.id()).ifPresent(l -> labels.put(turn.id(), l)));
        return new Rater(name, labels);
    }
}
