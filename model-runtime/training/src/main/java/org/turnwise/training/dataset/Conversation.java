package org.turnwise.training.dataset;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A labelled conversation in words, turns in order. */
public record Conversation(String id, List<LabelledTurn> turns) {

    /** One turn: who said what, and the index of its emotion. */
    public record LabelledTurn(String speaker, String text, int label) {}

    public Conversation {
        turns = List.copyOf(turns);
    }

    /** Speakers as numbers by order of appearance, from 0. */
    public int[] speakerIndices() {
        Map<String, Integer> seen = new LinkedHashMap<>();
        return turns.stream()
                .mapToInt(turn -> seen.computeIfAbsent(turn.speaker(), name -> seen.size()))
                .toArray();
    }

    public int[] labels() {
        return turns.stream().mapToInt(LabelledTurn::label).toArray();
    }
}
