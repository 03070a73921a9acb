package org.turnwise.desktop.turns;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import org.turnwise.desktop.shell.TurnRow;
import org.turnwise.session.model.TurnId;

/**
 * The table's lines: follow a list of rows, and change as a list only where turns come, go or move. JavaFX's table
 * builds every visible line again when a single item is replaced.
 */
final class TurnSlots {
    private final ObservableList<TurnRow> rows;
    private final ObservableList<TurnSlot> slots = FXCollections.observableArrayList();
    private boolean rearranging;

    TurnSlots(ObservableList<TurnRow> rows) {
        this.rows = rows;
        rows.addListener(this::follow);
        rearrange();
    }

    /** For the table. */
    ObservableList<TurnSlot> list() {
        return slots;
    }

    /** Whether lines come, go or move just now: what the table then says was chosen, nobody chose. */
    boolean rearranging() {
        return rearranging;
    }

    private void follow(ListChangeListener.Change<? extends TurnRow> change) {
        while (change.next()) {
            if (!sameTurns(change)) {
                rearrange();
                return;
            }
        }
        change.reset();
        while (change.next()) {
            refill(change.getFrom(), change.getTo());
        }
    }

    private boolean sameTurns(ListChangeListener.Change<? extends TurnRow> change) {
        if (change.wasPermutated() || change.getRemovedSize() != change.getAddedSize()) {
            return false;
        }
        for (int i = change.getFrom(); i < change.getTo(); i++) {
            if (i >= slots.size() || !slots.get(i).id().equals(rows.get(i).id())) {
                return false;
            }
        }
        return true;
    }

    private void refill(int from, int to) {
        for (int i = from; i < to; i++) {
            slots.get(i).row(rows.get(i));
        }
    }

    private void rearrange() {
        Map<TurnId, TurnSlot> known = new HashMap<>();
        slots.forEach(slot -> known.put(slot.id(), slot));
        List<TurnSlot> wanted = rows.stream()
                .map(row -> {
                    TurnSlot slot = known.get(row.id());
                    return slot == null ? new TurnSlot(row) : slot;
                })
                .toList();
        if (!wanted.equals(slots)) {
            rearranging = true;
            slots.setAll(wanted);
            rearranging = false;
        }
        refill(0, slots.size());
    }
}
