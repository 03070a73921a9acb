package org.turnwise.desktop.shell;

import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    /** Unmodifiable; follows. */
    ObservableList<TurnRow> view() {
        return view;
    }

    Optional<TurnRow> row(TurnId id) {
        return rows.stream().filter(r -> r.id().equals(id)).findFirst();
    }

    /** The turn now at this place, counted from 0; the last where there are fewer, empty where there are none. */
    Optional<TurnId> near(int place) {
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(rows.get(Math.min(place, rows.size() - 1)).id());
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
            rows.setAll(made);
            return;
        }
        for (int i = 0; i < made.size(); i++) {
            if (made.get(i) != rows.get(i)) {
                rows.set(i, made.get(i));
            }
        }
    }
}
