package org.turnwise.desktop.turns;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.turnwise.desktop.shell.TurnRow;
import org.turnwise.session.model.TurnId;

/**
 * A line of the table: it stays while another row comes into it, so that a new label fills the cells of one line, and
 * another order those of the lines in sight, and the table need build none again.
 */
final class TurnSlot {
    private final int place;
    private final ReadOnlyObjectWrapper<TurnRow> row;

    /** @param place from the top, counted from 0 */
    TurnSlot(int place, TurnRow row) {
        this.place = place;
        this.row = new ReadOnlyObjectWrapper<>(row);
    }

    int place() {
        return place;
    }

    TurnId id() {
        return row.get().id();
    }

    TurnRow row() {
        return row.get();
    }

    /** Another row in the same line. */
    void row(TurnRow changed) {
        row.set(changed);
    }

    ReadOnlyObjectProperty<TurnRow> rowProperty() {
        return row.getReadOnlyProperty();
    }
}
