package org.turnwise.desktop.shell;

import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;

/** One change of many items in a row, told without copying them: the toolkit's own would, several times. */
public class LongChange<E> extends ListChangeListener.Change<E> {
    private final int from;
    private final int to;
    private final List<E> removed;
    private boolean told;

    /**
     * @param from where the items begin that came in the place of those removed
     * @param to where they end
     */
    public LongChange(ObservableList<E> list, int from, int to, List<E> removed) {
        super(list);
        this.from = from;
        this.to = to;
        this.removed = removed;
    }

    @Override
    public boolean next() {
        boolean first = !told;
        told = true;
        return first;
    }

    @Override
    public void reset() {
        told = false;
    }

    @Override
    public int getFrom() {
        return from;
    }

    @Override
    public int getTo() {
        return to;
    }

    @Override
    public List<E> getRemoved() {
        return removed;
    }

    @Override
    protected int[] getPermutation() {
        return new int[0];
    }
}
