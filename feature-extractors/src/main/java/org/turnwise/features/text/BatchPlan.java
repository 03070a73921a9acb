package org.turnwise.features.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Which texts run through the encoder together: only those with the same number of tokens. Nothing is computed on
 * padding, and no text's vector is touched by how long its neighbours are.
 */
final class BatchPlan {
    /** Bounds the memory of one batch. */
    private static final int MAX_TOKENS = 2048;

    private BatchPlan() {}

    /** @return indices into {@code texts}, grouped; shortest texts first */
    static List<List<Integer>> of(List<Tokens> texts) {
        Map<Integer, List<Integer>> byLength = new TreeMap<>();
        for (int i = 0; i < texts.size(); i++) {
            byLength.computeIfAbsent(texts.get(i).length(), length -> new ArrayList<>())
                    .add(i);
        }
        List<List<Integer>> batches = new ArrayList<>();
        byLength.forEach((length, indices) -> {
            int size = Math.max(1, MAX_TOKENS / Math.max(1, length));
            for (int from = 0; from < indices.size(); from += size) {
                batches.add(List.copyOf(indices.subList(from, Math.min(from + size, indices.size()))));
            }
        });
        return batches;
    }
}
