package org.turnwise.inference.sure;

import static org.turnwise.inference.onnx.TensorShape.ANY;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.turnwise.inference.onnx.FeatureSet;
import org.turnwise.inference.onnx.ModelException;
import org.turnwise.inference.onnx.ModelSpec;
import org.turnwise.inference.onnx.OnnxModel;
import org.turnwise.inference.onnx.TensorShape;

/**
 * What a SURE graph takes and gives by its manifest, held against what it really takes and gives: names, element types,
 * ranks and widths. Graphs of this version draw all samples in one call, those of earlier ones a sample per call; which one
 * a graph is shows in the rank of its noise.
 */
final class GraphContract {
    private static final String FLOAT = "FLOAT";
    private static final int MODALITIES = SureModality.values().length;
    private static final String APART = " Graph and manifest do not belong together: get the model pack again.";

    private final String source;
    private final ModelSpec.Sure spec;
    private final OnnxModel graph;
    private final boolean samplesTogether;

    /**
     * Compares them.
     *
     * @param source what errors call the graph, usually its file
     * @throws ModelException naming the tensor, what was found, what is expected and the manifest's field
     */
    GraphContract(String source, ModelSpec.Sure spec, OnnxModel graph) {
        this.source = source;
        this.spec = spec;
        this.graph = graph;
        samplesTogether = input("noise").rank() == 5;
        Map<String, TensorShape> inputs = inputs();
        inputs.forEach((name, expected) -> compare("input", name, input(name), expected));
        graph.inputNames().stream()
                .filter(name -> !inputs.containsKey(name))
                .sorted()
                .findFirst()
                .ifPresent(name -> {
                    throw new ModelException(
                            source + ": the graph wants an input " + name + ", which is none of SURE's "
                                    + inputs.keySet() + ". Export it from this program's trainer.");
                });
        outputs().forEach((name, expected) -> compare("output", name, output(name), expected));
    }

    /** Whether one call takes all samples, {@code noise [S, T, 3, E, d]}, or one, {@code noise [T, 3, E, d]}. */
    boolean samplesTogether() {
        return samplesTogether;
    }

    /** Values per turn of each modality; of one the model was not trained on, those that are never looked at. */
    Map<SureModality, Integer> widths() {
        Map<SureModality, Integer> widths = new EnumMap<>(SureModality.class);
        for (SureModality modality : SureModality.values()) {
            widths.put(modality, Math.toIntExact(input(modality.key()).axes().get(1)));
        }
        return widths;
    }

    private Map<String, TensorShape> inputs() {
        Map<String, TensorShape> inputs = new LinkedHashMap<>();
        for (SureModality modality : SureModality.values()) {
            FeatureSet features = spec.features().get(modality.key());
            inputs.put(modality.key(), floats(ANY, features == null ? ANY : features.dimension()));
        }
        inputs.put("available", floats(ANY, MODALITIES));
        inputs.put("speaker", new TensorShape("INT64", List.of(ANY)));
        inputs.put(
                "noise",
                samplesTogether
                        ? floats(ANY, ANY, MODALITIES, spec.experts(), spec.hidden())
                        : floats(ANY, MODALITIES, spec.experts(), spec.hidden()));
        return inputs;
    }

    private Map<String, TensorShape> outputs() {
        int classes = spec.classes().size();
        Map<String, TensorShape> outputs = new LinkedHashMap<>();
        outputs.put("logits", samplesTogether ? floats(ANY, ANY, classes) : floats(ANY, classes));
        outputs.put("modality_logits", floats(ANY, MODALITIES, classes));
        outputs.put("routing", floats(ANY, MODALITIES, spec.experts()));
        outputs.put("expert_variance", floats(ANY, MODALITIES, spec.experts()));
        outputs.put("modality_uncertainty", floats(ANY, MODALITIES));
        outputs.put("attention", floats(spec.steps(), MODALITIES, ANY, ANY));
        outputs.put("embedding", floats(ANY, spec.hidden()));
        return outputs;
    }

    private static TensorShape floats(long... axes) {
        return new TensorShape(FLOAT, java.util.Arrays.stream(axes).boxed().toList());
    }

    private TensorShape input(String name) {
        TensorShape found = found("input", name, graph.input(name), graph.inputNames());
        boolean modality =
                Stream.of(SureModality.values()).anyMatch(m -> m.key().equals(name));
        if (modality && (found.rank() != 2 || found.axes().get(1) < 1)) {
            throw new ModelException(source + ": input " + name + " is " + found
                    + "; it must be FLOAT [any, values] with the number of values fixed. Export it again.");
        }
        return found;
    }

    private TensorShape output(String name) {
        return found("output", name, graph.output(name), graph.outputNames());
    }

    private TensorShape found(String role, String name, Optional<TensorShape> found, java.util.Set<String> there) {
        return found.orElseThrow(() -> new ModelException(source + ": the graph has no " + role + " " + name
                + "; it has " + there.stream().sorted().toList() + ". Export it from this program's trainer."));
    }

    private void compare(String role, String name, TensorShape found, TensorShape expected) {
        // The runtime does not always find out the rank of an output; the first run tells then.
        if (role.equals("output") && found.rank() == 0 && found.type().equals(expected.type())) {
            return;
        }
        if (!found.fits(expected)) {
            throw new ModelException(source + ": " + role + " " + name + " is " + found
                    + ", expected by the manifest's " + fields(name) + " is " + expected + "." + APART);
        }
    }

    /** The fields that decide a tensor's shape. */
    private static String fields(String name) {
        return switch (name) {
            case "text", "audio", "visual" -> "field sure.features." + name + ".dimension";
            case "noise" -> "fields sure.dimensions.experts and sure.dimensions.hidden";
            case "routing", "expert_variance" -> "field sure.dimensions.experts";
            case "embedding" -> "field sure.dimensions.hidden";
            case "attention" -> "field sure.dimensions.steps";
            case "logits", "modality_logits" -> "field sure.classes";
            default -> "kind sure";
        };
    }
}
