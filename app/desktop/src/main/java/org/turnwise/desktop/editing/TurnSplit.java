package org.turnwise.desktop.editing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.turnwise.desktop.timeline.geometry.Edge;
import org.turnwise.session.edit.AddTurns;
import org.turnwise.session.edit.ChangeTurns;
import org.turnwise.session.edit.Edit;
import org.turnwise.session.edit.Several;
import org.turnwise.session.model.Session;
import org.turnwise.session.model.TimeSpan;
import org.turnwise.session.model.Turn;
import org.turnwise.session.model.TurnId;

/**
 * One turn made into two. The first part stays the turn it was, with all that people and models said of it; the second is
 * a new turn of which nobody has said anything. A label is not copied to it: nobody heard that part by itself, turns are
 * mostly split because the emotion changes in them, and a copy would count one judgement twice in statistics and in what
 * is learnt from. It comes up as a turn to be labelled instead. The model's opinion of the first part is marked as one of
 * the turn as it was.
 */
final class TurnSplit {
    /** What a dataset numbers its turns by: two turns must not go by one number. */
    private static final Set<String> NUMBERS = Set.of("Sr No.", "Utterance_ID");

    private TurnSplit() {}

    /** Whether both parts would be long enough to be turns. */
    static boolean possible(Turn turn, long atMillis) {
        return atMillis - turn.span().startMillis() >= Edge.SHORTEST_TURN_MILLIS
                && turn.span().endMillis() - atMillis >= Edge.SHORTEST_TURN_MILLIS;
    }

    /** One edit; empty where the turn is gone or the time does not lie inside it. */
    static Optional<Edit> of(Session now, TurnId id, long atMillis) {
        return now.turns().find(id).filter(t -> possible(t, atMillis)).map(turn -> {
            TimeSpan span = turn.span();
            WordSplit words =
                    WordSplit.at(turn.text(), (double) (atMillis - span.startMillis()) / span.durationMillis());
            Turn first =
                    turn.withSpan(new TimeSpan(span.startMillis(), atMillis)).withText(words.before());
            Turn second = new Turn(
                    now.turns().nextId(),
                    new TimeSpan(atMillis, span.endMillis()),
                    turn.speaker(),
                    words.after(),
                    turn.dialogue(),
                    withoutNumbers(turn.attributes()));
            return new Several("Split a turn", List.of(new ChangeTurns(List.of(first)), new AddTurns(List.of(second))));
        });
    }

    private static Map<String, String> withoutNumbers(Map<String, String> attributes) {
        Map<String, String> kept = new HashMap<>(attributes);
        kept.keySet().removeAll(NUMBERS);
        return kept;
    }
}
