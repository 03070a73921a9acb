package org.turnwise.session.history;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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

    /**
     * Of an undo or redo, where somebody looks who wants to see it: the turn annotated by it, or else changed. Where turns
     * are split or made one, the first of them; empty where several turns are only labelled or changed.
     */
    public Optional<TurnId> worthALook() {
        Set<TurnId> turns = touched().turns();
        Set<TurnId> annotated =
                touched().annotations().stream().map(AnnotationKey::turn).collect(Collectors.toSet());
        boolean one = annotated.size() <= 1 && turns.size() <= 1;
        boolean reshaped = before.turns().size() != after.turns().size();
        return cause == Cause.EDIT || !(one || reshaped)
                ? Optional.empty()
                : annotated.stream().min(TurnId::compareTo).or(() -> turns.stream()
                        .min(TurnId::compareTo));
    }
}
