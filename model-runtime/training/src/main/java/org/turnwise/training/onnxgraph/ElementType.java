package org.turnwise.training.onnxgraph;

import ai.onnx.proto.OnnxMl.TensorProto;

/** The element types SURE's inputs and outputs have. */
enum ElementType {
    FLOAT(TensorProto.DataType.FLOAT),
    INT64(TensorProto.DataType.INT64);

    private final int code;

    ElementType(TensorProto.DataType type) {
        code = type.getNumber();
    }

    int code() {
        return code;
    }
}
