package org.turnwise.training.dataset;

import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.turnwise.inference.onnx.FeatureSet;
import org.turnwise.inference.onnx.TrainingSource;

/**
 * A labelled dataset in numbers, ready to train on.
 *
 * @param name as in configurations and results: "meld", "mosi"
 * @param classes names in the order of the dialogues' labels
 * @param features what the dialogues hold, by modality: "text", "audio", "visual"; a modality that is not here is missing throughout
 * @param splits the dialogues; a dataset without a split of its own has no entry for it
 * @param hashes SHA-256 of every file that was read, by file name
 * @param sources where the data comes from and under which licence
 */
public record DialogueSet(
        String name,
        List<String> classes,
        Map<String, FeatureSet> features,
        Map<Split, List<Dialogue>> splits,
        Map<String, String> hashes,
        List<TrainingSource> sources) {

    /** Width of the input of a modality that is missing throughout: the least a graph can have. */
    public static final int UNUSED_WIDTH = 1;

    private static final List<String> MODALITIES = List.of("text", "audio", "visual");

    public DialogueSet {
        classes = List.copyOf(classes);
        features = Map.copyOf(features);
        EnumMap<Split, List<Dialogue>> copy = new EnumMap<>(Split.class);
        splits.forEach((split, dialogues) -> copy.put(split, List.copyOf(dialogues)));
        splits = Collections.unmodifiableMap(copy);
        hashes = Collections.unmodifiableMap(new LinkedHashMap<>(hashes));
        sources = List.copyOf(sources);
        if (!MODALITIES.containsAll(features.keySet())) {
            throw new IllegalArgumentException("modalities are " + MODALITIES + ", not " + features.keySet());
        }
    }

    /** The dialogues of a split, none where the dataset has no such split. */
    public List<Dialogue> of(Split split) {
        return splits.getOrDefault(split, List.of());
    }

    /** Input widths of text, audio and visual. */
    public List<Integer> widths() {
        return MODALITIES.stream()
                .map(modality -> {
                    FeatureSet set = features.get(modality);
                    return set == null ? UNUSED_WIDTH : set.dimension();
                })
                .toList();
    }

    /** The same dataset with other dialogues. */
    public DialogueSet with(Map<Split, List<Dialogue>> others) {
        return new DialogueSet(name, classes, features, others, hashes, sources);
    }
}
