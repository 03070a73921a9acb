package org.turnwise.training.onnxgraph;

import ai.onnx.proto.OnnxMl.TensorProto;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.turnwise.training.network.Arithmetic;
import org.turnwise.training.network.GruWeights;
import org.turnwise.training.network.ParameterLayout;
import org.turnwise.training.network.Positions;

/**
 * Records the network as graph nodes, for one dialogue of any length of which any number of samples is drawn: behind the
 * mixture of experts the samples lie where other dialogues of a batch would, and nothing is padded.
 */
final class OnnxArithmetic implements Arithmetic<OnnxValue> {
    private static final float EPSILON = 1e-5f;

    /** Stands for the number of samples in a shape. */
    private static final long SAMPLES = -2;

    private final GraphBuilder graph;
    private final ParameterLayout layout;
    private final float[] weights;
    private final OnnxValue samples;

    /** @param samples how many there are, int64 [1] */
    OnnxArithmetic(GraphBuilder graph, ParameterLayout layout, float[] weights, OnnxValue samples) {
        if (weights.length != layout.size()) {
            throw new IllegalArgumentException(
                    "the network has " + layout.size() + " parameters, not " + weights.length);
        }
        this.graph = graph;
        this.layout = layout;
        this.weights = weights.clone();
        this.samples = samples;
    }

    @Override
    public OnnxValue parameter(String name) {
        return graph.named(name, values(name), layout.entry(name).dimensions());
    }

    private float[] values(String name) {
        ParameterLayout.Entry entry = layout.entry(name);
        return Arrays.copyOfRange(weights, entry.offset(), entry.offset() + entry.size());
    }

    @Override
    public OnnxValue constant(float[] values, long... shape) {
        return graph.floats(values, shape);
    }

    @Override
    public OnnxValue add(OnnxValue left, OnnxValue right) {
        return graph.node("Add", List.of(left, right));
    }

    @Override
    public OnnxValue subtract(OnnxValue left, OnnxValue right) {
        return graph.node("Sub", List.of(left, right));
    }

    @Override
    public OnnxValue multiply(OnnxValue left, OnnxValue right) {
        return graph.node("Mul", List.of(left, right));
    }

    @Override
    public OnnxValue divide(OnnxValue left, OnnxValue right) {
        return graph.node("Div", List.of(left, right));
    }

    @Override
    public OnnxValue scale(OnnxValue value, double factor) {
        return graph.node("Mul", List.of(value, graph.scalar(factor)));
    }

    @Override
    public OnnxValue matrixProduct(OnnxValue left, OnnxValue right) {
        return graph.node("MatMul", List.of(left, right));
    }

    @Override
    public OnnxValue sigmoid(OnnxValue value) {
        return graph.node("Sigmoid", List.of(value));
    }

    @Override
    public OnnxValue tanh(OnnxValue value) {
        return graph.node("Tanh", List.of(value));
    }

    @Override
    public OnnxValue relu(OnnxValue value) {
        return graph.node("Relu", List.of(value));
    }

    @Override
    public OnnxValue exp(OnnxValue value) {
        return graph.node("Exp", List.of(value));
    }

    @Override
    public OnnxValue softplus(OnnxValue value) {
        return graph.node("Softplus", List.of(value));
    }

    @Override
    public OnnxValue softmax(OnnxValue value) {
        return graph.node("Softmax", List.of(value), Attributes.of("axis", -1L));
    }

    @Override
    public OnnxValue clip(OnnxValue value, double lowest, double highest) {
        return graph.node("Clip", List.of(value, graph.scalar(lowest), graph.scalar(highest)));
    }

    @Override
    public OnnxValue mean(OnnxValue value, int axis) {
        return graph.node("ReduceMean", List.of(value), Attributes.list("axes", axis));
    }

    @Override
    public OnnxValue sum(OnnxValue value, int axis) {
        return graph.node("ReduceSum", List.of(value, graph.integers(axis)));
    }

    @Override
    public OnnxValue normalise(OnnxValue value) {
        OnnxValue centred = subtract(value, mean(value, -1));
        OnnxValue variance = mean(multiply(centred, centred), -1);
        OnnxValue deviation = graph.node("Sqrt", List.of(add(variance, graph.scalar(EPSILON))));
        return divide(centred, deviation);
    }

    @Override
    public OnnxValue reshape(OnnxValue value, long... shape) {
        return graph.node("Reshape", List.of(value, lengths(shape)));
    }

    private OnnxValue lengths(long... shape) {
        int place = Arrays.stream(shape).boxed().toList().indexOf(SAMPLES);
        if (place < 0) {
            return graph.integers(shape);
        }
        List<OnnxValue> parts = new ArrayList<>();
        if (place > 0) {
            parts.add(graph.integers(Arrays.copyOfRange(shape, 0, place)));
        }
        parts.add(samples);
        if (place + 1 < shape.length) {
            parts.add(graph.integers(Arrays.copyOfRange(shape, place + 1, shape.length)));
        }
        return concatenate(parts, 0);
    }

    @Override
    public OnnxValue transpose(OnnxValue value, int... permutation) {
        return graph.node("Transpose", List.of(value), Attributes.list("perm", permutation));
    }

    @Override
    public OnnxValue concatenate(List<OnnxValue> parts, int axis) {
        return graph.node("Concat", parts, Attributes.of("axis", (long) axis));
    }

    @Override
    public OnnxValue slice(OnnxValue value, int axis, long from, long to) {
        return graph.node("Slice", List.of(value, graph.integers(from), graph.integers(to), graph.integers(axis)));
    }

    @Override
    public OnnxValue amongLargest(OnnxValue value, int count) {
        OnnxValue largest = graph.firstOf(2, "TopK", List.of(value, graph.integers(count)), Attributes.of("axis", -1L));
        OnnxValue least = graph.node("ReduceMin", List.of(largest), Attributes.list("axes", -1));
        return cast(graph.node("GreaterOrEqual", List.of(value, least)));
    }

    @Override
    public OnnxValue choose(OnnxValue condition, OnnxValue yes, OnnxValue no) {
        OnnxValue whether = graph.node("Greater", List.of(condition, graph.scalar(0.5)));
        return graph.node("Where", List.of(whether, yes, no));
    }

    @Override
    public OnnxValue lookup(OnnxValue table, OnnxValue indices) {
        long rows = layout.entry(table.name()).dimensions()[0];
        OnnxValue known = graph.node("Clip", List.of(indices, graph.integer(0), graph.integer(rows - 1)));
        return graph.node("Gather", List.of(table, known), Attributes.of("axis", 0L));
    }

    @Override
    public OnnxValue positions(OnnxValue turns, int width) {
        OnnxValue shape = graph.node("Shape", List.of(turns), Attributes.of("start", -2L), Attributes.of("end", -1L));
        OnnxValue count = graph.node("Squeeze", List.of(shape));
        OnnxValue range = cast(graph.node("Range", List.of(graph.integer(0), count, graph.integer(1))));
        float[] frequencies = Positions.frequencies(width);
        OnnxValue angles = multiply(reshape(range, 1, -1, 1), graph.floats(frequencies, 1, 1, frequencies.length));
        return concatenate(List.of(graph.node("Sin", List.of(angles)), graph.node("Cos", List.of(angles))), -1);
    }

    @Override
    public OnnxValue dropout(OnnxValue value, double rate) {
        return value;
    }

    @Override
    public OnnxValue hidePadding(OnnxValue scores) {
        return scores;
    }

    @Override
    public OnnxValue bidirectionalGru(OnnxValue turns, GruWeights names) {
        int width = names.width();
        long input = layout.entry(names.input()).dimensions()[1];
        List<OnnxValue> modalities = new ArrayList<>();
        for (int m = 0; m < names.modalities(); m++) {
            GruRearrangement gates = new GruRearrangement(m, width);
            float[] bias = gates.biases(values(names.inputBias()), values(names.recurrentBias()));
            OnnxValue read = graph.node(
                    "GRU",
                    List.of(
                            transpose(reshape(slice(turns, 0, m, m + 1L), dialogues(), -1, input), 1, 0, 2),
                            graph.floats(gates.matrices(values(names.input())), 2, 3L * width, input),
                            graph.floats(gates.matrices(values(names.recurrent())), 2, 3L * width, width),
                            graph.floats(bias, 2, 6L * width)),
                    Attributes.of("direction", "bidirectional"),
                    Attributes.of("hidden_size", (long) width),
                    Attributes.of("linear_before_reset", 1L));
            modalities.add(reshape(transpose(read, 2, 0, 1, 3), 1, dialogues(), -1, 2L * width));
        }
        return concatenate(modalities, 0);
    }

    @Override
    public long dialogues() {
        return SAMPLES;
    }

    private OnnxValue cast(OnnxValue value) {
        return graph.node("Cast", List.of(value), Attributes.of("to", (long) TensorProto.DataType.FLOAT.getNumber()));
    }
}
