package org.turnwise.inference.sure;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import org.turnwise.inference.onnx.ModelException;
import org.turnwise.inference.onnx.ModelSpec;
import org.turnwise.inference.onnx.Tensor;

/** The graph's outputs for one dialogue, read turn by turn. */
final class GraphOutputs {
    private static final int MODALITIES = SureModality.values().length;

    private final ModelSpec.Sure spec;
    private final Map<String, Tensor> outputs;
    private final int turns;

    /** @param outputs all of the graph's outputs for a dialogue of so many turns */
    GraphOutputs(ModelSpec.Sure spec, Map<String, Tensor> outputs, int turns) {
        this.spec = spec;
        this.outputs = outputs;
        this.turns = turns;
    }

    /** @param temperature of the modalities the turn has */
    double[] probabilities(int turn, double temperature) {
        int classes = spec.classes().size();
        return Softmax.of(floats("logits", turns, classes), turn * classes, classes, temperature);
    }

    float[] embedding(int turn) {
        float[] all = floats("embedding", turns, spec.hidden());
        return Arrays.copyOfRange(all, turn * spec.hidden(), (turn + 1) * spec.hidden());
    }

    /** What the modalities said that the turn has. */
    Map<SureModality, ModalityOutput> modalities(int turn, Iterable<SureModality> present) {
        Map<SureModality, ModalityOutput> said = new EnumMap<>(SureModality.class);
        for (SureModality modality : present) {
            said.put(modality, modality(turn, modality.ordinal()));
        }
        return said;
    }

    private ModalityOutput modality(int turn, int m) {
        int row = turn * MODALITIES + m;
        int classes = spec.classes().size();
        int experts = spec.experts();
        float[] logits = floats("modality_logits", turns, MODALITIES, classes);
        float[] routing = floats("routing", turns, MODALITIES, experts);
        float[] variance = floats("expert_variance", turns, MODALITIES, experts);
        float[] attention = floats("attention", spec.steps(), MODALITIES, turns, turns);
        float[][] steps = new float[spec.steps()][];
        for (int r = 0; r < steps.length; r++) {
            int from = ((r * MODALITIES + m) * turns + turn) * turns;
            steps[r] = Arrays.copyOfRange(attention, from, from + turns);
        }
        return new ModalityOutput(
                Softmax.of(logits, row * classes, classes, spec.temperature()),
                Arrays.copyOfRange(routing, row * experts, (row + 1) * experts),
                Arrays.copyOfRange(variance, row * experts, (row + 1) * experts),
                floats("modality_uncertainty", turns, MODALITIES)[row],
                steps);
    }

    private float[] floats(String name, long... shape) {
        Tensor tensor = outputs.get(name);
        if (!(tensor instanceof Tensor.Floats floats) || !Arrays.equals(floats.shape(), shape)) {
            throw new ModelException("the SURE graph gave " + name + " as " + tensor + ", not float32"
                    + Arrays.toString(shape) + ". Graph and manifest do not belong together.");
        }
        return floats.values();
    }
}
