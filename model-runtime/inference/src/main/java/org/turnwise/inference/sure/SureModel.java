package org.turnwise.inference.sure;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.turnwise.inference.onnx.DeviceChoice;
import org.turnwise.inference.onnx.ModelException;
import org.turnwise.inference.onnx.ModelManifest;
import org.turnwise.inference.onnx.ModelPack;
import org.turnwise.inference.onnx.ModelSpec;
import org.turnwise.inference.onnx.OnnxModel;
import org.turnwise.inference.onnx.RuntimeSettings;

/**
 * A trained SURE network. What it says of a dialogue depends on that dialogue, the number of samples and the seed, and
 * on nothing that ran before. All samples are drawn in one call, in several of at most {@value GraphPasses#TURNS_AT_ONCE}
 * turns times samples where they are more: memory does not grow with the samples. It grows with the square of the
 * dialogue's length: callers cut long conversations.
 *
 * <p>May be used from several threads at once.
 */
public final class SureModel implements AutoCloseable {
    private static final int WARM_UP_TURNS = 32;

    private final ModelManifest manifest;
    private final ModelSpec.Sure spec;
    private final OnnxModel graph;
    private final GraphInputs inputs;
    private final GraphPasses passes;

    private SureModel(String file, ModelManifest manifest, ModelSpec.Sure spec, OnnxModel graph) {
        this.manifest = manifest;
        this.spec = spec;
        this.graph = graph;
        GraphContract contract = new GraphContract(file, spec, graph);
        inputs = new GraphInputs(spec, contract.widths());
        passes = new GraphPasses(spec, graph, contract.samplesTogether());
    }

    /**
     * Opens a pack's network and runs it once, so that the first prediction is as fast as the others; on the CPU where a GPU
     * takes the network and cannot run it.
     *
     * @throws ModelException if the pack is of another kind, or graph and manifest do not fit each other
     */
    public static SureModel open(ModelPack pack, RuntimeSettings settings) {
        ModelManifest manifest = pack.manifest();
        if (!(manifest.spec() instanceof ModelSpec.Sure spec)) {
            throw new ModelException(pack.location() + ": holds a "
                    + manifest.spec().kind() + ", not a SURE network (field kind). Choose another pack.");
        }
        String file = pack.location() + "/" + spec.graph();
        OnnxModel open = pack.openModel(settings, graph -> new SureModel(file, manifest, spec, graph).warmUp());
        return new SureModel(file, manifest, spec, open);
    }

    /** The first run reserves memory and picks kernels, on a GPU for a second or more. */
    private void warmUp() {
        predict(new DialogueInput(Collections.nCopies(WARM_UP_TURNS, new DialogueInput.TurnInput(0, Map.of()))), 1, 0);
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
        GraphPasses.Result result = passes.run(inputs.of(dialogue), turns, samples, seed);
        GraphOutputs mean = result.mean();
        List<GraphOutputs> sampled = result.sampled();
        List<SurePrediction> predictions = new ArrayList<>();
        for (int turn = 0; turn < turns; turn++) {
            int t = turn;
            Set<SureModality> present = dialogue.turns().get(t).features().keySet();
            double temperature = temperature(present);
            List<double[]> distributions = sampled.isEmpty()
                    ? List.of(mean.probabilities(t, temperature))
                    : sampled.stream().map(s -> s.probabilities(t, temperature)).toList();
            predictions.add(new SurePrediction(
                    mean.probabilities(t, temperature),
                    Uncertainty.of(distributions),
                    mean.modalities(t, present),
                    mean.embedding(t)));
        }
        return predictions;
    }

    private double temperature(Set<SureModality> present) {
        return spec.temperatureOf(present.stream()
                .map(modality -> modality.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet()));
    }

    @Override
    public void close() {
        graph.close();
    }
}
