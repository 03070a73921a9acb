package org.turnwise.desktop.explaining;

import java.util.List;
import org.turnwise.analysis.review.NearestTurns.Near;
import org.turnwise.session.model.TurnId;

/** How it stands with the turns that are like the chosen one. */
public sealed interface SimilarState {
    /** Nobody wants to know. */
    record Unasked() implements SimilarState {}

    /** They are being looked for. */
    record Finding() implements SimilarState {}

    /** @param nearest the most alike first; none where nothing is known of the turn */
    record Found(TurnId of, List<Near> nearest) implements SimilarState {}
}
