package org.turnwise.inference.onnx;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.onnx.proto.OnnxMl;
import ai.onnx.proto.OnnxMl.TensorProto.DataType;
import ai.onnxruntime.OrtException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OnnxModelTest {
    private static final RuntimeSettings CPU = RuntimeSettings.cpu(1);

    @TempDir
    Path folder;

    /** twice = x + x, same = n. */
    private static byte[] graph() {
        return OnnxMl.ModelProto.newBuilder()
                .setIrVersion(8)
                .addOpsetImport(OnnxMl.OperatorSetIdProto.newBuilder().setVersion(13))
                .setGraph(OnnxMl.GraphProto.newBuilder()
                        .setName("g")
                        .addInput(value("x", DataType.FLOAT))
                        .addInput(value("n", DataType.INT64))
                        .addNode(OnnxMl.NodeProto.newBuilder()
                                .setOpType("Add")
                                .addInput("x")
                                .addInput("x")
                                .addOutput("twice"))
                        .addNode(OnnxMl.NodeProto.newBuilder()
                                .setOpType("Identity")
                                .addInput("n")
                                .addOutput("same"))
                        .addOutput(value("twice", DataType.FLOAT))
                        .addOutput(value("same", DataType.INT64)))
                .build()
                .toByteArray();
    }

    private static OnnxMl.ValueInfoProto value(String name, DataType type) {
        return OnnxMl.ValueInfoProto.newBuilder()
                .setName(name)
                .setType(OnnxMl.TypeProto.newBuilder()
                        .setTensorType(OnnxMl.TypeProto.Tensor.newBuilder()
                                .setElemType(type.getNumber())
                                .setShape(OnnxMl.TensorShapeProto.newBuilder()
                                        .addDim(OnnxMl.TensorShapeProto.Dimension.newBuilder()
                                                .setDimParam("T"))
                                        .addDim(OnnxMl.TensorShapeProto.Dimension.newBuilder()
                                                .setDimValue(2)))))
                .build();
    }

    @Test
    void named_tensors_go_in_and_come_out() {
        try (OnnxModel model = OnnxModel.open("g", graph(), CPU)) {
            Map<String, Tensor> outputs = model.run(Map.of(
                    "x",
                    new Tensor.Floats(new float[] {1, 2, 3, 4}, 2, 2),
                    "n",
                    new Tensor.Longs(new long[] {7, 8}, 1, 2)));
            assertEquals(new Tensor.Floats(new float[] {2, 4, 6, 8}, 2, 2), outputs.get("twice"));
            assertEquals(new Tensor.Longs(new long[] {7, 8}, 1, 2), outputs.get("same"));
            assertArrayEquals(new long[] {-1, 2}, model.inputShape("x").orElseThrow());
            assertTrue(model.inputShape("y").isEmpty());
        }
    }

    @Test
    void a_file_opens_as_its_bytes_do() throws Exception {
        Path file = Files.write(folder.resolve("g.onnx"), graph());
        try (OnnxModel model = OnnxModel.open(file, CPU)) {
            assertEquals(java.util.Set.of("x", "n"), model.inputNames());
        }
    }

    @Test
    void a_tensor_of_the_wrong_shape_is_refused_with_the_models_name() {
        try (OnnxModel model = OnnxModel.open("g.onnx", graph(), CPU)) {
            ModelException e = assertThrows(
                    ModelException.class,
                    () -> model.run(Map.of(
                            "x",
                            new Tensor.Floats(new float[] {1, 2, 3}, 1, 3),
                            "n",
                            new Tensor.Longs(new long[2], 1, 2))));
            assertTrue(String.valueOf(e.getMessage()).startsWith("g.onnx: "), e.getMessage());
        }
    }

    @Test
    void what_is_no_model_is_refused_with_its_name() {
        byte[] text = "not a model".getBytes(StandardCharsets.UTF_8);
        ModelException e = assertThrows(ModelException.class, () -> OnnxModel.open("x.onnx", text, CPU));
        assertTrue(String.valueOf(e.getMessage()).startsWith("x.onnx: not a model"), e.getMessage());
        assertThrows(ModelException.class, () -> OnnxModel.open(folder.resolve("none.onnx"), CPU));
    }

    @Test
    void the_device_is_chosen_with_a_reason_and_the_model_runs_either_way() {
        DeviceChoice forced = OnnxModel.probeDevice(DevicePreference.CPU);
        assertEquals(DeviceChoice.Provider.CPU, forced.provider());
        DeviceChoice chosen = OnnxModel.probeDevice(DevicePreference.AUTO);
        assertFalse(chosen.reason().isBlank());
        try (OnnxModel model = OnnxModel.open("g", graph(), new RuntimeSettings(DevicePreference.AUTO, 1))) {
            assertEquals(chosen, model.device());
            assertEquals(
                    2,
                    model.run(Map.of(
                                    "x",
                                    new Tensor.Floats(new float[0], 0, 2),
                                    "n",
                                    new Tensor.Longs(new long[0], 0, 2)))
                            .size());
        }
    }

    @Test
    void a_gpu_that_is_refused_leaves_the_model_on_the_cpu_with_the_reason() {
        Map<Sessions.Cuda, String> refusals = Map.of(
                options -> {
                    throw new OrtException("Error code - ORT_FAIL - message: libcudnn.so.9: cannot open\nand more");
                },
                "no CUDA: libcudnn.so.9: cannot open",
                options -> {
                    throw new OrtException("CUDA shared provider is not here");
                },
                "this ONNX Runtime comes without CUDA (Maven profile gpu brings it)",
                options -> {
                    throw new UnsatisfiedLinkError("libcublas.so.12");
                },
                "no CUDA: a library cannot be loaded (libcublas.so.12)");
        refusals.forEach((cuda, reason) -> {
            try (OnnxModel model = opened(cuda, run -> {})) {
                assertEquals(new DeviceChoice(DeviceChoice.Provider.CPU, reason), model.device());
                runOnce(model);
            }
        });
    }

    @Test
    void a_gpu_that_takes_the_model_and_cannot_run_it_is_left_for_the_cpu_with_the_reason() {
        List<DeviceChoice.Provider> tried = new ArrayList<>();
        Consumer<OnnxModel> trial = model -> {
            tried.add(model.device().provider());
            if (model.device().provider() == DeviceChoice.Provider.CUDA) {
                throw new ModelException("g: out of memory");
            }
            runOnce(model);
        };
        try (OnnxModel model = opened(options -> {}, trial)) {
            assertEquals(List.of(DeviceChoice.Provider.CUDA, DeviceChoice.Provider.CPU), tried);
            assertEquals(
                    "CPU: CUDA took the model and could not run it: g: out of memory",
                    model.device().description());
            runOnce(model);
        }
    }

    @Test
    void a_gpu_that_does_not_open_the_graph_is_left_for_the_cpu_with_the_reason() {
        AtomicBoolean tried = new AtomicBoolean();
        Sessions.Source source = (environment, options) -> {
            if (tried.compareAndSet(false, true)) {
                throw new OrtException("no kernel for Add");
            }
            return environment.createSession(graph(), options);
        };
        RuntimeSettings auto = new RuntimeSettings(DevicePreference.AUTO, 1);
        try (OnnxModel model = OnnxModel.open("g", source, auto, run -> {}, options -> {})) {
            assertEquals(
                    "CPU: CUDA did not take the model: no kernel for Add",
                    model.device().description());
        }
    }

    @Test
    void a_model_that_runs_nowhere_is_refused() {
        Consumer<OnnxModel> never = model -> {
            throw new ModelException("g: of no use");
        };
        assertThrows(ModelException.class, () -> opened(options -> {}, never));
    }

    @Test
    void small_machines_use_what_they_have_and_large_ones_leave_some() {
        assertEquals(1, RuntimeSettings.threadsFor(1));
        assertEquals(2, RuntimeSettings.threadsFor(2));
        assertEquals(3, RuntimeSettings.threadsFor(4));
        assertEquals(4, RuntimeSettings.threadsFor(64));
    }

    private static OnnxModel opened(Sessions.Cuda cuda, Consumer<OnnxModel> trial) {
        return OnnxModel.open(
                "g",
                (environment, options) -> environment.createSession(graph(), options),
                new RuntimeSettings(DevicePreference.AUTO, 1),
                trial,
                cuda);
    }

    private static void runOnce(OnnxModel model) {
        model.run(Map.of("x", new Tensor.Floats(new float[2], 1, 2), "n", new Tensor.Longs(new long[2], 1, 2)));
    }

    @Test
    void a_changed_file_in_a_pack_is_found_and_the_other_packs_are_not_hidden_by_it() throws Exception {
        ModelManifest manifest =
                new ModelManifest("sound", "1", "", "", Map.of(), sure(), List.of(), Map.of(), Map.of());
        ModelPack.write(folder.resolve("a"), manifest, Map.of("model.onnx", graph()));
        ModelPack.write(folder.resolve("b"), manifest, Map.of("model.onnx", graph()));
        Files.write(folder.resolve("b").resolve("model.onnx"), new byte[] {1});
        Files.createDirectories(folder.resolve("no pack"));
        ModelPacks packs = ModelPacks.find(folder);
        assertTrue(packs.find("sound").isPresent());
        assertEquals(1, packs.problems().size());
        assertTrue(
                packs.problems().get(0).contains("files.model.onnx"),
                packs.problems().get(0));
        assertArrayEquals(graph(), packs.find("sound").orElseThrow().read("model.onnx"));
    }

    private static ModelSpec.Sure sure() {
        return new ModelSpec.Sure("model.onnx", "s", List.of("a", "b"), Map.of(), 2, 2, 2, 1, 2, 1);
    }
}
