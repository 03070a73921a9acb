package org.turnwise.training.optimise;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What makes an epoch the best one on validation dialogues. */
public enum Selection {
    /** The highest weighted F1. */
    @JsonProperty("weighted-f1")
    WEIGHTED_F1,
    /** The highest mean log-likelihood: tells epochs apart where nearly every turn is right. */
    @JsonProperty("likelihood")
    LIKELIHOOD;

    /** Higher is better. */
    double score(Epoch epoch) {
        return this == WEIGHTED_F1 ? epoch.weightedF1() : -epoch.likelihood();
    }
}
