package org.turnwise.features.audio.functional;

import java.util.Arrays;

/**
 * Puts the values of wanted ranks where they would be if all were sorted, and sorts no more than that takes. Partitions
 * around the middle one of three, both ends' runs of equal values included, down to short stretches, which are sorted.
 */
final class Ranks {
    private static final int SHORT = 64;

    private Ranks() {}

    /**
     * @param x rearranged
     * @param from first index of a stretch
     * @param to index after its last
     * @param ranks ascending indices; those within the stretch, from {@code firstRank} up to before {@code endRank}, get
     *     the value they would have if the stretch were sorted
     */
    static void select(float[] x, int from, int to, int[] ranks, int firstRank, int endRank) {
        int low = from;
        int high = to;
        int first = firstRank;
        int end = endRank;
        // More rounds than halving takes: badly chosen pivots, so sort.
        int rounds = 2 * (32 - Integer.numberOfLeadingZeros(to - from));
        while (first < end) {
            if (high - low <= SHORT || rounds-- == 0) {
                Arrays.sort(x, low, high);
                return;
            }
            float pivot = median(x[low], x[(low + high) >>> 1], x[high - 1]);
            int i = low - 1;
            int j = high;
            while (true) {
                do {
                    i++;
                } while (x[i] < pivot);
                do {
                    j--;
                } while (x[j] > pivot);
                if (i >= j) {
                    break;
                }
                float kept = x[i];
                x[i] = x[j];
                x[j] = kept;
            }
            int split = j + 1;
            int inUpper = first;
            while (inUpper < end && ranks[inUpper] < split) {
                inUpper++;
            }
            if (first < inUpper && inUpper < end) {
                select(x, low, split, ranks, first, inUpper);
                first = inUpper;
                low = split;
            } else if (first < inUpper) {
                high = split;
            } else {
                low = split;
            }
        }
    }

    private static float median(float a, float b, float c) {
        return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
    }
}
