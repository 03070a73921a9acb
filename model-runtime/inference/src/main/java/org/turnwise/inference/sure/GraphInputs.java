package org.turnwise.inference.sure;

import java.util.LinkedHashMap;
import java.util.Map;
import org.turnwise.inference.onnx.ModelSpec;
import org.turnwise.inference.onnx.Tensor;

/** Lays a dialogue out as the graph's inputs. */
final class GraphInputs {
    private final ModelSpec.Sure spec;
    private final Map<SureModality, Integer> widths;

    /** @param widths values per turn that the graph takes, by modality */
    GraphInputs(ModelSpec.Sure spec, Map<SureModality, Integer> widths) {
        this.spec = spec;
        this.widths = Map.copyOf(widths);
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
