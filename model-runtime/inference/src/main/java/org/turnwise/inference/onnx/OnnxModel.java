package org.turnwise.inference.onnx;

import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OnnxValue;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One ONNX graph, open for inference. Named tensors go in and come out; all native memory is released by the time
 * {@link #run} returns, but for the session itself, which lives until {@link #close}.
 *
 * <p>May be used from several threads at once.
 */
public final class OnnxModel implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(OnnxModel.class);

    private final String name;
    private final OrtSession session;
    private final DeviceChoice device;

    private OnnxModel(String name, Sessions.Opened opened) {
        this.name = name;
        this.session = opened.session();
        this.device = opened.device();
    }

    /**
     * Opens a graph held in memory.
     *
     * @param name what errors call it, usually a file name
     * @throws ModelException if the bytes are not a graph this runtime can run
     */
    public static OnnxModel open(String name, byte[] graph, RuntimeSettings settings) {
        return open(name, (environment, options) -> environment.createSession(graph, options), settings);
    }

    /**
     * Opens a graph from a file, with the weights it may keep in files beside it.
     *
     * @throws ModelException if there is no such file or it is not a graph this runtime can run
     */
    public static OnnxModel open(Path file, RuntimeSettings settings) {
        if (!Files.isRegularFile(file)) {
            throw new ModelException(file + ": no such model file. Check the path, or get the model pack again.");
        }
        return open(
                file.toString(),
                (environment, options) -> environment.createSession(file.toString(), options),
                settings);
    }

    /** What models opened with this preference would run on here, and why. */
    public static DeviceChoice probeDevice(DevicePreference preference) {
        return Sessions.probe(preference);
    }

    /** ONNX Runtime's version, for provenance. */
    public static String runtimeVersion() {
        return Sessions.environment().getVersion();
    }

    /**
     * Opens a graph held in memory and tries it, so that the first run that counts is not slow. A device that opens the graph
     * and then cannot run it (a library of its own is missing, its memory is too small) is left for the CPU, and
     * {@link #device} says why.
     *
     * @param trial runs the model once; its {@link ModelException} ends the opening where the CPU was tried too
     */
    public static OnnxModel open(String name, byte[] graph, RuntimeSettings settings, Consumer<OnnxModel> trial) {
        return open(
                name,
                (environment, options) -> environment.createSession(graph, options),
                settings,
                trial,
                Sessions.Cuda.FIRST_DEVICE);
    }

    private static OnnxModel open(String name, Sessions.Source source, RuntimeSettings settings) {
        return open(name, source, settings, untried -> {}, Sessions.Cuda.FIRST_DEVICE);
    }

    static OnnxModel open(
            String name,
            Sessions.Source source,
            RuntimeSettings settings,
            Consumer<OnnxModel> trial,
            Sessions.Cuda cuda) {
        try {
            OnnxModel model = new OnnxModel(name, Sessions.open(source, settings, cuda));
            try {
                tried(model, trial);
            } catch (ModelException e) {
                if (model.device.provider() == DeviceChoice.Provider.CPU) {
                    throw e;
                }
                LOG.debug("{} does not run on {}", name, model.device.description(), e);
                String reason = "CUDA took the model and could not run it: " + e.getMessage();
                model = new OnnxModel(name, Sessions.onCpu(source, settings, reason));
                tried(model, trial);
            }
            LOG.info("{} runs on {}", name, model.device.description());
            return model;
        } catch (OrtException e) {
            throw new ModelException(
                    name + ": not a model ONNX Runtime can open (" + e.getMessage()
                            + "). Export it again with operator set 21 or lower, or get the model pack again.",
                    e);
        }
    }

    private static void tried(OnnxModel model, Consumer<OnnxModel> trial) {
        try {
            trial.accept(model);
        } catch (ModelException e) {
            model.close();
            throw e;
        }
    }

    public DeviceChoice device() {
        return device;
    }

    public Set<String> inputNames() {
        return session.getInputNames();
    }

    public Set<String> outputNames() {
        return session.getOutputNames();
    }

    /** Declared shape of an input; -1 for an axis of any length. Empty where there is no such input. */
    public Optional<long[]> inputShape(String input) {
        return input(input).map(TensorShape::lengths);
    }

    /** Declared shape of an output; -1 for an axis of any length. Empty where there is no such output. */
    public Optional<long[]> outputShape(String output) {
        return output(output).map(TensorShape::lengths);
    }

    /** What the graph declares of an input. Empty where there is no such tensor. */
    public Optional<TensorShape> input(String input) {
        try {
            return shape(session.getInputInfo().get(input));
        } catch (OrtException e) {
            throw failed(e);
        }
    }

    /** What the graph declares of an output, or the runtime found out about it. Empty where there is no such tensor. */
    public Optional<TensorShape> output(String output) {
        try {
            return shape(session.getOutputInfo().get(output));
        } catch (OrtException e) {
            throw failed(e);
        }
    }

    private static Optional<TensorShape> shape(@org.jspecify.annotations.Nullable NodeInfo node) {
        return node != null && node.getInfo() instanceof TensorInfo tensor
                ? Optional.of(new TensorShape(
                        tensor.type.name(),
                        Arrays.stream(tensor.getShape()).boxed().toList()))
                : Optional.empty();
    }

    /** Runs the graph and returns all of its outputs. */
    public Map<String, Tensor> run(Map<String, Tensor> inputs) {
        return run(inputs, outputNames());
    }

    /**
     * Runs the graph for the named outputs.
     *
     * @throws ModelException if an input is missing or of the wrong shape, an output unknown or neither float32 nor
     *     int64
     */
    public Map<String, Tensor> run(Map<String, Tensor> inputs, Set<String> outputs) {
        Map<String, OnnxTensor> tensors = new LinkedHashMap<>();
        try {
            for (Map.Entry<String, Tensor> input : inputs.entrySet()) {
                tensors.put(input.getKey(), toNative(input.getValue()));
            }
            try (OrtSession.Result result = session.run(tensors, outputs)) {
                Map<String, Tensor> read = new LinkedHashMap<>();
                for (Map.Entry<String, OnnxValue> output : result) {
                    read.put(output.getKey(), fromNative(output.getKey(), output.getValue()));
                }
                return read;
            }
        } catch (OrtException e) {
            throw failed(e);
        } finally {
            tensors.values().forEach(OnnxTensor::close);
        }
    }

    private static OnnxTensor toNative(Tensor tensor) throws OrtException {
        if (tensor instanceof Tensor.Floats floats) {
            return OnnxTensor.createTensor(Sessions.environment(), FloatBuffer.wrap(floats.values()), floats.shape());
        }
        Tensor.Longs longs = (Tensor.Longs) tensor;
        return OnnxTensor.createTensor(Sessions.environment(), LongBuffer.wrap(longs.values()), longs.shape());
    }

    private Tensor fromNative(String output, OnnxValue value) {
        if (value instanceof OnnxTensor tensor) {
            long[] shape = tensor.getInfo().getShape();
            switch (tensor.getInfo().type) {
                case FLOAT, FLOAT16 -> {
                    FloatBuffer buffer = tensor.getFloatBuffer();
                    float[] values = new float[buffer.remaining()];
                    buffer.get(values);
                    return new Tensor.Floats(values, shape);
                }
                case INT64 -> {
                    LongBuffer buffer = tensor.getLongBuffer();
                    long[] values = new long[buffer.remaining()];
                    buffer.get(values);
                    return new Tensor.Longs(values, shape);
                }
                default -> {
                    // falls out to the error below
                }
            }
        }
        throw new ModelException(name + ": output " + output + " is " + value.getInfo()
                + "; only float and int64 tensors are read. Export the model with such outputs.");
    }

    private ModelException failed(OrtException e) {
        return new ModelException(name + ": the model could not be run: " + e.getMessage(), e);
    }

    @Override
    public void close() {
        try {
            session.close();
        } catch (OrtException e) {
            LOG.warn("{}: the session did not close cleanly", name, e);
        }
    }
}
