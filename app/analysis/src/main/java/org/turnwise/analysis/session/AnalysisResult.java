package org.turnwise.analysis.session;

import java.util.List;
import org.turnwise.session.edit.RecordAnalysis;
import org.turnwise.session.model.AnalysisRun;
import org.turnwise.session.model.Prediction;

/** What one analysis said of a session. */
public record AnalysisResult(AnalysisRun run, List<Prediction> predictions) {
    public AnalysisResult {
        predictions = List.copyOf(predictions);
    }

    /** The edit that keeps it. */
    public RecordAnalysis edit() {
        return new RecordAnalysis(run, predictions);
    }
}
