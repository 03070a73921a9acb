package org.turnwise.session.history;

import java.util.Optional;
import java.util.Set;
import org.turnwise.session.edit.Edit;
import org.turnwise.session.edit.Touched;
import org.turnwise.session.model.AnnotationKey;
import org.turnwise.session.model.Session;
import org.turnwise.session.model.TurnId;

/**
 * What one edit, undo or redo did. It is durable when it is told of.
 *
 * @param edit what was applied to {@code before}; for an undo, the inverse of the original edit
 */
public record SessionChange(Session before, Session after, Edit edit, Cause cause) {
    /** Why the session changed. */
    public enum Cause {
        EDIT,
        UNDO,
        REDO
    }

    public SessionChange(Session before, Session after, Edit edit) {
        this(before, after, edit, Cause.EDIT);
    }

    public Touched touched() {
        return edit.touched(before);
    }

    /**
     * The turns of which anything changed, added and removed ones among them. Not those whose speaker was renamed: see
     * {@link Touched#speakers()}.
     */
    public Set<TurnId> affectedTurns() {
        return touched().affectedTurns();
    }

    /** Of an undo or redo, where somebody looks who wants to see it: the first turn annotated by it, or else changed. */
    public Optional<TurnId> worthALook() {
        return cause == Cause.EDIT
                ? Optional.empty()
                : touched().annotations().stream()
                        .map(AnnotationKey::turn)
                        .min(TurnId::compareTo)
                        .or(() -> touched().turns().stream().min(TurnId::compareTo));
    }
}
