package org.turnwise.desktop.shell;

import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.turnwise.session.history.SessionChange;
import org.turnwise.session.model.TurnId;

/** Which turn is chosen, and whether by somebody or by what an edit did. Confined to the FX thread. */
final class ChosenTurn {
    private final ReadOnlyObjectWrapper<Optional<TurnId>> turn = new ReadOnlyObjectWrapper<>(Optional.empty());
    private boolean byEdit;

    ReadOnlyObjectProperty<Optional<TurnId>> property() {
        return turn.getReadOnlyProperty();
    }

    Optional<TurnId> get() {
        return turn.get();
    }

    void set(Optional<TurnId> chosen) {
        turn.set(chosen);
    }

    /** What follows a change: after an undo or a redo whatever is chosen is so because of it; a label leads on by itself. */
    void after(SessionChange.Cause cause, Runnable following) {
        if (cause == SessionChange.Cause.EDIT) {
            following.run();
        } else {
            byEdit(following);
        }
    }

    /** Whatever is chosen meanwhile is so because of an edit. */
    void byEdit(Runnable choosing) {
        boolean before = byEdit;
        byEdit = true;
        try {
            choosing.run();
        } finally {
            byEdit = before;
        }
    }

    boolean isByEdit() {
        return byEdit;
    }
}
