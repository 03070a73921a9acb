package org.turnwise.session.model;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * How an annotation came to be.
 *
 * @param tookMillis time the turn was in front of the annotator before this choice; 0 where unknown (imports)
 * @param shown what the annotator could see when choosing
 * @param replaced label id that stood here before
 */
public record AnnotationOrigin(Instant at, long tookMillis, Shown shown, Method method, Optional<String> replaced) {
    /** Whose opinion of the turn was there to be seen. */
    public enum Shown {
        NOTHING,
        /** The model's. Of labels made before session format 5 it is not known whether others' were there as well. */
        PREDICTION,
        /** Other annotators' labels, and not the model's. */
        OTHERS,
        PREDICTION_AND_OTHERS,
        UNKNOWN;

        public static Shown of(Set<Opinion> seen) {
            boolean others = seen.contains(Opinion.OTHERS);
            return seen.contains(Opinion.MODEL)
                    ? others ? PREDICTION_AND_OTHERS : PREDICTION
                    : others ? OTHERS : NOTHING;
        }

        public boolean prediction() {
            return this == PREDICTION || this == PREDICTION_AND_OTHERS;
        }

        public boolean others() {
            return this == OTHERS || this == PREDICTION_AND_OTHERS;
        }
    }

    /** Who may have an opinion of a turn beside the annotator. */
    public enum Opinion {
        MODEL,
        OTHERS
    }

    /** By what act the label was given. */
    public enum Method {
        CHOSEN,
        ACCEPTED_PREDICTION,
        BULK_ACCEPTED,
        IMPORTED
    }
}
