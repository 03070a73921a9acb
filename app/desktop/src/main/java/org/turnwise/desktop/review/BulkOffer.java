package org.turnwise.desktop.review;

import java.util.ArrayList;
import java.util.List;
import org.turnwise.desktop.shell.TurnRow;

/**
 * Which of the turns shown would get the model's label at a threshold, and how many of those labels are likely wrong.
 *
 * @param rows without the annotator's own label, the model at least so sure; in the order shown
 * @param labelled turns shown that have a label already
 * @param below turns shown of which the model is less sure
 * @param without turns shown of which the model says nothing
 * @param wrong expected number of wrong labels among the rows: the sum of {@code 1 - p}, times what reviewing has found
 * @param deviation its standard deviation, Poisson-binomial
 */
public record BulkOffer(List<TurnRow> rows, int labelled, int below, int without, double wrong, double deviation) {
    /**
     * @param threshold least probability of the model's label, inclusive
     * @param factor by which errors are more frequent than the probabilities say, as far as reviewing has shown
     */
    static BulkOffer of(List<TurnRow> shown, double threshold, double factor) {
        List<TurnRow> rows = new ArrayList<>();
        int labelled = 0;
        int below = 0;
        int without = 0;
        double wrong = 0;
        double variance = 0;
        for (TurnRow row : shown) {
            if (row.humanLabel().isPresent()) {
                labelled++;
            } else if (row.prediction().isEmpty()) {
                without++;
            } else if (row.confidence() < threshold) {
                below++;
            } else {
                double q = Math.min(1, factor * (1 - row.confidence()));
                rows.add(row);
                wrong += q;
                variance += q * (1 - q);
            }
        }
        return new BulkOffer(List.copyOf(rows), labelled, below, without, wrong, Math.sqrt(variance));
    }
}
