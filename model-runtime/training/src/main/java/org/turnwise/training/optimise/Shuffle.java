package org.turnwise.training.optimise;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.turnwise.training.dataset.Dialogue;

/** Random batches of dialogues of similar length, so that little padding is computed. */
final class Shuffle {
    /** Batches sorted together: more means less padding and less chance. */
    private static final int NEIGHBOURHOOD = 8;

    private Shuffle() {}

    static List<List<Dialogue>> batches(List<Dialogue> dialogues, int batch, long seed) {
        Random random = new Random(seed);
        List<Dialogue> mixed = new ArrayList<>(dialogues);
        Collections.shuffle(mixed, random);
        List<List<Dialogue>> batches = new ArrayList<>();
        for (int from = 0; from < mixed.size(); from += batch * NEIGHBOURHOOD) {
            List<Dialogue> near = mixed.subList(from, Math.min(mixed.size(), from + batch * NEIGHBOURHOOD));
            near.sort(Comparator.comparingInt(Dialogue::turns));
            for (int i = 0; i < near.size(); i += batch) {
                batches.add(List.copyOf(near.subList(i, Math.min(near.size(), i + batch))));
            }
        }
        Collections.shuffle(batches, random);
        return batches;
    }
}
