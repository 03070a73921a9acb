package org.turnwise.features.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.turnwise.inference.onnx.DeviceChoice;
import org.turnwise.inference.onnx.FeatureSet;

/** Several encoders' vectors side by side, in the order of the parts. */
final class CombinedTextEncoder implements TextEncoder {
    static final String SEPARATOR = "+";

    private final List<TextEncoder> parts;
    private final FeatureSet features;

    /** Takes over the parts: they are closed with this encoder. */
    CombinedTextEncoder(List<TextEncoder> parts) {
        this.parts = List.copyOf(parts);
        this.features = new FeatureSet(
                parts.stream().map(p -> p.featureSet().id()).collect(Collectors.joining(SEPARATOR)),
                parts.stream().map(p -> p.featureSet().version()).collect(Collectors.joining(SEPARATOR)),
                parts.stream().mapToInt(p -> p.featureSet().dimension()).sum());
    }

    @Override
    public FeatureSet featureSet() {
        return features;
    }

    @Override
    public DeviceChoice device() {
        return parts.get(0).device();
    }

    @Override
    public List<TextFeatures> encode(List<String> texts) {
        List<List<TextFeatures>> encoded = new ArrayList<>();
        for (TextEncoder part : parts) {
            encoded.add(part.encode(texts));
        }
        List<TextFeatures> joined = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            int index = i;
            joined.add(join(encoded.stream().map(e -> e.get(index)).toList()));
        }
        return joined;
    }

    private TextFeatures join(List<TextFeatures> ofOneText) {
        float[] values = new float[features.dimension()];
        int at = 0;
        int tokens = 0;
        int dropped = 0;
        for (TextFeatures part : ofOneText) {
            if (!(part instanceof TextFeatures.Present present)) {
                return part;
            }
            System.arraycopy(present.values(), 0, values, at, present.values().length);
            at += present.values().length;
            tokens = Math.max(tokens, present.tokens());
            dropped = Math.max(dropped, present.droppedTokens());
        }
        return new TextFeatures.Present(at == values.length ? values : Arrays.copyOf(values, at), tokens, dropped);
    }

    @Override
    public void close() {
        parts.forEach(TextEncoder::close);
    }
}
