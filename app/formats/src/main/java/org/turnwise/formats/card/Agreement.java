package org.turnwise.formats.card;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalDouble;
import org.turnwise.session.model.TurnId;

/**
 * How far two raters agree on the turns that both labelled.
 *
 * @param turns that both labelled
 * @param same of these, those with the same label from both
 * @param kappa Cohen's (1960): the agreement above that of chance, by what is possible above it; empty without turns,
 *     and where both gave one and the same label only, which leaves nothing above chance
 */
record Agreement(long turns, long same, OptionalDouble kappa) {
    static Agreement of(Rater a, Rater b) {
        Map<TurnId, String> ofA = new HashMap<>(a.labels());
        ofA.keySet().retainAll(b.labels().keySet());
        Map<TurnId, String> ofB = new HashMap<>(b.labels());
        ofB.keySet().retainAll(ofA.keySet());
        long turns = ofA.size();
        long same = ofA.entrySet().stream()
                .filter(e -> e.getValue().equals(ofB.get(e.getKey())))
                .count();
        Map<String, Long> countsOfB = new Rater(b.name(), ofB).counts();
        double byChance = new Rater(a.name(), ofA)
                .counts().entrySet().stream()
                        .mapToDouble(e -> (double) e.getValue() * countsOfB.getOrDefault(e.getKey(), 0L))
                        .sum();
        double all = (double) turns * turns;
        // In whole turns, so that "one label only" is an exact comparison: byChance is at most turns squared.
        OptionalDouble kappa = byChance >= all
                ? OptionalDouble.empty()
                : OptionalDouble.of(((double) same * turns - byChance) / (all - byChance));
        return new Agreement(turns, same, kappa);
    }

    double share() {
        return (double) same / turns;
    }
}
