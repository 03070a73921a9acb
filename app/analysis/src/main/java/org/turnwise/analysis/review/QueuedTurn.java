package org.turnwise.analysis.review;

import java.util.List;
import org.turnwise.session.model.TurnId;

/**
 * A turn in the queue and why it is there.
 *
 * @param score 0 to 1, by {@link ReviewWeights}
 * @param reasons the one that says most first; never empty for a turn that waits
 */
public record QueuedTurn(TurnId turn, double score, List<ReviewReason> reasons) {
    public QueuedTurn {
        reasons = List.copyOf(reasons);
    }
}
