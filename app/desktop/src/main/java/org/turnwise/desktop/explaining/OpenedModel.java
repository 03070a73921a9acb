package org.turnwise.desktop.explaining;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.turnwise.analysis.audio.Sound;
import org.turnwise.analysis.face.Footage;
import org.turnwise.analysis.session.AnalysisListener;
import org.turnwise.analysis.session.Analyzers;
import org.turnwise.analysis.session.SessionAnalyzer;
import org.turnwise.analysis.session.WhatIf;
import org.turnwise.session.model.AnalysisRun;
import org.turnwise.session.model.Modality;
import org.turnwise.session.model.Prediction;
import org.turnwise.session.model.Session;
import org.turnwise.session.model.TurnId;

/**
 * The run's own pack, opened with the first question and kept open, so that further ones take only the network's time.
 * Another run's question or another session opens anew what is another.
 */
public final class OpenedModel implements ModelWithout {
    private final Analyzers analyzers;
    private final Path file;
    private @Nullable Opened opened;
    private @Nullable Prepared prepared;
    private volatile boolean stopped;

    private record Opened(String pack, SessionAnalyzer analyzer) {}

    private record Prepared(AnalysisRun run, Session session, WhatIf whatIf) {}

    /** @param file of the session, beside which its recording may be */
    public OpenedModel(Analyzers analyzers, Path file) {
        this.analyzers = analyzers;
        this.file = file;
    }

    @Override
    public synchronized Optional<Prediction> ask(AnalysisRun run, Session session, TurnId turn, Set<Modality> muted) {
        if (stopped) {
            return Optional.empty();
        }
        return prepared(run, session).without(turn, muted);
    }

    @Override
    public synchronized void forget() {
        prepared = null;
    }

    @Override
    public void stop() {
        stopped = true;
    }

    /** Waits for a question under way. */
    @Override
    public synchronized void close() {
        stopped = true;
        Opened open = opened;
        opened = null;
        prepared = null;
        if (open != null) {
            open.analyzer().close();
        }
    }

    private WhatIf prepared(AnalysisRun run, Session session) {
        Prepared known = prepared;
        if (known != null && known.run().equals(run) && sameTurns(known.session(), session)) {
            return known.whatIf();
        }
        WhatIf whatIf = analyzer(run.modelName())
                .whatIf(run, session, Sound.of(session, file), Footage.of(session, file), whileWanted());
        prepared = new Prepared(run, session, whatIf);
        return whatIf;
    }

    /** Labels make another session, too, but not for the model. */
    private static boolean sameTurns(Session one, Session other) {
        return one.turns() == other.turns() && one.media() == other.media() && one.faceMarks() == other.faceMarks();
    }

    private SessionAnalyzer analyzer(String pack) {
        Opened open = opened;
        if (open != null && open.pack().equals(pack)) {
            return open.analyzer();
        }
        opened = null;
        prepared = null;
        if (open != null) {
            open.analyzer().close();
        }
        SessionAnalyzer fresh = analyzers.open(pack);
        opened = new Opened(pack, fresh);
        return fresh;
    }

    private AnalysisListener whileWanted() {
        return new AnalysisListener() {
            @Override
            public void progress(int done, int total) {}

            @Override
            public void predicted(List<Prediction> predictions) {}

            @Override
            public boolean cancelled() {
                return stopped;
            }
        };
    }
}
