package org.turnwise.analysis.session;

import java.util.List;
import org.turnwise.session.model.Prediction;

/** Hears how an analysis goes, on the thread that runs it. */
public interface AnalysisListener {
    /** How far it is: turns predicted, of how many. */
    void progress(int done, int total);

    /** How far the measuring of the turns' sound is: turns measured, of how many. */
    default void listening(int done, int total) {}

    /** How far the looking for faces is: pictures looked at, of how many. */
    default void watching(int done, int total) {}

    /** Predictions of turns that had none from this run, as they come. */
    void predicted(List<Prediction> predictions);

    /** Asked between windows, and several times a second while turns are measured and faces looked for; true stops the analysis. */
    boolean cancelled();

    /** Nobody listens. */
    static AnalysisListener silent() {
        return new AnalysisListener() {
            @Override
            public void progress(int done, int total) {}

            @Override
            public void predicted(List<Prediction> predictions) {}

            @Override
            public boolean cancelled() {
                return false;
            }
        };
    }
}
