package org.turnwise.analysis.session;

import java.util.List;
import org.turnwise.session.edit.RecordAnalysis;
import org.turnwise.session.model.AnalysisRun;
import org.turnwise.session.model.Prediction;
import org.turnwise.session.model.Session;

/**
 * What one analysis said of a session.
 *
 * @param notices what the user should know of how it went, in order of the turns
 */
public record AnalysisResult(AnalysisRun run, List<Prediction> predictions, List<TurnNotice> notices) {
    public AnalysisResult {
        predictions = List.copyOf(predictions);
        notices = List.copyOf(notices);
    }

    /** The edit that keeps it. */
    public RecordAnalysis edit() {
        return new RecordAnalysis(run, predictions);
    }

    /** The same for a session that was edited in the meantime: without what is said of turns that are gone. */
    public RecordAnalysis editFor(Session session) {
        return new RecordAnalysis(run, AnalysisUpdate.ofTurnsIn(session, predictions));
    }
}
