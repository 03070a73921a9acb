package org.turnwise.desktop.shell;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.turnwise.session.model.Annotation;
import org.turnwise.session.model.GoldLabel;
import org.turnwise.session.model.Prediction;
import org.turnwise.session.model.Session;
import org.turnwise.session.model.Turn;
import org.turnwise.session.model.TurnId;

/**
 * Makes the rows for a session. A row whose turn, annotation, prediction and place are as before is kept as the same
 * object, so that views redraw only what changed.
 *
 * @param annotator whose annotations are shown
 * @param scheme in which scheme
 * @param run whose predictions, empty to show none
 */
record TurnRows(String annotator, String scheme, Optional<String> run) {

    /** @param early predictions of an analysis that is still under way; they go before recorded ones */
    List<TurnRow> make(Session session, Map<TurnId, Prediction> early, List<TurnRow> before) {
        Map<TurnId, TurnRow> known = new HashMap<>(before.size() * 2);
        before.forEach(row -> known.put(row.id(), row));
        List<Turn> turns = List.copyOf(session.turns().all());
        // on all cores: of a long session it would keep who waits for it
        return IntStream.range(0, turns.size())
                .parallel()
                .mapToObj(i -> row(
                        session,
                        early,
                        i + 1,
                        turns.get(i),
                        Optional.ofNullable(known.get(turns.get(i).id()))))
                .toList();
    }

    /** The row of one turn: the one before where nothing that is shown of the turn has changed. */
    TurnRow row(Session session, Map<TurnId, Prediction> early, int number, Turn turn, Optional<TurnRow> before) {
        Optional<Annotation> annotation = session.annotation(turn.id(), annotator, scheme);
        Optional<Prediction> recorded =
                run.filter(id -> ofScheme(session)).flatMap(id -> session.prediction(id, turn.id()));
        Optional<Prediction> prediction =
                Optional.ofNullable(early.get(turn.id())).or(() -> recorded);
        Optional<GoldLabel> gold = session.gold(turn.id(), scheme);
        String speaker = session.speakerName(turn.speaker());
        return before.filter(row -> row.number() == number
                        && row.turn().equals(turn)
                        && row.speakerName().equals(speaker)
                        && row.annotation().equals(annotation)
                        && sameObject(row.prediction(), prediction)
                        && row.gold().equals(gold))
                // finding the most probable label takes longest: only for a row that is really new
                .orElseGet(() -> new TurnRow(number, turn, speaker, annotation, prediction, gold));
    }

    /** Whether nothing changed but single turns and what people said of them: most edits, and in a long session small ones. */
    static boolean onlyTurns(Session before, Session after) {
        return before.speakers() == after.speakers()
                && before.predictions() == after.predictions()
                && before.runs() == after.runs()
                && before.gold() == after.gold()
                && before.schemes() == after.schemes()
                && before.blinding().equals(after.blinding())
                && before.activeScheme().equals(after.activeScheme());
    }

    private boolean ofScheme(Session session) {
        return run.map(session.runs()::get).map(r -> session.speaks(r, scheme)).orElse(false);
    }

    private static boolean sameObject(Optional<Prediction> a, Optional<Prediction> b) {
        return a.orElse(null) == b.orElse(null) || a.equals(b);
    }
}
