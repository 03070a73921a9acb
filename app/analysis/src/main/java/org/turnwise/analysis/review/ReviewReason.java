package org.turnwise.analysis.review;

import java.util.List;
import org.turnwise.session.model.Modality;

/** Why a turn is worth a human's look. None of them says what anybody else's label is. */
public sealed interface ReviewReason {
    /** How much this speaks for a look: 0 not at all, 1 as much as it can. */
    double strength();

    /** @param strength predictive entropy as a share of the largest that the labels allow */
    record Unsure(double strength) implements ReviewReason {}

    /**
     * The model's label is another than that of other annotators.
     *
     * @param strength 1 less the probability that the model gives their labels, the mean over them
     * @param annotators ids of those whose label it is not
     */
    record DiffersFromOthers(double strength, List<String> annotators) implements ReviewReason {
        public DiffersFromOthers {
            annotators = List.copyOf(annotators);
        }
    }

    /**
     * Other annotators gave different labels.
     *
     * @param strength share of their pairs that differ
     * @param annotators ids of those who labelled the turn
     */
    record AnnotatorsDiffer(double strength, List<String> annotators) implements ReviewReason {
        public AnnotatorsDiffer {
            annotators = List.copyOf(annotators);
        }
    }

    /**
     * What is said, how, and with what face point to different labels; the two modalities that are furthest apart.
     *
     * @param strength Jensen-Shannon divergence of all heads there are, as a share of the largest possible
     * @param label that {@code one} holds most probable
     * @param otherLabel that {@code other} holds most probable
     */
    record ModalitiesDiffer(double strength, Modality one, String label, Modality other, String otherLabel)
            implements ReviewReason {}

    /** The run says nothing of the turn: it came later. */
    record NotSeen() implements ReviewReason {
        @Override
        public double strength() {
            return 1;
        }
    }

    /** The annotator flagged it. */
    record Flagged() implements ReviewReason {
        @Override
        public double strength() {
            return 1;
        }
    }
}
