package org.turnwise.desktop.faces;

import java.util.Optional;
import org.turnwise.analysis.face.FaceTracks;
import org.turnwise.desktop.shell.FxSession;
import org.turnwise.session.model.Session;
import org.turnwise.session.model.Turns;

/**
 * The faces in front as far as they may be seen: what a face looks like is a model's opinion, and hidden while a turn
 * at that moment, or next to it, is to be labelled blind. What was found is kept, because only what is hidden changes with each label.
 */
final class SeenFront {
    private record Found(FaceTracks tracks, Turns turns, FrontFaces faces) {}

    private Optional<Found> found = Optional.empty();

    FrontFaces of(FaceTracks tracks, FxSession session) {
        Turns turns = session.session().turns();
        Found now = found.filter(f -> f.tracks() == tracks && f.turns() == turns)
                .orElseGet(() -> new Found(
                        tracks, turns, FrontFaces.of(tracks, session.session().turnsInOrder())));
        found = Optional.of(now);
        return now.faces().without(session.blind()::hiddenFrom);
    }

    /** Whether there were any the last time, seen or hidden. */
    boolean any() {
        return found.map(f -> !f.faces().all().isEmpty()).orElse(false);
    }

    /** Whether a change from the one session to the other can have changed what is seen. */
    static boolean differs(Session was, Session is) {
        return was.turns() != is.turns()
                || !was.blinding().equals(is.blinding())
                || was.annotations() != is.annotations();
    }
}
