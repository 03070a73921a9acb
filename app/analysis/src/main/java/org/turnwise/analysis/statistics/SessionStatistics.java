package org.turnwise.analysis.statistics;

import java.util.List;
import java.util.Optional;
import org.turnwise.session.model.AnalysisRun;
import org.turnwise.session.model.LabelScheme;
import org.turnwise.session.model.Session;

/**
 * A session's labels in figures, as one annotator sees them. A value.
 *
 * @param own of the annotator's labels
 * @param model what a run's labels say; empty where no run was asked for
 */
public record SessionStatistics(LabelFigures own, Optional<OfModel> model, Agreement agreement, LabellingTimes times) {

    /** What a run's labels say by themselves, and beside the annotator's. */
    public record OfModel(AnalysisRun run, LabelFigures figures, Confusion confusion) {}

    /**
     * Counts everything; a good second for 100,000 turns.
     *
     * @param annotator id of whose labels are the own ones
     * @param run a run whose labels are of the scheme, or empty to tell nothing of any
     * @throws IllegalArgumentException if the run is of another scheme
     */
    public static SessionStatistics of(
            Session session, String annotator, LabelScheme scheme, Optional<AnalysisRun> run) {
        List<LabelledTurn> own = LabelledTurn.of(session, annotator, scheme.id());
        return new SessionStatistics(
                LabelFigures.of(own, scheme),
                run.map(r -> ofModel(session, own, scheme, r)),
                Agreement.of(session, scheme),
                LabellingTimes.of(session, annotator, scheme));
    }

    private static OfModel ofModel(Session session, List<LabelledTurn> own, LabelScheme scheme, AnalysisRun run) {
        if (!session.speaks(run, scheme.id())) {
            throw new IllegalArgumentException("a run of " + run.scheme() + ", not of " + scheme.id());
        }
        List<LabelledTurn> model = LabelledTurn.of(session, run.id());
        return new OfModel(run, LabelFigures.of(model, scheme), Confusion.of(own, model, scheme));
    }

    /** The same, with nothing told of the model. */
    public SessionStatistics withoutModel() {
        return new SessionStatistics(own, Optional.empty(), agreement, times);
    }
}
