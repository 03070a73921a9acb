package org.turnwise.inference.sure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.turnwise.inference.onnx.DeviceChoice;
import org.turnwise.inference.onnx.ModelException;
import org.turnwise.inference.onnx.ModelManifest;
import org.turnwise.inference.onnx.ModelPack;
import org.turnwise.inference.onnx.ModelSpec;
import org.turnwise.inference.onnx.OnnxModel;
import org.turnwise.inference.onnx.RuntimeSettings;
import org.turnwise.inference.onnx.Tensor;

/**
 * A trained SURE network. What it says of a dialogue depends on that dialogue, the number of samples and the seed, and
 * on nothing that ran before. Memory grows with the square of the dialogue's length: callers cut long conversations.
 *
 * <p>May be used from several threads at once.
 */
public final class SureModel implements AutoCloseable {
    private static final Set<String> OUTPUTS = Set.of(
            "logits",
            "modality_logits",
            "routing",
            "expert_variance",
            "modality_uncertainty",
            "attention",
            "embedding");

    private final ModelManifest manifest;
    private final ModelSpec.Sure spec;
    private final OnnxModel graph;
    private final GraphInputs inputs;

    private SureModel(ModelManifest manifest, ModelSpec.Sure spec, OnnxModel graph, GraphInputs inputs) {
        this.manifest = manifest;
        this.spec = spec;
        this.graph = graph;
        this.inputs = inputs;
    }

    /**
     * Opens a pack's network.
     *
     * @throws ModelException if the pack is of another kind, or graph and manifest do not fit each other
     */
    public static SureModel open(ModelPack pack, RuntimeSettings settings) {
        ModelManifest manifest = pack.manifest();
        if (!(manifest.spec() instanceof ModelSpec.Sure spec)) {
            throw new ModelException(pack.location() + ": holds a "
                    + manifest.spec().kind() + ", not a SURE network (field kind). Choose another pack.");
        }
        OnnxModel graph = pack.openModel(settings);
        try {
            if (!graph.outputNames().containsAll(OUTPUTS)) {
                throw new ModelException(pack.location() + ": the graph gives " + graph.outputNames() + ", needed are "
                        + OUTPUTS + ". Export it from this program's trainer.");
            }
            return new SureModel(manifest, spec, graph, new GraphInputs(pack.location(), spec, graph));
        } catch (ModelException e) {
            graph.close();
            throw e;
        }
    }

    public ModelManifest manifest() {
        return manifest;
    }

    /** Classes, feature sets and sizes. */
    public ModelSpec.Sure spec() {
        return spec;
    }

    public DeviceChoice device() {
        return graph.device();
    }

    /**
     * Predicts every turn of a dialogue.
     *
     * @param samples passes with noise from which the uncertainty is taken; with 0 all of it counts as aleatoric
     * @param seed decides the noise
     * @return one prediction per turn, in the same order
     * @throws IllegalArgumentException if a turn's features do not have the width the model was trained on
     */
    public List<SurePrediction> predict(DialogueInput dialogue, int samples, long seed) {
        int turns = dialogue.length();
        Map<String, Tensor> tensors = inputs.of(dialogue);
        tensors.put("noise", Noise.none(turns, spec.experts(), spec.hidden()));
        GraphOutputs mean = new GraphOutputs(spec, graph.run(tensors, OUTPUTS), turns);
        List<GraphOutputs> sampled = new ArrayList<>();
        for (int pass = 0; pass < samples; pass++) {
            tensors.put("noise", Noise.of(seed, pass, turns, spec.experts(), spec.hidden()));
            sampled.add(new GraphOutputs(spec, graph.run(tensors, Set.of("logits")), turns));
        }
        List<SurePrediction> predictions = new ArrayList<>();
        for (int turn = 0; turn < turns; turn++) {
            int t = turn;
            List<double[]> distributions = sampled.isEmpty()
                    ? List.of(mean.probabilities(t))
                    : sampled.stream().map(s -> s.probabilities(t)).toList();
            predictions.add(new SurePrediction(
                    mean.probabilities(t),
                    Uncertainty.of(distributions),
                    mean.modalities(t, dialogue.turns().get(t).features().keySet()),
                    mean.embedding(t)));
        }
        return predictions;
    }

    @Override
    public void close() {
        graph.close();
    }
}
