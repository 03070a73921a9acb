package org.turnwise.desktop.shell;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.turnwise.desktop.wording.Said;
import org.turnwise.session.history.ReadOnlyReason;
import org.turnwise.session.history.SessionEditor;
import org.turnwise.session.model.AnalysisRun;
import org.turnwise.session.model.Annotator;
import org.turnwise.session.model.LabelScheme;
import org.turnwise.session.model.LabelSchemes;
import org.turnwise.session.model.Session;

/** What a freshly opened editor holds, read on its own thread. */
record Opened(
        Path file,
        Session session,
        Veil veil,
        Optional<String> readOnlyReason,
        EditQueue.Reach reach,
        List<TurnRow> rows) {
    static Opened of(SessionEditor e, Annotator annotator) {
        Session session = e.session();
        Veil veil = new Veil(new HashSet<>(e.everLabelled()), annotator.id());
        String scheme = activeScheme(session).id();
        TurnRows maker =
                new TurnRows(annotator.id(), scheme, session.latestRun(scheme).map(AnalysisRun::id));
        return new Opened(
                e.file(),
                session,
                veil,
                e.readOnlyReason().map(ReadOnlyReason::message).map(Said::sentence),
                EditQueue.Reach.of(e),
                maker.make(veil.over(session), Map.of(), List.of()));
    }

    static LabelScheme activeScheme(Session session) {
        return session.scheme(session.activeScheme()).orElse(LabelSchemes.EKMAN_7);
    }
}
