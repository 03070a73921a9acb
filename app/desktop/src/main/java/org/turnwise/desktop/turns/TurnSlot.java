package org.turnwise.desktop.turns;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.turnwise.desktop.shell.TurnRow;
import org.turnwise.session.model.TurnId;

/**
 * The place of one turn in the table: it stays while what is said of the turn changes, so that a new label fills the
 * cells of one line and the table need not build its other lines again.
 */
final class TurnSlot {
    private final ReadOnlyObjectWrapper<TurnRow> row;

    TurnSlot(TurnRow row) {
        this.row = new ReadOnlyObjectWrapper<>(row);
    }

    TurnId id() {
        return row.get().id();
    }

    TurnRow row() {
        return row.get();
    }

    /** Another row of the same turn. */
    void row(TurnRow changed) {
        row.set(changed);
    }

    ReadOnlyObjectProperty<TurnRow> rowProperty() {
        return row.getReadOnlyProperty();
    }
}
