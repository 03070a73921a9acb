package org.turnwise.desktop.turns;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.RandomAccess;
import javafx.collections.ObservableListBase;
import org.jspecify.annotations.Nullable;
import org.turnwise.desktop.shell.LongChange;
import org.turnwise.desktop.shell.TurnRow;

/** As many lines as there are rows, each made when it is first looked at. Confined to the FX thread. */
final class Lines extends ObservableListBase<TurnSlot> implements RandomAccess {
    private final List<TurnRow> rows;
    private @Nullable TurnSlot[] made;

    Lines(List<TurnRow> rows) {
        this.rows = rows;
        made = new TurnSlot[rows.size()];
    }

    @Override
    public TurnSlot get(int index) {
        TurnSlot known = made[index];
        if (known != null) {
            return known;
        }
        TurnSlot slot = new TurnSlot(index, rows.get(index));
        made[index] = slot;
        return slot;
    }

    @Override
    public int size() {
        return made.length;
    }

    /** A line knows its place: nobody needs to look through all of them. */
    @Override
    public int indexOf(Object line) {
        boolean here = line instanceof TurnSlot slot && slot.place() < made.length && made[slot.place()] == slot;
        return here ? ((TurnSlot) line).place() : -1;
    }

    @Override
    public int lastIndexOf(Object line) {
        return indexOf(line);
    }

    @Override
    public boolean contains(Object line) {
        return indexOf(line) >= 0;
    }

    /** Fills the lines from one place up to another with the rows that now stand there. */
    void fill(int from, int to) {
        for (int i = from; i < to; i++) {
            TurnSlot known = made[i];
            if (known != null) {
                known.row(rows.get(i));
            }
        }
    }

    /**
     * As many lines as there are rows now: they come and go at the end.
     *
     * @param was any row of before, where there were more
     */
    void resize(Optional<TurnRow> was) {
        @Nullable TurnSlot[] before = made;
        int to = rows.size();
        if (to != before.length) {
            made = Arrays.copyOf(before, to);
            List<TurnSlot> gone =
                    was.<List<TurnSlot>>map(row -> new Gone(before, to, row)).orElse(List.of());
            fireChange(new LongChange<>(this, Math.min(before.length, to), to, gone));
        }
    }

    /** Lines that went. What was in one that nobody ever looked at does not matter. */
    private static final class Gone extends AbstractList<TurnSlot> {
        private final @Nullable TurnSlot[] before;
        private final int from;
        private final TurnRow any;

        Gone(@Nullable TurnSlot[] before, int from, TurnRow any) {
            this.before = before;
            this.from = from;
            this.any = any;
        }

        @Override
        public TurnSlot get(int index) {
            TurnSlot known = before[from + index];
            return known == null ? new TurnSlot(from + index, any) : known;
        }

        @Override
        public int size() {
            return Math.max(0, before.length - from);
        }
    }
}
