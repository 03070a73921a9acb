package org.turnwise.analysis.review;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.turnwise.session.model.Turn;
import org.turnwise.session.model.TurnId;

/**
 * Turns in the order in which they are worth a human's look. The best few hundred are arranged so that near-duplicates do
 * not follow one another; after them the score alone decides, and equal scores go by time. The work grows with the number
 * of turns as sorting them does, so a queue of 100,000 turns is made anew, off the screen's thread, when the arranged
 * part has been worked through.
 *
 * @param turns those that keep their places first, then those that wait
 * @param settled how many keep their places
 * @param arranged how many at the beginning are settled or arranged
 */
public record ReviewRanking(List<QueuedTurn> turns, int settled, int arranged) {
    /** How many of the best are compared with one another. */
    static final int HEAD = 300;

    public ReviewRanking {
        turns = List.copyOf(turns);
    }

    public static ReviewRanking of(ReviewQuestion question, ReviewWeights weights, TurnEmbedding embedding) {
        TurnReasons reasons = new TurnReasons(question, weights);
        List<QueuedTurn> all = new ArrayList<>();
        question.behind().stream()
                .filter(turn -> question.session().turns().find(turn).isPresent())
                .map(reasons::of)
                .forEach(all::add);
        List<TurnId> before = all.stream().map(QueuedTurn::turn).toList();
        Set<TurnId> placed = new HashSet<>(before);
        List<QueuedTurn> waiting = new ArrayList<>();
        for (Turn turn : question.session().turns()) {
            if (!placed.contains(turn.id()) && question.waits(turn.id())) {
                waiting.add(reasons.of(turn.id()));
            }
        }
        waiting.sort(Comparator.comparingDouble(t -> -t.score()));
        int head = Math.min(HEAD, waiting.size());
        all.addAll(Diversity.arrange(List.copyOf(waiting.subList(0, head)), before, embedding));
        all.addAll(waiting.subList(head, waiting.size()));
        return new ReviewRanking(all, before.size(), before.size() + head);
    }
}
