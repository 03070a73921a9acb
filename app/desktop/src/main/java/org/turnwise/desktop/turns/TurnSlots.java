package org.turnwise.desktop.turns;

import java.util.Optional;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import org.turnwise.desktop.shell.RowArray;
import org.turnwise.desktop.shell.TurnRow;

/**
 * The table's lines: one for each place in a list of rows. Where rows change or move, the lines stay and are filled
 * anew; the list itself grows and shrinks at its end only. JavaFX's table builds every visible line again when a single
 * item is replaced, and asks every item when many are.
 */
final class TurnSlots {
    private final ObservableList<TurnRow> rows;
    private final Runnable fewer;
    private final Runnable moved;
    private final Lines lines;
    private boolean rearranging;

    /**
     * @param fewer called before lines go
     * @param moved called when turns came, went or moved, after the lines have followed
     */
    TurnSlots(ObservableList<TurnRow> rows, Runnable fewer, Runnable moved) {
        this.rows = rows;
        this.fewer = fewer;
        this.moved = moved;
        lines = new Lines(rows);
        rows.addListener(this::follow);
    }

    /** For the table. */
    ObservableList<TurnSlot> list() {
        return lines;
    }

    /** Whether turns come, go or move just now: what the table then says was chosen, nobody chose. */
    boolean rearranging() {
        return rearranging;
    }

    private void follow(ListChangeListener.Change<? extends TurnRow> change) {
        boolean same = true;
        int from = rows.size();
        int to = 0;
        Optional<TurnRow> gone = Optional.empty();
        while (change.next()) {
            boolean stay = RowArray.sameTurns(change);
            same &= stay;
            gone = change.wasRemoved() ? Optional.of(change.getRemoved().get(0)) : gone;
            from = Math.min(from, change.getFrom());
            to = Math.max(to, stay ? change.getTo() : rows.size());
        }
        rearranging = !same;
        try {
            if (rows.size() < lines.size()) {
                fewer.run();
            }
            lines.resize(gone);
            lines.fill(from, to);
        } finally {
            rearranging = false;
        }
        if (!same) {
            moved.run();
        }
    }
}
