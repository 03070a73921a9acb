package org.turnwise.training.dataset;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Takes whole dialogues of a training split for development, where a dataset has no split of its own for it. */
public final class DevShare {
    private DevShare() {}

    /** So many of the ids; the same for the same ids and seed, in whatever order they come. */
    public static Set<String> choose(List<String> ids, int count, long seed) {
        List<String> mixed = new ArrayList<>(ids);
        Collections.sort(mixed);
        Collections.shuffle(mixed, new Random(seed));
        return new LinkedHashSet<>(mixed.subList(0, count));
    }
}
