package org.turnwise.formats.dataset;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.turnwise.formats.ExportOptions;
import org.turnwise.formats.ExportOptions.Selection;
import org.turnwise.formats.PredictionChoice;
import org.turnwise.session.model.AnalysisRun;
import org.turnwise.session.model.LabelScheme;
import org.turnwise.session.model.Prediction;
import org.turnwise.session.model.Session;
import org.turnwise.session.model.Turn;
import org.turnwise.session.model.TurnId;

/** A session as its export options see it. */
public final class ExportView {
    private final Session session;
    private final ExportOptions options;
    private final LabelChoice labels;
    private final Optional<AnalysisRun> run;

    public ExportView(Session session, ExportOptions options) {
        this.session = session;
        this.options = options;
        this.labels = new LabelChoice(session, options.labels());
        this.run = singleRun(session, options);
    }

    public Session session() {
        return session;
    }

    public ExportOptions options() {
        return options;
    }

    public LabelChoice labels() {
        return labels;
    }

    /** The scheme the export speaks of, where the session has it. */
    public Optional<LabelScheme> scheme() {
        return session.scheme(options.scheme());
    }

    /** The turn's label in the export's scheme. */
    public Optional<ChosenLabel> label(TurnId turn) {
        return labels.of(turn, options.scheme());
    }

    /**
     * The chosen turns, dialogue by dialogue (in the order of their lowest turn id), in order of time within each.
     */
    public List<Turn> turns() {
        Map<String, TurnId> firstOf = new HashMap<>();
        List<Turn> turns = new ArrayList<>();
        for (Turn turn : session.turnsInOrder()) {
            firstOf.merge(turn.dialogue(), turn.id(), (a, b) -> a.compareTo(b) <= 0 ? a : b);
            if (options.turns() == Selection.ALL || label(turn.id()).isPresent()) {
                turns.add(turn);
            }
        }
        // The sort is stable: the session's order of time stays within a dialogue.
        turns.sort(Comparator.comparing(t -> firstOf.getOrDefault(t.dialogue(), t.id())));
        return turns;
    }

    /** The one run whose predictions stand beside the turns, empty where there is none or none is wanted. */
    public Optional<AnalysisRun> run() {
        return run;
    }

    public Optional<Prediction> prediction(TurnId turn) {
        return run.flatMap(r -> session.prediction(r.id(), turn));
    }

    /** All runs the options let through, oldest first. */
    public List<AnalysisRun> runs() {
        if (options.predictions() instanceof PredictionChoice.AllRuns) {
            Collection<AnalysisRun> all = session.runs().values();
            return all.stream()
                    .sorted(Comparator.comparing(AnalysisRun::startedAt).thenComparing(AnalysisRun::id))
                    .toList();
        }
        return run.stream().toList();
    }

    private static Optional<AnalysisRun> singleRun(Session session, ExportOptions options) {
        if (options.predictions() instanceof PredictionChoice.None) {
            return Optional.empty();
        }
        if (options.predictions() instanceof PredictionChoice.OfRun one) {
            return Optional.ofNullable(session.runs().get(one.run()));
        }
        return session.latestRun(options.scheme());
    }
}
