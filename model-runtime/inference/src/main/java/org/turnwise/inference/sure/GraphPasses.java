package org.turnwise.inference.sure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.turnwise.inference.onnx.ModelException;
import org.turnwise.inference.onnx.ModelSpec;
import org.turnwise.inference.onnx.OnnxModel;
import org.turnwise.inference.onnx.Tensor;

/**
 * Takes one dialogue through the graph without noise and with the noise of every sample: in one call where the graph takes
 * samples together, else a call per pass. One call holds at most {@value #TURNS_AT_ONCE} turns, counted once per sample, or
 * one sample of a longer dialogue: memory is bounded by that, whatever the number of samples.
 */
final class GraphPasses {
    /** Ten passes over the longest dialogue the application lets the model see; more in one call cost more time each. */
    static final int TURNS_AT_ONCE = 512;

    private static final Set<String> OUTPUTS = Set.of(
            "logits",
            "modality_logits",
            "routing",
            "expert_variance",
            "modality_uncertainty",
            "attention",
            "embedding");
    private static final Set<String> LOGITS = Set.of("logits");

    private final ModelSpec.Sure spec;
    private final OnnxModel graph;
    private final boolean together;
    private final Noise noise;

    /** @param together whether the graph takes samples together */
    GraphPasses(ModelSpec.Sure spec, OnnxModel graph, boolean together) {
        this.spec = spec;
        this.graph = graph;
        this.together = together;
        noise = new Noise(spec.experts(), spec.hidden());
    }

    /** What the pass without noise gave, and the sampled ones after it. */
    record Result(GraphOutputs mean, List<GraphOutputs> sampled) {}

    /**
     * @param inputs all but the noise
     * @param samples passes with noise
     */
    Result run(Map<String, Tensor> inputs, int turns, int samples, long seed) {
        int atOnce = together ? Math.max(1, TURNS_AT_ONCE / turns) : 1;
        List<GraphOutputs> passes = new ArrayList<>();
        for (int first = 0; first <= samples; first += atOnce) {
            int count = Math.min(atOnce, samples + 1 - first);
            passes.addAll(call(inputs, turns, first, count, seed));
        }
        return new Result(passes.get(0), List.copyOf(passes.subList(1, passes.size())));
    }

    /** Passes from {@code first} on; pass 0 is the one without noise. */
    private List<GraphOutputs> call(Map<String, Tensor> inputs, int turns, int first, int count, long seed) {
        Map<String, Tensor> all = new LinkedHashMap<>(inputs);
        all.put("noise", noise.of(seed, first, count, turns, together));
        Map<String, Tensor> given = graph.run(all, first == 0 ? OUTPUTS : LOGITS);
        if (!together) {
            return List.of(new GraphOutputs(spec, given, turns));
        }
        List<GraphOutputs> passes = new ArrayList<>();
        for (int pass = 0; pass < count; pass++) {
            Map<String, Tensor> own = new LinkedHashMap<>(pass == 0 && first == 0 ? given : Map.of());
            own.put("logits", logits(given.get("logits"), turns, pass, count));
            passes.add(new GraphOutputs(spec, own, turns));
        }
        return passes;
    }

    private Tensor logits(@org.jspecify.annotations.Nullable Tensor all, int turns, int pass, int count) {
        int classes = spec.classes().size();
        long[] shape = {count, turns, classes};
        if (!(all instanceof Tensor.Floats floats) || !Arrays.equals(floats.shape(), shape)) {
            throw new ModelException("the SURE graph gave logits as " + all + ", not float32" + Arrays.toString(shape)
                    + ". Graph and manifest do not belong together.");
        }
        int size = turns * classes;
        return new Tensor.Floats(Arrays.copyOfRange(floats.values(), pass * size, (pass + 1) * size), turns, classes);
    }
}
