package org.turnwise.desktop.shell;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.turnwise.session.model.Prediction;
import org.turnwise.session.model.Session;
import org.turnwise.session.model.TurnId;

/** The rows that views watch. They hear of as little as changed, unless so much did that one word is cheaper. */
final class RowList {
    private static final int FEW = 50;

    private final ObservableList<TurnRow> rows = FXCollections.observableArrayList();
    private final ObservableList<TurnRow> view = FXCollections.unmodifiableObservableList(rows);

    private final Map<TurnId, Integer> places = new HashMap<>();

    /** Unmodifiable; follows. */
    ObservableList<TurnRow> view() {
        return view;
    }

    Optional<TurnRow> row(TurnId id) {
        return Optional.ofNullable(places.get(id)).map(rows::get);
    }

    /** The turn now at this place, counted from 0; the last where there are fewer, empty where there are none. */
    Optional<TurnId> near(int place) {
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(rows.get(Math.min(place, rows.size() - 1)).id());
    }

    /** Shows these in the place of all there were. */
    void show(List<TurnRow> made) {
        places.clear();
        made.forEach(row -> places.put(row.id(), places.size()));
        rows.setAll(made);
    }

    void follow(TurnRows maker, Session session, Map<TurnId, Prediction> early) {
        List<TurnRow> made = maker.make(session, early, rows);
        int changed = 0;
        boolean sameTurns = made.size() == rows.size();
        for (int i = 0; sameTurns && i < made.size(); i++) {
            sameTurns = made.get(i).id().equals(rows.get(i).id());
            changed += made.get(i) == rows.get(i) ? 0 : 1;
        }
        if (!sameTurns || changed > FEW && changed > made.size() / 4) {
            show(made);
            return;
        }
        for (int i = 0; i < made.size(); i++) {
            if (made.get(i) != rows.get(i)) {
                rows.set(i, made.get(i));
            }
        }
    }

    /** As {@link #follow} where only these turns can have changed, and none was added or removed. */
    void follow(TurnRows maker, Session session, Map<TurnId, Prediction> early, Set<TurnId> changed) {
        for (TurnId id : changed) {
            row(id).ifPresent(old -> {
                TurnRow made = maker.row(session, early, old.number(), old.turn(), Optional.of(old));
                if (made != old) {
                    rows.set(old.number() - 1, made);
                }
            });
        }
    }
}
