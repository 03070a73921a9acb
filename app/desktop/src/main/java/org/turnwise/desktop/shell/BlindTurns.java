package org.turnwise.desktop.shell;

import java.util.Set;
import org.turnwise.session.model.AnnotationOrigin.Opinion;
import org.turnwise.session.model.Blinding;
import org.turnwise.session.model.TurnId;

/** What of a session's turns is hidden from its annotator because they begin blind. Confined to the FX thread. */
public final class BlindTurns {
    private final FxSession session;

    BlindTurns(FxSession session) {
        this.session = session;
    }

    /** Whether what the model and other annotators say of the turn is hidden until the annotator has labelled it. */
    public boolean hides(TurnId turn) {
        return session.veil().hides(session.whole(), turn);
    }

    /** Whether it is hidden of a turn that is spoken at this moment or, where nobody speaks, right before or after it. */
    public boolean hidesAt(long millis) {
        return session.veil().hidesAt(session.whole(), millis);
    }

    /** The first such moment that is no earlier than this one; {@link Long#MAX_VALUE} where there is none. */
    public long hiddenFrom(long millis) {
        return session.veil().hiddenFrom(session.whole(), millis);
    }

    /** Whether every turn begins blind for this annotator, in training too. */
    public boolean all() {
        return session.annotator().training() || session.whole().blinding().way() == Blinding.Way.BLIND_FIRST;
    }

    /** Whose opinions of the turn, beside the annotator's own, can be seen now. */
    public Set<Opinion> seen(TurnId turn) {
        boolean model = session.row(turn).flatMap(TurnRow::prediction).isPresent();
        return session.veil().seen(session.session(), turn, model);
    }
}
