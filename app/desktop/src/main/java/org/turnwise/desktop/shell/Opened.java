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

/**
 * What an editor holds when it is opened, and once more when the rest of it was read; found on its own thread.
 *
 * @param seen the session as the annotator may see it
 * @param rows made by the maker of what is seen
 */
record Opened(
        Path file,
        Session session,
        Veil veil,
        Session seen,
        Optional<String> readOnlyReason,
        EditQueue.Reach reach,
        TurnRows maker,
        List<TurnRow> rows) {
    static Opened of(SessionEditor e, Annotator annotator) {
        Session session = e.session();
        Veil veil = new Veil(new HashSet<>(e.everLabelled()), annotator.id(), session.predictionsAtHand());
        Session seen = veil.over(session);
        String scheme = activeScheme(session).id();
        TurnRows maker =
                new TurnRows(annotator.id(), scheme, session.latestRun(scheme).map(AnalysisRun::id));
        return new Opened(
                e.file(),
                session,
                veil,
                seen,
                e.readOnlyReason().map(ReadOnlyReason::message).map(Said::sentence),
                EditQueue.Reach.of(e),
                maker,
                maker.make(seen, Map.of(), List.of()));
    }

    static LabelScheme activeScheme(Session session) {
        return session.scheme(session.activeScheme()).orElse(LabelSchemes.EKMAN_7);
    }
}
