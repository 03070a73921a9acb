package org.turnwise.features.face.encode;

import ai.onnx.proto.OnnxMl;
import ai.onnx.proto.OnnxMl.TensorProto.DataType;
import java.util.List;

/**
 * A graph with the face encoder's interface whose outputs can be worked out by hand: feature i is a quarter of pixel i; the
 * logits are the first nine pixels.
 */
public final class SmallFaceGraph {
    private static final int PIXELS = 48 * 48;

    private final OnnxMl.GraphProto.Builder graph =
            OnnxMl.GraphProto.newBuilder().setName("small");

    private SmallFaceGraph() {}

    /** @param features how many; classes how many logits */
    public static byte[] of(int features, int classes) {
        SmallFaceGraph small = new SmallFaceGraph();
        small.value(true, "face", -1, 1, 48, 48);
        small.value(false, "features", -1, features);
        small.value(false, "logits", -1, classes);
        small.diagonal("quarter", features, 0.25f);
        small.diagonal("whole", classes, 1);
        small.node("Flatten", "flat", "face");
        small.node("MatMul", "features", "flat", "quarter");
        small.node("MatMul", "logits", "flat", "whole");
        return OnnxMl.ModelProto.newBuilder()
                .setIrVersion(8)
                .addOpsetImport(OnnxMl.OperatorSetIdProto.newBuilder().setVersion(13))
                .setGraph(small.graph)
                .build()
                .toByteArray();
    }

    private void diagonal(String name, int columns, float value) {
        OnnxMl.TensorProto.Builder tensor = OnnxMl.TensorProto.newBuilder()
                .setName(name)
                .setDataType(DataType.FLOAT.getNumber())
                .addDims(PIXELS)
                .addDims(columns);
        for (int row = 0; row < PIXELS; row++) {
            for (int column = 0; column < columns; column++) {
                tensor.addFloatData(row == column ? value : 0);
            }
        }
        graph.addInitializer(tensor);
    }

    private void node(String operator, String output, String... inputs) {
        graph.addNode(OnnxMl.NodeProto.newBuilder()
                .setOpType(operator)
                .addAllInput(List.of(inputs))
                .addOutput(output));
    }

    private void value(boolean input, String name, int... axes) {
        OnnxMl.TensorShapeProto.Builder shape = OnnxMl.TensorShapeProto.newBuilder();
        for (int axis : axes) {
            if (axis < 0) {
                shape.addDimBuilder().setDimParam("N");
            } else {
                shape.addDimBuilder().setDimValue(axis);
            }
        }
        OnnxMl.ValueInfoProto.Builder info = OnnxMl.ValueInfoProto.newBuilder()
                .setName(name)
                .setType(OnnxMl.TypeProto.newBuilder()
                        .setTensorType(OnnxMl.TypeProto.Tensor.newBuilder()
                                .setElemType(DataType.FLOAT.getNumber())
                                .setShape(shape)));
        if (input) {
            graph.addInput(info);
        } else {
            graph.addOutput(info);
        }
    }
}
