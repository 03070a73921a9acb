package org.turnwise.inference.sure;

import ai.onnx.proto.OnnxMl;
import ai.onnx.proto.OnnxMl.TensorProto.DataType;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.turnwise.inference.onnx.FeatureSet;
import org.turnwise.inference.onnx.ModelManifest;
import org.turnwise.inference.onnx.ModelPack;
import org.turnwise.inference.onnx.ModelSpec;

/**
 * A graph with SURE's interface whose outputs can be worked out by hand: S samples of T turns, 2 classes, 2 experts, width 2, 1 step,
 * and 2 text, 1 audio and 1 visual value per turn. The logits are the text plus the mean noise; a turn attends to turns
 * with similar text.
 */
final class SmallSureGraph {
    static final double TEMPERATURE = 2;

    private final OnnxMl.GraphProto.Builder graph =
            OnnxMl.GraphProto.newBuilder().setName("small");

    private final boolean samplesTogether;

    private SmallSureGraph(boolean samplesTogether) {
        this.samplesTogether = samplesTogether;
    }

    static ModelPack pack(Path folder, int experts) {
        return pack(folder, experts, new SmallSureGraph(true), Map.of());
    }

    /** With temperatures for sets of modalities. */
    static ModelPack pack(Path folder, Map<String, Double> temperatures) {
        return pack(folder, 2, new SmallSureGraph(true), temperatures);
    }

    /** With the graph that earlier versions wrote: noise of one sample. */
    static ModelPack earlierPack(Path folder) {
        return pack(folder, 2, new SmallSureGraph(false), Map.of());
    }

    private static ModelPack pack(Path folder, int experts, SmallSureGraph graph, Map<String, Double> temperatures) {
        ModelSpec.Sure spec = new ModelSpec.Sure(
                "model.onnx",
                "sentiment",
                List.of("negative", "positive"),
                Map.of("text", new FeatureSet("small", "1", 2), "audio", new FeatureSet("loudness", "1", 1)),
                2,
                experts,
                2,
                1,
                3,
                TEMPERATURE,
                temperatures);
        ModelManifest manifest =
                new ModelManifest("small", "1", "", "CC0-1.0", Map.of(), spec, List.of(), Map.of(), Map.of());
        return ModelPack.write(folder, manifest, Map.of("model.onnx", graph.build()));
    }

    private byte[] build() {
        input("text", DataType.FLOAT, -1, 2);
        input("audio", DataType.FLOAT, -1, 1);
        input("visual", DataType.FLOAT, -1, 1);
        input("available", DataType.FLOAT, -1, 3);
        input("speaker", DataType.INT64, -1);
        if (samplesTogether) {
            input("noise", DataType.FLOAT, -2, -1, 3, 2, 2);
        } else {
            input("noise", DataType.FLOAT, -1, 3, 2, 2);
        }
        constant("ones", new float[] {1, 1}, 1, 1, 2);
        constant("weights", new float[] {0.75f, 0.25f}, 1, 1, 2);
        constant("two", new float[] {2}, 1);
        graph.addInitializer(longs("axis2", 2)).addInitializer(longs("axes01", 0, 1));

        graph.addNode(node("ReduceMean", "noise_mean", "noise")
                .addAttribute(OnnxMl.AttributeProto.newBuilder()
                        .setName("axes")
                        .setType(OnnxMl.AttributeProto.AttributeType.INTS)
                        .addInts(samplesTogether ? 2 : 1)
                        .addInts(samplesTogether ? 3 : 2))
                .addAttribute(OnnxMl.AttributeProto.newBuilder()
                        .setName("keepdims")
                        .setType(OnnxMl.AttributeProto.AttributeType.INT)
                        .setI(0)));
        graph.addNode(node("Add", "logits", "text", "noise_mean"));
        graph.addNode(node("Unsqueeze", "available3", "available", "axis2"));
        graph.addNode(node("Mul", "modality_logits", "available3", "weights"));
        graph.addNode(node("Mul", "routing", "available3", "weights"));
        graph.addNode(node("Mul", "expert_variance", "available3", "ones"));
        graph.addNode(node("Mul", "modality_uncertainty", "available", "two"));
        graph.addNode(node("Transpose", "text_across", "text"));
        graph.addNode(node("MatMul", "similar", "text", "text_across"));
        graph.addNode(node("Softmax", "attended", "similar"));
        graph.addNode(node("Unsqueeze", "attended4", "attended", "axes01"));
        graph.addNode(node("Concat", "attention", "attended4", "attended4", "attended4")
                .addAttribute(OnnxMl.AttributeProto.newBuilder()
                        .setName("axis")
                        .setType(OnnxMl.AttributeProto.AttributeType.INT)
                        .setI(1)));
        graph.addNode(node("Mul", "embedding", "text", "two"));
        for (String output : List.of(
                "logits",
                "modality_logits",
                "routing",
                "expert_variance",
                "modality_uncertainty",
                "attention",
                "embedding")) {
            graph.addOutput(OnnxMl.ValueInfoProto.newBuilder()
                    .setName(output)
                    .setType(OnnxMl.TypeProto.newBuilder()
                            .setTensorType(
                                    OnnxMl.TypeProto.Tensor.newBuilder().setElemType(DataType.FLOAT.getNumber()))));
        }
        return OnnxMl.ModelProto.newBuilder()
                .setIrVersion(8)
                .addOpsetImport(OnnxMl.OperatorSetIdProto.newBuilder().setVersion(13))
                .setGraph(graph)
                .build()
                .toByteArray();
    }

    private static OnnxMl.NodeProto.Builder node(String operator, String output, String... inputs) {
        return OnnxMl.NodeProto.newBuilder()
                .setOpType(operator)
                .addAllInput(List.of(inputs))
                .addOutput(output);
    }

    private void constant(String name, float[] values, long... shape) {
        OnnxMl.TensorProto.Builder tensor =
                OnnxMl.TensorProto.newBuilder().setName(name).setDataType(DataType.FLOAT.getNumber());
        for (float value : values) {
            tensor.addFloatData(value);
        }
        for (long axis : shape) {
            tensor.addDims(axis);
        }
        graph.addInitializer(tensor);
    }

    private static OnnxMl.TensorProto longs(String name, long... values) {
        OnnxMl.TensorProto.Builder tensor = OnnxMl.TensorProto.newBuilder()
                .setName(name)
                .setDataType(DataType.INT64.getNumber())
                .addDims(values.length);
        for (long value : values) {
            tensor.addInt64Data(value);
        }
        return tensor.build();
    }

    private void input(String name, DataType type, int... axes) {
        OnnxMl.TensorShapeProto.Builder shape = OnnxMl.TensorShapeProto.newBuilder();
        for (int axis : axes) {
            if (axis < 0) {
                shape.addDimBuilder().setDimParam(axis == -1 ? "T" : "S");
            } else {
                shape.addDimBuilder().setDimValue(axis);
            }
        }
        graph.addInput(OnnxMl.ValueInfoProto.newBuilder()
                .setName(name)
                .setType(OnnxMl.TypeProto.newBuilder()
                        .setTensorType(OnnxMl.TypeProto.Tensor.newBuilder()
                                .setElemType(type.getNumber())
                                .setShape(shape))));
    }
}
