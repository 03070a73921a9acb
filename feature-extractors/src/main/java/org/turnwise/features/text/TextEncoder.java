package org.turnwise.features.text;

import java.util.List;
import org.turnwise.inference.onnx.DeviceChoice;
import org.turnwise.inference.onnx.FeatureSet;

/**
 * Encodes texts as vectors. A text's vector does not depend on the texts encoded with it (up to the rounding of the
 * last bits), so results may be cached one by one. Not for use from two threads at once.
 */
public interface TextEncoder extends AutoCloseable {
    /** Names what the vectors are; part of every cache key and checked against what a model was trained on. */
    FeatureSet featureSet();

    /** Where it runs and why. */
    DeviceChoice device();

    /**
     * Encodes texts.
     *
     * @return one entry per text, in the same order; {@link TextFeatures.Absent} for a text without any word
     */
    List<TextFeatures> encode(List<String> texts);

    @Override
    void close();
}
