package org.turnwise.features.audio.benchmark.emotion;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Which recordings are tested together. A speaker's recordings are all in one fold, so that no classifier is tested on
 * a voice it was trained on.
 *
 * @param speakers of each fold
 */
record Folds(String name, List<List<Integer>> speakers) {
    private static final int ACTORS = 24;
    private static final int PER_FOLD = 4;

    /** Each speaker alone. */
    static Folds oneSpeakerEach(int[] speakers) {
        return new Folds(
                "one speaker each",
                Arrays.stream(speakers).distinct().sorted().mapToObj(List::of).toList());
    }

    /**
     * RAVDESS's 24 actors in six folds, as scikit-learn's GroupKFold puts them. All actors have as many recordings, so
     * the order in which it takes them is that of an unstable sort: this is what NumPy 1.24.2 makes of it. NumPy 2.4.6
     * takes them in order, which gives {@link #everySixth}.
     */
    static Folds asGroupKFold() {
        return new Folds(
                "6, GroupKFold's",
                List.of(
                        List.of(6, 12, 18, 24),
                        List.of(7, 13, 19, 23),
                        List.of(2, 8, 14, 20),
                        List.of(3, 9, 15, 21),
                        List.of(4, 10, 16, 22),
                        List.of(1, 5, 11, 17)));
    }

    /** RAVDESS's actors, every sixth one in a fold: all of one sex, since odd numbers are men's. */
    static Folds everySixth() {
        return ofActors("6, every sixth", 1, ACTORS / PER_FOLD);
    }

    /** RAVDESS's actors, four neighbours in a fold: two women and two men. */
    static Folds neighbours() {
        return ofActors("6, neighbours", PER_FOLD, 1);
    }

    /** RAVDESS's actors, four a fold, drawn by chance. */
    static Folds drawn(long seed) {
        List<Integer> actors =
                new ArrayList<>(IntStream.rangeClosed(1, ACTORS).boxed().toList());
        Collections.shuffle(actors, new Random(seed));
        return new Folds(
                "6, drawn, seed " + seed,
                IntStream.range(0, ACTORS / PER_FOLD)
                        .mapToObj(f -> List.copyOf(actors.subList(f * PER_FOLD, (f + 1) * PER_FOLD)))
                        .toList());
    }

    private static Folds ofActors(String name, int foldStep, int actorStep) {
        return new Folds(
                name,
                IntStream.range(0, ACTORS / PER_FOLD)
                        .mapToObj(f -> IntStream.range(0, PER_FOLD)
                                .mapToObj(a -> 1 + f * foldStep + a * actorStep)
                                .toList())
                        .toList());
    }
}
