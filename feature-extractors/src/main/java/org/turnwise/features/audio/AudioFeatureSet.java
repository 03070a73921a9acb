package org.turnwise.features.audio;

import java.util.List;
import org.turnwise.inference.onnx.FeatureSet;

/**
 * What an audio extractor makes of a stretch of sound: so many values, and so many contours they are computed from.
 *
 * @param id {@code is10} or {@code egemaps-v02}
 * @param version changes whenever the same sound would give other numbers
 * @param features one per value, in the order of the values
 * @param contours one per low-level descriptor, in the order of {@link Contours#columns()}
 */
public record AudioFeatureSet(String id, String version, List<Quantity> features, List<Quantity> contours) {
    public AudioFeatureSet {
        features = List.copyOf(features);
        contours = List.copyOf(contours);
    }

    /**
     * A named number.
     *
     * @param name as the published sets name it, {@code F0final_sma_amean}
     * @param unit {@code Hz}, {@code dB}, {@code s}, {@code frames} (of 10 ms), {@code Hz/frame}; empty for a number
     *     without unit
     */
    public record Quantity(String name, String unit) {}

    /** The set as models name what they were trained on. */
    public FeatureSet featureSet() {
        return new FeatureSet(id, version, features.size());
    }

    /** The features' names, in order. */
    public List<String> names() {
        return features.stream().map(Quantity::name).toList();
    }

    /** The contours' names, in order. */
    public List<String> contourNames() {
        return contours.stream().map(Quantity::name).toList();
    }
}
