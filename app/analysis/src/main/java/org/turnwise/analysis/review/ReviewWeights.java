package org.turnwise.analysis.review;

import java.util.List;

/**
 * How much each reason can say, 0 to 1. A turn's score is {@code 1 - product(1 - weight * strength)} over its reasons (a
 * "noisy or"): one strong reason suffices, further ones add, and the score stays between 0 and 1.
 *
 * @param unsure the model's own doubt
 * @param differs from what other annotators said
 * @param annotators that differ among themselves
 * @param modalities that differ; less, because single heads are wrong more often than all together
 * @param notSeen by the model
 * @param flagged by the annotator
 */
public record ReviewWeights(
        double unsure, double differs, double annotators, double modalities, double notSeen, double flagged) {
    public static final ReviewWeights STANDARD = new ReviewWeights(0.9, 0.8, 0.8, 0.4, 0.5, 0.3);

    public ReviewWeights {
        for (double weight : new double[] {unsure, differs, annotators, modalities, notSeen, flagged}) {
            if (!(weight >= 0 && weight <= 1)) {
                throw new IllegalArgumentException("a weight is between 0 and 1, not " + weight);
            }
        }
    }

    /** What a reason says of its turn: its strength by its weight. */
    public double of(ReviewReason reason) {
        return reason.strength() * weight(reason);
    }

    double score(List<ReviewReason> reasons) {
        double nothing = 1;
        for (ReviewReason reason : reasons) {
            nothing *= 1 - of(reason);
        }
        return 1 - nothing;
    }

    private double weight(ReviewReason reason) {
        if (reason instanceof ReviewReason.Unsure) {
            return unsure;
        } else if (reason instanceof ReviewReason.DiffersFromOthers) {
            return differs;
        } else if (reason instanceof ReviewReason.AnnotatorsDiffer) {
            return annotators;
        } else if (reason instanceof ReviewReason.ModalitiesDiffer) {
            return modalities;
        }
        return reason instanceof ReviewReason.NotSeen ? notSeen : flagged;
    }
}
