package org.turnwise.analysis.review;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.turnwise.session.model.TurnId;

/**
 * Puts turns in an order in which what is much alike does not follow upon one another: maximal marginal relevance
 * (Carbonell and Goldstein 1998). Greedily, the next turn is the one with the largest {@code L * score - (1 - L) *
 * likeness}, L = 0.7. The likeness is that to the most similar of the last few chosen, the less the longer ago it was: the
 * last one counts whole, and nothing that is further back than the window, for an annotator may well meet the like again
 * after a while.
 */
final class Diversity {
    /** How many of the last chosen count. */
    static final int WINDOW = 10;

    private static final double RELEVANCE = 0.7;

    private Diversity() {}

    /**
     * @param candidates the highest score first, which breaks ties; as many as may be compared with one another
     * @param before what comes before them, the last one last
     */
    static List<QueuedTurn> arrange(List<QueuedTurn> candidates, List<TurnId> before, TurnEmbedding embedding) {
        List<TurnId> window = before.subList(Math.max(0, before.size() - WINDOW), before.size());
        int known = window.size();
        Likeness likeness = new Likeness(
                Stream.concat(window.stream(), candidates.stream().map(QueuedTurn::turn))
                        .toList(),
                embedding);
        double[][] lately = new double[WINDOW][candidates.size()];
        for (int w = 0; w < known; w++) {
            remember(lately[w], likeness, w, known);
        }
        boolean[] taken = new boolean[candidates.size()];
        List<QueuedTurn> arranged = new ArrayList<>(candidates.size());
        for (int place = 0; place < candidates.size(); place++) {
            int best = best(candidates, lately, known + place, taken);
            taken[best] = true;
            arranged.add(candidates.get(best));
            remember(lately[(known + place) % WINDOW], likeness, known + best, known);
        }
        return arranged;
    }

    private static void remember(double[] row, Likeness likeness, int chosen, int known) {
        for (int c = 0; c < row.length; c++) {
            row[c] = likeness.of(chosen, known + c);
        }
    }

    /** @param chosen how many were before: the likeness to the one chosen n-th lies in row n modulo the window */
    private static int best(List<QueuedTurn> candidates, double[][] lately, int chosen, boolean[] taken) {
        int best = -1;
        double most = Double.NEGATIVE_INFINITY;
        for (int c = 0; c < taken.length; c++) {
            if (taken[c]) {
                continue;
            }
            double alike = 0;
            for (int age = 0; age < Math.min(WINDOW, chosen); age++) {
                double weight = 1 - (double) age / WINDOW;
                alike = Math.max(alike, weight * lately[(chosen - 1 - age) % WINDOW][c]);
            }
            double worth = RELEVANCE * candidates.get(c).score() - (1 - RELEVANCE) * alike;
            if (worth > most) {
                most = worth;
                best = c;
            }
        }
        return best;
    }
}
