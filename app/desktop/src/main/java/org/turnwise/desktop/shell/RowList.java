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
import org.turnwise.session.model.Turn;
import org.turnwise.session.model.TurnId;
import org.turnwise.session.model.Turns;

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

    /** Where the annotator goes on: the first turn without a label. */
    Optional<TurnId> firstToDo() {
        return rows.stream()
                .filter(row -> row.humanLabel().isEmpty())
                .findFirst()
                .map(TurnRow::id);
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

    /** Whether no turn was added or removed and each still stands between the same two, if only these can have changed. */
    boolean keeps(Turns after, Set<TurnId> changed) {
        return changed.size() <= FEW
                && after.size() == rows.size()
                && changed.stream().allMatch(id -> keepsPlace(after, id));
    }

    private boolean keepsPlace(Turns after, TurnId id) {
        Integer place = places.get(id);
        Optional<Turn> turn = after.find(id);
        return place != null
                && turn.isPresent()
                && (place == 0 || inOrder(at(after, place - 1), turn))
                && (place == rows.size() - 1 || inOrder(turn, at(after, place + 1)));
    }

    private Optional<Turn> at(Turns after, int place) {
        return after.find(rows.get(place).id());
    }

    private static boolean inOrder(Optional<Turn> first, Optional<Turn> second) {
        return first.isPresent() && second.isPresent() && Turns.order().compare(first.get(), second.get()) < 0;
    }

    /** As {@link #follow} where only these turns can have changed, and none was added or removed. */
    void follow(TurnRows maker, Session session, Map<TurnId, Prediction> early, Set<TurnId> changed) {
        for (TurnId id : changed) {
            row(id).ifPresent(old -> {
                Turn turn = session.turns().find(id).orElse(old.turn());
                TurnRow made = maker.row(session, early, old.number(), turn, Optional.of(old));
                if (made != old) {
                    rows.set(old.number() - 1, made);
                }
            });
        }
    }
}
