package org.turnwise.desktop.shell;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import javafx.collections.ObservableList;
import org.turnwise.session.model.Prediction;
import org.turnwise.session.model.PredictionKey;
import org.turnwise.session.model.Session;
import org.turnwise.session.model.Turn;
import org.turnwise.session.model.TurnId;
import org.turnwise.session.model.Turns;

/** The rows that views watch. They hear of as little as changed, unless so much did that one word is cheaper. */
final class RowList {
    private static final int FEW = 50;

    private final RowArray rows = new RowArray();
    private final Map<TurnId, Integer> places = new HashMap<>();
    private Optional<Aside> aside = Optional.empty();

    /**
     * The rows as they were with the model's opinion, while it is hidden.
     *
     * @param maker made them
     * @param predictions of which the opinion was
     * @param hidden what was made of them, to see where something changed meanwhile
     */
    private record Aside(
            TurnRows maker, Map<PredictionKey, Prediction> predictions, TurnRow[] rows, TurnRow[] hidden) {}

    /** Not to be changed by others; follows. */
    ObservableList<TurnRow> view() {
        return rows;
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
        aside = Optional.empty();
        places.clear();
        made.forEach(row -> places.put(row.id(), places.size()));
        rows.show(made.toArray(TurnRow[]::new));
    }

    /** Shows what models say of the same turns, with the same labels, for the first time. */
    void showOpinions(List<TurnRow> made) {
        aside = Optional.empty();
        rows.showOpinions(made.toArray(TurnRow[]::new));
    }

    void follow(TurnRows maker, Session session, Map<TurnId, Prediction> early) {
        List<TurnRow> made = maker.make(session, early, rows);
        boolean sameTurns = made.size() == rows.size();
        for (int i = 0; sameTurns && i < made.size(); i++) {
            sameTurns = made.get(i).id().equals(rows.get(i).id());
        }
        if (sameTurns) {
            aside = Optional.empty();
            replace(made);
        } else {
            show(made);
        }
    }

    /** Shows these of the same turns. */
    private void replace(List<TurnRow> made) {
        List<TurnRow> changed = made.stream()
                .filter(row -> row != rows.get(row.number() - 1))
                .limit(FEW + 1)
                .toList();
        if (changed.size() > FEW) {
            rows.show(made.toArray(TurnRow[]::new));
        } else {
            changed.forEach(row -> rows.put(row.number() - 1, row));
        }
    }

    /**
     * Where the model's opinion was only hidden, or is to be seen again: the same rows without or with it, at once.
     *
     * @param maker makes rows as they are to be now
     * @return false where they have to be made anew
     */
    boolean turn(ShownPredictions predictions, TurnRows maker, Session session) {
        TurnRows seeing = new TurnRows(maker.annotator(), maker.scheme(), predictions.recordedRun());
        if (!predictions.early().get().isEmpty()) {
            return false;
        } else if (predictions.visible().get()) {
            return reveal(seeing, session);
        }
        hide(seeing, session);
        return true;
    }

    private void hide(TurnRows maker, Session session) {
        TurnRow[] seen = rows.copy();
        TurnRow[] hidden = new TurnRow[seen.length];
        for (int i = 0; i < seen.length; i++) {
            hidden[i] = seen[i].withoutPrediction();
        }
        aside = Optional.of(new Aside(maker, session.predictions(), seen, hidden.clone()));
        rows.showOpinions(hidden);
    }

    private boolean reveal(TurnRows maker, Session session) {
        Optional<Aside> kept = aside.filter(k -> k.maker().equals(maker) && k.predictions() == session.predictions());
        aside = Optional.empty();
        kept.ifPresent(k -> {
            TurnRow[] seen = new TurnRow[k.rows().length];
            for (int i = 0; i < seen.length; i++) {
                TurnRow now = rows.get(i);
                seen[i] = now == k.hidden()[i] ? k.rows()[i] : now.withPredictionOf(k.rows()[i]);
            }
            rows.showOpinions(seen);
        });
        return kept.isPresent();
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
        Map<Integer, TurnRow> made = new TreeMap<>();
        for (TurnId id : changed) {
            row(id).ifPresent(old -> {
                Turn turn = session.turns().find(id).orElse(old.turn());
                TurnRow row = maker.row(session, early, old.number(), turn, Optional.of(old));
                if (row != old) {
                    made.put(old.number() - 1, row);
                }
            });
        }
        if (made.size() > FEW) {
            TurnRow[] all = rows.copy();
            made.forEach((place, row) -> all[place] = row);
            rows.show(all);
        } else {
            made.forEach(rows::put);
        }
    }
}
