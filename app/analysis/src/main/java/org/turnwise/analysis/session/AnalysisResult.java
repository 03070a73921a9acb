package org.turnwise.analysis.session;

import java.util.List;
import org.turnwise.session.edit.RecordAnalysis;
import org.turnwise.session.model.AnalysisRun;
import org.turnwise.session.model.Prediction;

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
}
