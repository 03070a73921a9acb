package org.turnwise.analysis.face;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.turnwise.analysis.face.SpeakerEvidence.InTurn;
import org.turnwise.analysis.face.SpeakerEvidence.Sum;
import org.turnwise.session.model.Turn;
import org.turnwise.session.model.TurnId;

/**
 * Who speaks in each turn of which nobody has said who does. Where faces are seen together, the one whose mouth moves
 * clearly more than every other's while it is loud, or nobody. Where one is seen at a time, all of them but those whose
 * mouths move clearly less.
 */
final class OpenTurns {
    /** Of the movement of the two that move most, the share of the first that makes it clear. */
    private static final double CLEAR = 0.75;

    /** The least share of the turn's movement, faces that are not seen included. */
    private static final double LEAST = 0.3;

    /** One who is shown alone and moves less than this share of what another does is listening. */
    private static final double LISTENING = 0.5;

    private final Map<TurnId, Set<Integer>> chosen = new HashMap<>();
    private final Map<Integer, Stand> stands = new TreeMap<>();

    /**
     * How a person stands in the turns it is chosen in.
     *
     * @param speaker the turns' speaker, who is no person
     * @param own its time and movement there
     * @param rival the most movement of another
     */
    record Stand(String speaker, Sum own, double rival) {
        double rivalShare() {
            return own.seconds() == 0 ? 0 : rival / own.seconds();
        }

        private Stand plus(Stand other) {
            return new Stand(speaker, own.plus(other.own), rival + other.rival);
        }
    }

    private OpenTurns() {}

    /** @param turns of open speakers */
    static OpenTurns of(List<Turn> turns, List<List<SeenTrack>> persons, SpeakerEvidence evidence) {
        OpenTurns open = new OpenTurns();
        for (Turn turn : turns) {
            Map<Integer, InTurn> tracks = evidence.in(turn);
            Map<Integer, InTurn> seen = new TreeMap<>();
            for (int p = 0; p < persons.size(); p++) {
                for (SeenTrack track : persons.get(p)) {
                    InTurn in = tracks.get(track.id());
                    if (in != null) {
                        seen.merge(p, in, InTurn::plus);
                    }
                }
            }
            if (!seen.isEmpty()) {
                open.decide(turn, seen);
            }
        }
        return open;
    }

    private void decide(Turn turn, Map<Integer, InTurn> seen) {
        Set<Integer> speaking = seen.values().stream().anyMatch(InTurn::together)
                ? clearest(seen, turn.span().durationMillis() / 1000.0)
                : allButListeners(seen);
        chosen.put(turn.id(), speaking);
        for (int person : speaking) {
            double rival = seen.entrySet().stream()
                    .filter(e -> !speaking.contains(e.getKey()))
                    .mapToDouble(e -> e.getValue().sum().moved())
                    .max()
                    .orElse(0);
            Optional.ofNullable(seen.get(person))
                    .ifPresent(in -> stands.merge(person, new Stand(turn.speaker(), in.sum(), rival), Stand::plus));
        }
    }

    private static Set<Integer> clearest(Map<Integer, InTurn> seen, double seconds) {
        int best = -1;
        double most = 0;
        double second = 0;
        for (Map.Entry<Integer, InTurn> e : seen.entrySet()) {
            double talked = e.getValue().talked();
            if (best < 0 || talked > most) {
                second = most;
                most = talked;
                best = e.getKey();
            } else {
                second = Math.max(second, talked);
            }
        }
        return most >= CLEAR * (most + second) && most >= LEAST * seconds ? Set.of(best) : Set.of();
    }

    private static Set<Integer> allButListeners(Map<Integer, InTurn> seen) {
        double most = seen.values().stream().mapToDouble(OpenTurns::rate).max().orElse(0);
        return seen.entrySet().stream()
                .filter(e -> rate(e.getValue()) >= LISTENING * most)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private static double rate(InTurn in) {
        return in.sum().seconds() == 0 ? 0 : in.talked() / in.sum().seconds();
    }

    /** Which persons speak in each turn with faces; none where it is not clear. */
    Map<TurnId, Set<Integer>> chosen() {
        return chosen;
    }

    /** How a person stands, empty where it is chosen in no turn. */
    Optional<Stand> of(int person) {
        return Optional.ofNullable(stands.get(person));
    }
}
