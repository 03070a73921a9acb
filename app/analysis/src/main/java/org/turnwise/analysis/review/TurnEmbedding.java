package org.turnwise.analysis.review;

import java.util.Optional;
import org.turnwise.session.model.TurnId;

/** Where a turn lies among others: turns that are much alike lie close. Vectors of other lengths are not compared. */
@FunctionalInterface
public interface TurnEmbedding {
    /** Not to be changed; empty where nothing is known of the turn. */
    Optional<float[]> of(TurnId turn);
}
