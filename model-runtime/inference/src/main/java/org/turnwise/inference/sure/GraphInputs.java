package org.turnwise.inference.sure;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.turnwise.inference.onnx.FeatureSet;
import org.turnwise.inference.onnx.ModelException;
import org.turnwise.inference.onnx.ModelSpec;
import org.turnwise.inference.onnx.OnnxModel;
import org.turnwise.inference.onnx.Tensor;

/** Lays a dialogue out as the graph's inputs, and checks once that graph and manifest agree on their shapes. */
final class GraphInputs {
    private static final List<String> OTHERS = List.of("available", "speaker", "noise");

    private final ModelSpec.Sure spec;
    private final Map<SureModality, Integer> widths = new EnumMap<>(SureModality.class);

    GraphInputs(String source, ModelSpec.Sure spec, OnnxModel graph) {
        this.spec = spec;
        for (SureModality modality : SureModality.values()) {
            long[] shape = shape(source, graph, modality.key());
            if (shape.length != 2 || shape[1] < 1) {
                throw new ModelException(source + ": input " + modality.key() + " has shape " + Arrays.toString(shape)
                        + "; it must be [turns, values] with the number of values fixed.");
            }
            FeatureSet features = spec.features().get(modality.key());
            if (features != null && features.dimension() != shape[1]) {
                throw new ModelException(source + ": the graph takes " + shape[1] + " " + modality.key()
                        + " values per turn, field sure.features." + modality.key() + ".dimension says "
                        + features.dimension() + ". Graph and manifest do not belong together.");
            }
            widths.put(modality, (int) shape[1]);
        }
        OTHERS.forEach(input -> shape(source, graph, input));
        long[] noise = shape(source, graph, "noise");
        if (noise.length != 4 || noise[2] != spec.experts() || noise[3] != spec.hidden()) {
            throw new ModelException(source + ": input noise has shape " + Arrays.toString(noise)
                    + "; fields sure.dimensions.experts and .hidden ask for [turns, 3, " + spec.experts() + ", "
                    + spec.hidden() + "]. Graph and manifest do not belong together.");
        }
    }

    private static long[] shape(String source, OnnxModel graph, String input) {
        return graph.inputShape(input)
                .orElseThrow(() -> new ModelException(source + ": the graph has no input " + input + "; it has "
                        + graph.inputNames() + ". Export it from this program's trainer."));
    }

    /** Everything but the noise. */
    Map<String, Tensor> of(DialogueInput dialogue) {
        int turns = dialogue.length();
        Map<String, Tensor> inputs = new LinkedHashMap<>();
        float[] available = new float[turns * 3];
        for (SureModality modality : SureModality.values()) {
            int width = widths.getOrDefault(modality, 0);
            float[] values = new float[turns * width];
            for (int t = 0; t < turns; t++) {
                float[] row = dialogue.turns().get(t).features().get(modality);
                if (row == null) {
                    continue;
                }
                check(modality, t, row, width);
                System.arraycopy(row, 0, values, t * width, width);
                available[t * 3 + modality.ordinal()] = 1;
            }
            inputs.put(modality.key(), new Tensor.Floats(values, turns, width));
        }
        inputs.put("available", new Tensor.Floats(available, turns, 3));
        long[] speakers = new long[turns];
        for (int t = 0; t < turns; t++) {
            speakers[t] = Math.min(dialogue.turns().get(t).speaker(), spec.speakers() - 1);
        }
        inputs.put("speaker", new Tensor.Longs(speakers, turns));
        return inputs;
    }

    private void check(SureModality modality, int turn, float[] row, int width) {
        if (!spec.features().containsKey(modality.key())) {
            throw new IllegalArgumentException("turn " + turn + " has " + modality.key()
                    + " features, but the model was not trained on that modality: leave them out");
        }
        if (row.length != width) {
            throw new IllegalArgumentException(
                    "turn " + turn + " has " + row.length + " " + modality.key() + " values, the model takes " + width);
        }
    }
}
