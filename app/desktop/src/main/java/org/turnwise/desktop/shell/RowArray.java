package org.turnwise.desktop.shell;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.RandomAccess;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableListBase;

/**
 * Rows that views watch, in one array, so that showing 100,000 others in their place and taking a copy of them costs
 * next to nothing. A listener hears of a single row or, where more changed, that all were replaced. Confined to the FX
 * thread.
 */
public final class RowArray extends ObservableListBase<TurnRow> implements RandomAccess {
    private TurnRow[] rows = {};

    @Override
    public TurnRow get(int index) {
        return rows[index];
    }

    @Override
    public int size() {
        return rows.length;
    }

    @Override
    public Object[] toArray() {
        return Arrays.copyOf(rows, rows.length, Object[].class);
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T> T[] toArray(T[] into) {
        return into.length < rows.length
                ? (T[]) Arrays.copyOf(rows, rows.length, into.getClass())
                : super.toArray(into);
    }

    /** What they are now; stays so when they change. */
    public TurnRow[] copy() {
        return rows.clone();
    }

    /** @param made in the place of all there were; taken over */
    public void show(TurnRow[] made) {
        List<TurnRow> before = taken(made);
        fireChange(new LongChange<>(this, 0, rows.length, before));
    }

    /**
     * As {@link #show}, where only what the model says of the turns is another.
     *
     * @param made of the same turns with the same labels; taken over
     */
    public void showOpinions(TurnRow[] made) {
        List<TurnRow> before = taken(made);
        fireChange(new OpinionChange(this, before));
    }

    private List<TurnRow> taken(TurnRow[] made) {
        List<TurnRow> before = Collections.unmodifiableList(Arrays.asList(rows));
        rows = made;
        return before;
    }

    /** Whether turns and labels stayed, and only what the model says of them is another: nobody needs to compare them. */
    public static boolean onlyOpinions(ListChangeListener.Change<? extends TurnRow> change) {
        return change instanceof OpinionChange;
    }

    /** Whether the rows that came are of the same turns as those that went, in the same places. */
    public static boolean sameTurns(ListChangeListener.Change<? extends TurnRow> change) {
        if (onlyOpinions(change)) {
            return true;
        } else if (change.wasPermutated() || change.getRemovedSize() != change.getAddedSize()) {
            return false;
        }
        for (int i = 0; i < change.getRemovedSize(); i++) {
            TurnRow was = change.getRemoved().get(i);
            TurnRow is = change.getList().get(change.getFrom() + i);
            if (was.turn() != is.turn() && !was.id().equals(is.id())) {
                return false;
            }
        }
        return true;
    }

    /** Another row in the place of one. */
    public void put(int index, TurnRow row) {
        TurnRow before = rows[index];
        rows[index] = row;
        beginChange();
        nextSet(index, before);
        endChange();
    }

    /** One row more; those from this place on move down. */
    public void insert(int index, TurnRow row) {
        TurnRow[] more = Arrays.copyOf(rows, rows.length + 1);
        System.arraycopy(rows, index, more, index + 1, rows.length - index);
        more[index] = row;
        rows = more;
        beginChange();
        nextAdd(index, index + 1);
        endChange();
    }

    /** One row less. */
    public void take(int index) {
        TurnRow before = rows[index];
        TurnRow[] less = Arrays.copyOf(rows, rows.length - 1);
        System.arraycopy(rows, index + 1, less, index, less.length - index);
        rows = less;
        beginChange();
        nextRemove(index, before);
        endChange();
    }

    private static final class OpinionChange extends LongChange<TurnRow> {
        OpinionChange(RowArray list, List<TurnRow> before) {
            super(list, 0, list.size(), before);
        }
    }
}
