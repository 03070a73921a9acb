package org.turnwise.session.model;

import java.time.Instant;
import java.util.Optional;

/**
 * How an annotation came to be.
 *
 * @param tookMillis time the turn was in front of the annotator before this choice; 0 where unknown (imports)
 * @param shown what the annotator could see when choosing
 * @param replaced label id that stood here before
 */
public record AnnotationOrigin(Instant at, long tookMillis, Shown shown, Method method, Optional<String> replaced) {
    /** What was on the screen of the model's opinion. */
    public enum Shown {
        NOTHING,
        PREDICTION,
        UNKNOWN
    }

    /** By what act the label was given. */
    public enum Method {
        CHOSEN,
        ACCEPTED_PREDICTION,
        BULK_ACCEPTED,
        IMPORTED
    }
}
