package org.turnwise.training.evaluate;

import java.util.Comparator;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/** How well a score tells two groups apart. */
public final class Separation {
    private Separation() {}

    /**
     * Area under the receiver operating characteristic: the chance that a turn of the group has a higher score than one that is not in
     * it, equal scores counting half.
     *
     * @return empty where one of the two groups is
     */
    public static OptionalDouble auroc(double[] score, boolean[] group) {
        int[] order = IntStream.range(0, score.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> score[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        double ranks = 0;
        long members = 0;
        for (int from = 0; from < order.length; ) {
            int to = from;
            int here = 0;
            while (to < order.length && score[order[to]] == score[order[from]]) {
                here += group[order[to++]] ? 1 : 0;
            }
            ranks += here * (from + 1 + to) / 2.0;
            members += here;
            from = to;
        }
        long others = score.length - members;
        return members == 0 || others == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of((ranks - members * (members + 1) / 2.0) / ((double) members * others));
    }
}
