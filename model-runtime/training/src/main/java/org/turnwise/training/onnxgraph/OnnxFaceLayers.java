package org.turnwise.training.onnxgraph;

import ai.onnx.proto.OnnxMl.AttributeProto;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.turnwise.training.face.network.FaceLayers;
import org.turnwise.training.face.network.FaceNetwork;
import org.turnwise.training.face.network.Norm;
import org.turnwise.training.face.network.TorchFaceLayers;
import org.turnwise.training.network.ParameterLayout;

/** Records the face encoder's steps as graph nodes, for any number of faces. Normalisation takes its running statistics. */
final class OnnxFaceLayers implements FaceLayers<OnnxValue> {
    private final GraphBuilder graph;
    private final FaceNetwork network;
    private final float[] weights;
    private final float[] statistics;

    OnnxFaceLayers(GraphBuilder graph, FaceNetwork network, float[] weights, float[] statistics) {
        if (weights.length != network.layout().size() || statistics.length != 2 * network.normalised()) {
            throw new IllegalArgumentException(
                    "the network has " + network.layout().size() + " parameters and " + 2 * network.normalised()
                            + " statistics, not " + weights.length + " and " + statistics.length);
        }
        this.graph = graph;
        this.network = network;
        this.weights = weights.clone();
        this.statistics = statistics.clone();
    }

    private OnnxValue parameter(String name) {
        ParameterLayout.Entry entry = network.layout().entry(name);
        float[] values = Arrays.copyOfRange(weights, entry.offset(), entry.offset() + entry.size());
        return graph.named(name, values, entry.dimensions());
    }

    @Override
    public OnnxValue standardise(OnnxValue raw) {
        OnnxValue centred = graph.node("Sub", List.of(raw, mean(raw)));
        OnnxValue variance = mean(graph.node("Mul", List.of(centred, centred)));
        OnnxValue raised = graph.node("Add", List.of(variance, graph.scalar(TorchFaceLayers.CONTRAST_FLOOR)));
        return graph.node("Div", List.of(centred, graph.node("Sqrt", List.of(raised))));
    }

    private OnnxValue mean(OnnxValue picture) {
        return graph.node("ReduceMean", List.of(picture), Attributes.list("axes", 2, 3));
    }

    @Override
    public OnnxValue convolve(OnnxValue picture, String kernels, int size, int stride) {
        List<AttributeProto> attributes = new ArrayList<>();
        attributes.add(Attributes.list("kernel_shape", size, size));
        attributes.add(Attributes.list("strides", stride, stride));
        int edge = size / 2;
        attributes.add(Attributes.list("pads", edge, edge, edge, edge));
        return graph.node("Conv", List.of(picture, parameter(kernels)), attributes.toArray(AttributeProto[]::new));
    }

    @Override
    public OnnxValue normaliseAndRectify(OnnxValue picture, Norm norm) {
        int variances = network.normalised() + norm.offset();
        OnnxValue normal = graph.node(
                "BatchNormalization",
                List.of(
                        picture,
                        parameter(norm.gain()),
                        parameter(norm.shift()),
                        running(norm.name() + ".mean", norm.offset(), norm.channels()),
                        running(norm.name() + ".variance", variances, norm.channels())),
                Attributes.of("epsilon", TorchFaceLayers.EPSILON));
        return graph.node("Relu", List.of(normal));
    }

    private OnnxValue running(String name, int from, int channels) {
        return graph.named(name, Arrays.copyOfRange(statistics, from, from + channels), channels);
    }

    @Override
    public OnnxValue concatenate(OnnxValue left, OnnxValue right) {
        return graph.node("Concat", List.of(left, right), Attributes.of("axis", 1L));
    }

    @Override
    public OnnxValue halve(OnnxValue picture) {
        return graph.node(
                "AveragePool",
                List.of(picture),
                Attributes.list("kernel_shape", 2, 2),
                Attributes.list("strides", 2, 2));
    }

    @Override
    public OnnxValue average(OnnxValue picture) {
        OnnxValue means = graph.node("GlobalAveragePool", List.of(picture));
        return graph.node("Flatten", List.of(means), Attributes.of("axis", 1L));
    }

    @Override
    public OnnxValue affine(OnnxValue features, String matrix, String bias) {
        OnnxValue product = graph.node("MatMul", List.of(features, parameter(matrix)));
        return graph.node("Add", List.of(product, parameter(bias)));
    }
}
