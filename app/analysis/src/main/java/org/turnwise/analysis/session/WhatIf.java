package org.turnwise.analysis.session;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.turnwise.inference.sure.SureModel;
import org.turnwise.session.model.AnalysisRun;
import org.turnwise.session.model.Modality;
import org.turnwise.session.model.Prediction;
import org.turnwise.session.model.Session;
import org.turnwise.session.model.Turn;
import org.turnwise.session.model.TurnId;
import org.turnwise.session.model.Turns;

/**
 * What the model of a run would say of a turn whose words, voice or face it did not have. Only that one turn is muted: the
 * turns around it keep all they have, so the answer is what the muted modality of this turn was worth. With the run's own
 * samples and seed, so that muting nothing gives what the run said. Nothing of it is recorded.
 *
 * <p>Answers for a session as it was when this was made, and keeps the last window's features, so that a second question
 * about the same turn takes only the network's time. One question at a time; not usable once its analyzer is closed.
 */
public final class WhatIf {
    private static final String MUTED = "muted to see what the model says without it";

    private final AnalysisRun run;
    private final Session session;
    private final SureModel model;
    private final WindowReader reader;
    private final List<DialogueWindow> windows;
    private @Nullable WindowFeatures last;
    private boolean looked;

    WhatIf(AnalysisRun run, Session session, SureModel model, WindowReader reader) {
        this.run = run;
        this.session = session;
        this.model = model;
        this.reader = reader;
        windows = DialogueAssembler.windows(session);
    }

    /**
     * The prediction without these modalities of the turn; those it does not have anyway change nothing. Features come from
     * the cache; what is not there is measured first, which may take long.
     *
     * @return empty for a turn that the session does not have
     * @throws AnalysisCancelled if the listener asked for it while something was measured
     * @throws org.turnwise.inference.onnx.ModelException if the model cannot be run
     */
    public Optional<Prediction> without(TurnId turn, Set<Modality> muted) {
        for (DialogueWindow window : windows) {
            for (int t = window.firstPredicted(); t < window.endPredicted(); t++) {
                if (window.turns().get(t).id().equals(turn)) {
                    return Optional.of(predict(featuresOf(window).without(t, muted, MUTED), t));
                }
            }
        }
        return Optional.empty();
    }

    private Prediction predict(WindowFeatures features, int turn) {
        var sure = model.predict(features.input(), run.samples(), run.seed()).get(turn);
        return new Predictions(run.id(), model.spec().classes())
                .of(features.window(), turn, sure, features.missing(turn));
    }

    private WindowFeatures featuresOf(DialogueWindow window) {
        WindowFeatures known = last;
        if (known != null && known.window().equals(window)) {
            return known;
        }
        reader.audio().measureForModel(session.withTurns(turnsOf(window)));
        if (!looked) {
            reader.face().lookForModel(session);
            looked = true;
        }
        WindowFeatures fresh = reader.read(window);
        last = fresh;
        return fresh;
    }

    private static Turns turnsOf(DialogueWindow window) {
        Turns turns = Turns.NONE;
        for (Turn turn : window.turns()) {
            turns = turns.with(turn);
        }
        return turns;
    }
}
