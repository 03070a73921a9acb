package org.turnwise.analysis.statistics;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.turnwise.session.model.LabelScheme;
import org.turnwise.session.model.Turn;

/**
 * Which label follows which, from each turn to the next one of the same dialogue: the counts, and as shares of a row the
 * maximum likelihood estimate of a first-order Markov chain (Anderson and Goodman 1957). Turns follow each other in
 * order of their start. A turn without a label is not skipped: neither the step to it nor the one from it is counted.
 *
 * @param between from a turn to the next, whoever speaks it; rows are the earlier turns' labels
 * @param ofOneSpeaker from a turn to the next of the same speaker
 */
public record Transitions(LabelMatrix between, LabelMatrix ofOneSpeaker) {

    private record Voice(String dialogue, String speaker) {}

    static Transitions of(List<LabelledTurn> turns, LabelScheme scheme) {
        Set<String> used = new HashSet<>();
        turns.forEach(t -> t.label().ifPresent(used::add));
        List<String> labels = LabelOrder.of(scheme, used);
        Map<String, Integer> places = new HashMap<>();
        labels.forEach(label -> places.put(label, places.size()));
        int[][] between = new int[labels.size()][labels.size()];
        int[][] ofOneSpeaker = new int[labels.size()][labels.size()];
        Map<String, LabelledTurn> lastOfDialogue = new HashMap<>();
        Map<Voice, LabelledTurn> lastOfSpeaker = new HashMap<>();
        for (LabelledTurn t : turns) {
            Turn turn = t.turn();
            count(lastOfDialogue.put(turn.dialogue(), t), t, places, between);
            count(lastOfSpeaker.put(new Voice(turn.dialogue(), turn.speaker()), t), t, places, ofOneSpeaker);
        }
        return new Transitions(LabelMatrix.of(labels, between), LabelMatrix.of(labels, ofOneSpeaker));
    }

    private static void count(
            @org.jspecify.annotations.Nullable LabelledTurn before,
            LabelledTurn now,
            Map<String, Integer> places,
            int[][] counts) {
        if (before != null && before.label().isPresent() && now.label().isPresent()) {
            int from = places.getOrDefault(before.label().get(), 0);
            int to = places.getOrDefault(now.label().get(), 0);
            counts[from][to]++;
        }
    }
}
