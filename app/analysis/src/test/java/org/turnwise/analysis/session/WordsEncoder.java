package org.turnwise.analysis.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.turnwise.features.text.TextEncoder;
import org.turnwise.features.text.TextFeatures;
import org.turnwise.inference.onnx.DeviceChoice;
import org.turnwise.inference.onnx.FeatureSet;

/** Gives each text a vector of its own without a network, and remembers what it was asked for. */
final class WordsEncoder implements TextEncoder {
    final List<String> asked = new ArrayList<>();
    private final int dimension;

    WordsEncoder(int dimension) {
        this.dimension = dimension;
    }

    @Override
    public FeatureSet featureSet() {
        return new FeatureSet("words", "1", dimension);
    }

    @Override
    public DeviceChoice device() {
        return new DeviceChoice(DeviceChoice.Provider.CPU, "no network");
    }

    @Override
    public List<TextFeatures> encode(List<String> texts) {
        asked.addAll(texts);
        return texts.stream().map(this::encode).toList();
    }

    private TextFeatures encode(String text) {
        if (text.isBlank()) {
            return new TextFeatures.Absent("no transcript");
        }
        Random random = new Random(text.hashCode());
        float[] values = new float[dimension];
        for (int i = 0; i < dimension; i++) {
            values[i] = (float) random.nextGaussian() / 10;
        }
        return new TextFeatures.Present(values, 10, text.startsWith("long") ? 7 : 0);
    }

    @Override
    public void close() {}
}
