package org.turnwise.training.onnxgraph;

import java.util.Map;
import org.turnwise.training.face.network.FaceNetwork;
import org.turnwise.training.face.network.FaceOutputs;

/**
 * A trained face encoder as the bytes of an ONNX model, for any number N of faces. Input: {@code face [N, 1, size, size]}, raw gray
 * values from 0 to 255, row by row. Outputs: {@code features [N, F]} and {@code logits [N, C]}.
 */
public final class FaceGraph {
    private final FaceNetwork network;
    private final int size;

    /** @param size rows and columns of a face */
    public FaceGraph(FaceNetwork network, int size) {
        this.network = network;
        this.size = size;
    }

    /**
     * Writes the graph; the same weights and metadata give the same bytes.
     *
     * @param statistics running means of all normalisations, then running variances
     */
    public byte[] write(float[] weights, float[] statistics, Map<String, String> metadata) {
        GraphBuilder graph = new GraphBuilder();
        OnnxFaceLayers layers = new OnnxFaceLayers(graph, network, weights, statistics);
        OnnxValue face = graph.input("face", ElementType.FLOAT, "N", 1, size, size);
        FaceOutputs<OnnxValue> outputs = network.apply(layers, face);
        graph.output("features", outputs.features(), "N", network.sizes().features());
        graph.output("logits", outputs.logits(), "N", network.sizes().classes());
        return graph.build("face-encoder", metadata);
    }
}
