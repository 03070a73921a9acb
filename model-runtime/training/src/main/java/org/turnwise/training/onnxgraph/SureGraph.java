package org.turnwise.training.onnxgraph;

import static org.turnwise.training.network.SureArchitecture.MODALITIES;

import java.util.List;
import java.util.Map;
import org.turnwise.training.network.Dropouts;
import org.turnwise.training.network.Standardisation;
import org.turnwise.training.network.SureArchitecture;
import org.turnwise.training.network.SureInputs;
import org.turnwise.training.network.SureNetwork;
import org.turnwise.training.network.SureOutputs;

/**
 * A trained network as the bytes of an ONNX model. Inputs, for one dialogue of T turns: {@code text [T, Dt]},
 * {@code audio [T, Da]}, {@code visual [T, Dv]} (raw values), {@code available [T, 3]}, {@code speaker [T]} (int64),
 * {@code noise [S, T, 3, E, d]} (S samples; zeros for the mean pass). Outputs: {@code logits [S, T, C]} of every sample; of the
 * first sample alone {@code modality_logits [T, 3, C]}, {@code attention [R, 3, T, T]} and {@code embedding [T, d]}; and what no
 * noise reaches, {@code routing [T, 3, E]}, {@code expert_variance [T, 3, E]} and {@code modality_uncertainty [T, 3]}.
 */
public final class SureGraph {
    private static final List<String> MODALITY_INPUTS = List.of("text", "audio", "visual");

    private final SureNetwork network;
    private final List<Standardisation> scales;

    public SureGraph(SureNetwork network, List<Standardisation> scales) {
        this.network = network;
        this.scales = List.copyOf(scales);
    }

    /** Writes the graph for these weights; the same weights and metadata give the same bytes. */
    public byte[] write(float[] weights, Map<String, String> metadata) {
        GraphBuilder graph = new GraphBuilder();
        SureArchitecture sizes = network.sizes();
        OnnxValue noise =
                graph.input("noise", ElementType.FLOAT, "S", "T", MODALITIES, sizes.experts(), sizes.hidden());
        OnnxValue samples = graph.node("Shape", List.of(noise), Attributes.of("start", 0L), Attributes.of("end", 1L));
        OnnxArithmetic a = new OnnxArithmetic(graph, network.layout(), weights, samples);
        SureOutputs<OnnxValue> outputs = network.apply(a, inputs(graph, a, noise), scales, new Dropouts(0, 0));
        declare(graph, a, outputs);
        return graph.build("sure", metadata);
    }

    private SureInputs<OnnxValue> inputs(GraphBuilder graph, OnnxArithmetic a, OnnxValue noise) {
        SureArchitecture sizes = network.sizes();
        List<OnnxValue> features = new java.util.ArrayList<>();
        for (int m = 0; m < MODALITIES; m++) {
            long width = sizes.inputs().get(m);
            OnnxValue raw = graph.input(MODALITY_INPUTS.get(m), ElementType.FLOAT, "T", width);
            features.add(a.reshape(raw, 1, -1, width));
        }
        OnnxValue available = graph.input("available", ElementType.FLOAT, "T", MODALITIES);
        OnnxValue speaker = graph.input("speaker", ElementType.INT64, "T");
        return new SureInputs<>(
                features,
                a.reshape(available, 1, -1, MODALITIES),
                a.reshape(speaker, 1, -1),
                a.transpose(noise, 2, 3, 0, 1, 4));
    }

    private void declare(GraphBuilder graph, OnnxArithmetic a, SureOutputs<OnnxValue> outputs) {
        SureArchitecture sizes = network.sizes();
        int classes = sizes.classes();
        int experts = sizes.experts();
        graph.output("logits", a.reshape(outputs.logits(), a.dialogues(), -1, classes), "S", "T", classes);
        OnnxValue modalityLogits = a.reshape(outputs.modalityLogits(), MODALITIES, a.dialogues(), -1, classes);
        OnnxValue first = a.reshape(a.slice(modalityLogits, 1, 0, 1), MODALITIES, -1, classes);
        graph.output("modality_logits", a.transpose(first, 1, 0, 2), "T", MODALITIES, classes);
        graph.output("routing", a.transpose(outputs.experts().routing(), 1, 0, 2), "T", MODALITIES, experts);
        graph.output("expert_variance", a.transpose(outputs.experts().variance(), 1, 0, 2), "T", MODALITIES, experts);
        graph.output("modality_uncertainty", a.transpose(outputs.experts().uncertainty(), 1, 0), "T", MODALITIES);
        List<OnnxValue> steps = outputs.attention().stream()
                .map(step -> a.transpose(a.slice(step, 1, 0, 1), 1, 0, 2, 3))
                .toList();
        graph.output("attention", a.concatenate(steps, 0), sizes.steps(), MODALITIES, "T", "T");
        OnnxValue embedding = a.slice(a.reshape(outputs.embedding(), a.dialogues(), -1, sizes.hidden()), 0, 0, 1);
        graph.output("embedding", a.reshape(embedding, -1, sizes.hidden()), "T", sizes.hidden());
    }
}
