package org.turnwise.desktop.shell;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.RandomAccess;
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
        List<TurnRow> before = Collections.unmodifiableList(Arrays.asList(rows));
        rows = made;
        fireChange(new LongChange<>(this, 0, rows.length, before));
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
}
