package org.turnwise.desktop.turns;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.turnwise.desktop.shell.FxSession;
import org.turnwise.desktop.shell.TurnRow;

/**
 * The columns by which the turns are sorted, the first one first. They can be put aside for another order and taken back
 * when that is left. Confined to the FX thread.
 */
final class HeaderSorting {
    private final FxSession session;
    private final BiConsumer<Optional<Comparator<TurnRow>>, Optional<String>> sort;
    private final ReadOnlyObjectWrapper<List<SortKey>> keys = new ReadOnlyObjectWrapper<>(List.of());
    private List<SortKey> aside = List.of();

    /** @param sort given the order that the columns make, and its words; empty where there is no column */
    HeaderSorting(FxSession session, BiConsumer<Optional<Comparator<TurnRow>>, Optional<String>> sort) {
        this.session = session;
        this.sort = sort;
        // labels sort in the order of their scheme
        session.schemeProperty().addListener((o, was, is) -> {
            if (!keys.get().isEmpty()) {
                sort();
            }
        });
    }

    /** The columns whose headers are to show an arrow. */
    ReadOnlyObjectProperty<List<SortKey>> keysProperty() {
        return keys.getReadOnlyProperty();
    }

    void by(List<SortKey> wanted) {
        if (!wanted.equals(keys.get())) {
            keys.set(List.copyOf(wanted));
            sort();
        }
    }

    void putAside() {
        aside = keys.get();
        by(List.of());
    }

    /** What was put aside, unless a header was clicked since. */
    void takeBack() {
        List<SortKey> before = aside;
        aside = List.of();
        if (keys.get().isEmpty()) {
            by(before);
        }
    }

    /** No column any more, and none to be taken back. */
    void forget() {
        aside = List.of();
        by(List.of());
    }

    private void sort() {
        List<SortKey> by = keys.get();
        sort.accept(
                by.stream().map(key -> key.order(session.scheme())).reduce(Comparator::thenComparing),
                by.stream().findFirst().map(key -> key.column().words(key.direction())));
    }
}
