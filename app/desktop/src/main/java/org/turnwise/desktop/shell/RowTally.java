package org.turnwise.desktop.shell;

import java.util.List;
import java.util.function.Predicate;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;

/**
 * How many of the rows are of one kind, such as labelled. Counts the rows that come and go, never all of them anew: a
 * session may have 100,000, and each label changes one. Confined to the FX thread.
 */
public final class RowTally {
    private final Predicate<TurnRow> kind;
    private int count;

    private RowTally(Predicate<TurnRow> kind) {
        this.kind = kind;
    }

    /**
     * Counts from now on, before any listener hears of a change that is added to the rows later.
     *
     * @param kind asks nothing of a row but its turn and its annotation
     */
    public static RowTally of(ObservableList<TurnRow> rows, Predicate<TurnRow> kind) {
        RowTally tally = new RowTally(kind);
        tally.count = tally.among(rows);
        rows.addListener(tally::follow);
        return tally;
    }

    public int count() {
        return count;
    }

    private void follow(ListChangeListener.Change<? extends TurnRow> change) {
        while (change.next()) {
            if (RowArray.onlyOpinions(change)) {
                return;
            } else if (change.wasReplaced() && change.getAddedSize() == change.getRemovedSize()) {
                pairwise(change.getRemoved(), change.getAddedSubList());
            } else if (!change.wasPermutated() && !change.wasUpdated()) {
                count += among(change.getAddedSubList()) - among(change.getRemoved());
            }
        }
    }

    private void pairwise(List<? extends TurnRow> before, List<? extends TurnRow> after) {
        for (int i = 0; i < after.size(); i++) {
            TurnRow was = before.get(i);
            TurnRow is = after.get(i);
            if (was.turn() != is.turn() || !was.annotation().equals(is.annotation())) {
                count += (kind.test(is) ? 1 : 0) - (kind.test(was) ? 1 : 0);
            }
        }
    }

    private int among(List<? extends TurnRow> rows) {
        return (int) rows.stream().filter(kind).count();
    }
}
