package org.turnwise.inference.sure;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * What SURE says of one turn.
 *
 * @param probabilities calibrated, in the order of the manifest's classes, of the pass without noise
 * @param uncertainty from the sampled passes
 * @param modalities one entry per modality the turn had; none for a missing one
 * @param embedding fused representation before the last layer
 */
public record SurePrediction(
        double[] probabilities,
        Uncertainty uncertainty,
        Map<SureModality, ModalityOutput> modalities,
        float[] embedding) {
    public SurePrediction {
        EnumMap<SureModality, ModalityOutput> copy = new EnumMap<>(SureModality.class);
        copy.putAll(modalities);
        modalities = Collections.unmodifiableMap(copy);
    }

    /** What the modality said, empty where the turn had none of it. */
    public Optional<ModalityOutput> of(SureModality modality) {
        return Optional.ofNullable(modalities.get(modality));
    }

    /** Index of the most probable class; the first of several equal ones. */
    public int best() {
        int best = 0;
        for (int c = 1; c < probabilities.length; c++) {
            if (probabilities[c] > probabilities[best]) {
                best = c;
            }
        }
        return best;
    }
}
