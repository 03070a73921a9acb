package org.turnwise.desktop.shell;

import java.io.IOException;
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
 * What is there of a session when it is opened, and again when more of it was read; found on the editor's thread.
 *
 * @param part whether turns are still to be read
 * @param seen the session as the annotator may see it
 * @param rows made by the maker of what is seen
 */
record Opened(
        Path file,
        Session session,
        boolean part,
        Veil veil,
        Session seen,
        Optional<String> readOnlyReason,
        EditQueue.Reach reach,
        TurnRows maker,
        List<TurnRow> rows) {
    static Opened of(SessionEditor e, Annotator annotator) {
        Session session = e.session();
        return of(
                e.file(),
                session,
                false,
                new Veil(e.onceLabelled(), annotator.id(), session.predictionsAtHand()),
                e.readOnlyReason().map(ReadOnlyReason::message).map(Said::sentence),
                session.predictionsAtHand() ? EditQueue.Reach.of(e, annotator) : EditQueue.Reach.UNKNOWN,
                annotator);
    }

    /** Of a session that is open for editing and of which the rest is still being read: nobody is taken to have seen anything yet. */
    static Opened beginning(Path file, Session session, Annotator annotator) {
        return of(
                real(file),
                session,
                true,
                new Veil(new HashSet<>(), annotator.id(), false),
                Optional.empty(),
                EditQueue.Reach.UNKNOWN,
                annotator);
    }

    private static Path real(Path file) {
        try {
            return file.toRealPath();
        } catch (IOException e) {
            return file.toAbsolutePath();
        }
    }

    private static Opened of(
            Path file,
            Session session,
            boolean part,
            Veil veil,
            Optional<String> readOnlyReason,
            EditQueue.Reach reach,
            Annotator annotator) {
        Session seen = veil.over(session);
        String scheme = activeScheme(session).id();
        TurnRows maker =
                new TurnRows(annotator.id(), scheme, session.latestRun(scheme).map(AnalysisRun::id));
        return new Opened(
                file, session, part, veil, seen, readOnlyReason, reach, maker, maker.make(seen, Map.of(), List.of()));
    }

    /** Whether there is nothing left to read. */
    boolean complete() {
        return !part && session.predictionsAtHand();
    }

    static LabelScheme activeScheme(Session session) {
        return session.scheme(session.activeScheme()).orElse(LabelSchemes.EKMAN_7);
    }
}
