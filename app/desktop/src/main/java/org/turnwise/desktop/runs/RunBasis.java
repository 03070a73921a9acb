package org.turnwise.desktop.runs;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.turnwise.desktop.shell.FxSession;
import org.turnwise.session.model.AnalysisRun;
import org.turnwise.session.model.Session;
import org.turnwise.session.model.Turn;
import org.turnwise.session.model.TurnId;

/**
 * What every run's predictions are of, as far as it is known: of the session as it was when the model saw it, or of the
 * session as it was opened. Known while the session stays open; what was edited before, after an analysis, is not told
 * from what was analysed. Confined to the FX thread.
 */
public final class RunBasis {
    private final FxSession session;
    private final Map<String, Session> seen = new HashMap<>();

    public RunBasis(FxSession session) {
        this.session = session;
        session.ready().thenRun(() -> session.whole().runs().keySet().forEach(run -> seen.put(run, session.whole())));
        session.wholeProperty().addListener((o, was, is) -> follow(was, is));
    }

    /** Predictions that were exchanged for others, by an update, its undo or its redo, are of nothing that is known here. */
    private void follow(Session was, Session is) {
        if (was.runs() == is.runs() && was.predictions() != is.predictions()) {
            seen.clear();
        }
    }

    /** Told by whoever analysed: the run's predictions are of this session. */
    public void saw(String run, Session analysed) {
        seen.put(run, analysed);
    }

    /** The session that the run's predictions are of; empty where that is not known. */
    public Optional<Session> of(AnalysisRun run) {
        return Optional.ofNullable(seen.get(run.id()));
    }

    /** Whether words, speaker or span of the turn are others than those that the shown run has its opinion of. */
    public boolean outdated(TurnId turn) {
        Optional<Turn> now = session.session().turns().find(turn);
        return now.isPresent()
                && session.shownRunProperty()
                        .get()
                        .flatMap(this::of)
                        .map(basis -> !basis.turns().find(turn).equals(now))
                        .orElse(false);
    }
}
