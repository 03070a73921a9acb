package org.turnwise.training.dataset;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

/**
 * What one training run works with.
 *
 * @param set names, widths, origins; its dev split chooses the epoch
 * @param epochs the dialogues of an epoch counted from 1; the same for the same number
 * @param judged what the finished network is judged on, by name; each with its dev and its test split
 */
public record Material(
        DialogueSet set, IntFunction<List<Dialogue>> epochs, Map<String, Map<Split, List<Dialogue>>> judged) {
    public Material {
        judged = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(judged));
    }

    /** The same dialogues every epoch, judged on the set's own splits. */
    public static Material of(DialogueSet set) {
        List<Dialogue> training = set.of(Split.TRAIN);
        return new Material(set, epoch -> training, Map.of(set.name(), set.splits()));
    }
}
