package org.turnwise.training.onnxgraph;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.OperatorSetIdProto;
import ai.onnx.proto.OnnxMl.StringStringEntryProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.TensorShapeProto;
import ai.onnx.proto.OnnxMl.TypeProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import com.google.protobuf.ByteString;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Collects nodes, constants, inputs and outputs of one ONNX graph (operator set 17). Equal constants are stored once. */
final class GraphBuilder {
    static final int OPERATOR_SET = 17;
    private static final int IR_VERSION = 8;

    private final GraphProto.Builder graph = GraphProto.newBuilder();
    private final Map<List<Object>, OnnxValue> constants = new HashMap<>();
    private int nodes;

    OnnxValue input(String name, ElementType type, Object... dimensions) {
        graph.addInput(described(name, type, dimensions));
        return new OnnxValue(name);
    }

    /** Gives a value its public name and declares it as an output. */
    void output(String name, OnnxValue value, Object... dimensions) {
        graph.addNode(NodeProto.newBuilder()
                .setOpType("Identity")
                .setName("output_" + name)
                .addInput(value.name())
                .addOutput(name));
        graph.addOutput(described(name, ElementType.FLOAT, dimensions));
    }

    /** Adds a node and returns its first output. */
    OnnxValue node(String operator, List<OnnxValue> inputs, AttributeProto... attributes) {
        return firstOf(1, operator, inputs, attributes);
    }

    /** Adds a node of several outputs of which only the first is used. */
    OnnxValue firstOf(int outputs, String operator, List<OnnxValue> inputs, AttributeProto... attributes) {
        String name = operator.toLowerCase(Locale.ROOT) + "_" + nodes++;
        NodeProto.Builder node = NodeProto.newBuilder().setOpType(operator).setName(name);
        inputs.forEach(input -> node.addInput(input.name()));
        for (AttributeProto attribute : attributes) {
            node.addAttribute(attribute);
        }
        node.addOutput(name);
        for (int i = 1; i < outputs; i++) {
            node.addOutput(name + "_" + i);
        }
        graph.addNode(node);
        return new OnnxValue(name);
    }

    /** A named tensor, written on first use. */
    OnnxValue named(String name, float[] values, long... shape) {
        return constants.computeIfAbsent(List.of(name), key -> store(name, values, shape));
    }

    OnnxValue floats(float[] values, long... shape) {
        List<Object> key = List.of(Arrays.hashCode(values), boxed(values), boxed(shape));
        return constants.computeIfAbsent(key, absent -> store("constant_" + constants.size(), values, shape));
    }

    OnnxValue scalar(double value) {
        return floats(new float[] {(float) value});
    }

    OnnxValue integers(long... values) {
        return constants.computeIfAbsent(List.of("integers", boxed(values)), absent -> {
            String name = "integers_" + constants.size();
            graph.addInitializer(integerTensor(name, values).addDims(values.length));
            return new OnnxValue(name);
        });
    }

    OnnxValue integer(long value) {
        return constants.computeIfAbsent(List.of("integer", value), absent -> {
            String name = "integer_" + constants.size();
            graph.addInitializer(integerTensor(name, value));
            return new OnnxValue(name);
        });
    }

    /** The finished model. Metadata are written in the order of their keys, so equal models are equal bytes. */
    byte[] build(String name, Map<String, String> metadata) {
        ModelProto.Builder model = ModelProto.newBuilder()
                .setIrVersion(IR_VERSION)
                .setProducerName("turnwise")
                .addOpsetImport(OperatorSetIdProto.newBuilder().setDomain("").setVersion(OPERATOR_SET))
                .setGraph(graph.setName(name));
        new TreeMap<>(metadata)
                .forEach((key, value) -> model.addMetadataProps(
                        StringStringEntryProto.newBuilder().setKey(key).setValue(value)));
        return model.build().toByteArray();
    }

    private OnnxValue store(String name, float[] values, long... shape) {
        ByteBuffer bytes = ByteBuffer.allocate(4 * values.length).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(values);
        TensorProto.Builder tensor = TensorProto.newBuilder()
                .setName(name)
                .setDataType(TensorProto.DataType.FLOAT.getNumber())
                .setRawData(ByteString.copyFrom(bytes));
        for (long length : shape) {
            tensor.addDims(length);
        }
        graph.addInitializer(tensor);
        return new OnnxValue(name);
    }

    private static TensorProto.Builder integerTensor(String name, long... values) {
        TensorProto.Builder tensor =
                TensorProto.newBuilder().setName(name).setDataType(TensorProto.DataType.INT64.getNumber());
        for (long value : values) {
            tensor.addInt64Data(value);
        }
        return tensor;
    }

    private static ValueInfoProto described(String name, ElementType type, Object... dimensions) {
        TensorShapeProto.Builder shape = TensorShapeProto.newBuilder();
        for (Object dimension : dimensions) {
            TensorShapeProto.Dimension.Builder axis = TensorShapeProto.Dimension.newBuilder();
            shape.addDim(
                    dimension instanceof Number length
                            ? axis.setDimValue(length.longValue())
                            : axis.setDimParam(dimension.toString()));
        }
        TypeProto.Tensor tensor = TypeProto.Tensor.newBuilder()
                .setElemType(type.code())
                .setShape(shape)
                .build();
        return ValueInfoProto.newBuilder()
                .setName(name)
                .setType(TypeProto.newBuilder().setTensorType(tensor))
                .build();
    }

    private static List<Float> boxed(float[] values) {
        Float[] boxes = new Float[values.length];
        Arrays.setAll(boxes, i -> values[i]);
        return List.of(boxes);
    }

    private static List<Long> boxed(long[] values) {
        return Arrays.stream(values).boxed().toList();
    }
}
