package org.turnwise.features.face.encode;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.turnwise.features.face.FaceCrop;
import org.turnwise.inference.onnx.FeatureSet;
import org.turnwise.inference.onnx.ModelException;
import org.turnwise.inference.onnx.ModelPack;
import org.turnwise.inference.onnx.ModelSpec;
import org.turnwise.inference.onnx.OnnxModel;
import org.turnwise.inference.onnx.RuntimeSettings;
import org.turnwise.inference.onnx.Tensor;

/**
 * An encoder as a graph: input {@code face} [faces, 1, 48, 48], grey values 0 to 255; outputs {@code features} and {@code
 * logits} in the order of {@link Expression}. Runs on the processor with one thread inside the model, so that the same
 * faces give the same bits on every run.
 */
public final class OnnxFaceEncoder implements FaceEncoder {
    private static final String INPUT = "face";
    private static final String FEATURES = "features";
    private static final String LOGITS = "logits";
    private static final int CLASSES = Expression.values().length;

    private final OnnxModel model;
    private final FeatureSet set;
    private final double temperature;

    private OnnxFaceEncoder(OnnxModel model, FeatureSet set, double temperature) {
        this.model = model;
        this.set = set;
        this.temperature = temperature;
    }

    /**
     * Opens the pack's graph.
     *
     * @throws ModelException if it cannot be opened, is none of faces, or has another interface
     */
    public static OnnxFaceEncoder open(ModelPack pack) {
        if (!(pack.manifest().spec() instanceof ModelSpec.FaceEncoder spec)) {
            throw new ModelException(pack.location() + ": not a face encoder. Get the model pack again.");
        }
        if (spec.size() != FaceCrop.SIDE || !spec.classes().equals(ids())) {
            throw new ModelException(pack.location() + ": faces of " + spec.size() + " pixels and classes "
                    + spec.classes() + "; this version's encoder takes " + FaceCrop.SIDE + " pixels and tells apart "
                    + ids() + ". Get the model pack again.");
        }
        String name = pack.location() + "/" + spec.graph();
        return open(name, pack.read(spec.graph()), spec.features(), spec.temperature());
    }

    private static List<String> ids() {
        return Arrays.stream(Expression.values()).map(Expression::id).toList();
    }

    /**
     * Opens a graph held in memory.
     *
     * @param name what errors call it
     * @param set what its features are called
     * @param temperature the logits are divided by this
     * @throws ModelException if it cannot be opened or has another interface
     */
    public static OnnxFaceEncoder open(String name, byte[] graph, FeatureSet set, double temperature) {
        OnnxModel model = OnnxModel.open(name, graph, RuntimeSettings.cpu(1));
        try {
            check(name, model, set.dimension());
            return new OnnxFaceEncoder(model, set, temperature);
        } catch (ModelException e) {
            model.close();
            throw e;
        }
    }

    private static void check(String name, OnnxModel model, int dimension) {
        require(name, "input", INPUT, model.inputShape(INPUT).orElse(new long[0]), -1, 1, FaceCrop.SIDE, FaceCrop.SIDE);
        require(name, "output", FEATURES, model.outputShape(FEATURES).orElse(new long[0]), -1, dimension);
        require(name, "output", LOGITS, model.outputShape(LOGITS).orElse(new long[0]), -1, CLASSES);
    }

    private static void require(String name, String kind, String tensor, long[] shape, long... wanted) {
        boolean fits = shape.length == wanted.length;
        for (int i = 0; fits && i < wanted.length; i++) {
            // A graph may leave lengths open; what it then gives is checked when it runs.
            fits = shape[i] == wanted[i] || shape[i] < 0;
        }
        if (!fits) {
            throw new ModelException(name + ": " + kind + " " + tensor + " has shape " + Arrays.toString(shape)
                    + "; a face encoder's is " + Arrays.toString(wanted)
                    + " (-1: any number of faces). Export the model so, or get the model pack again.");
        }
    }

    @Override
    public FeatureSet featureSet() {
        return set;
    }

    @Override
    public List<EncodedFace> encode(List<FaceCrop> crops) {
        if (crops.isEmpty()) {
            return List.of();
        }
        int pixels = FaceCrop.SIDE * FaceCrop.SIDE;
        float[] values = new float[crops.size() * pixels];
        for (int i = 0; i < crops.size(); i++) {
            byte[] crop = crops.get(i).pixels();
            for (int p = 0; p < pixels; p++) {
                values[i * pixels + p] = crop[p] & 0xFF;
            }
        }
        Map<String, Tensor> outputs = model.run(
                Map.of(INPUT, new Tensor.Floats(values, crops.size(), 1, FaceCrop.SIDE, FaceCrop.SIDE)),
                Set.of(FEATURES, LOGITS));
        float[] features = flat(outputs, FEATURES, crops.size() * set.dimension());
        float[] logits = flat(outputs, LOGITS, crops.size() * CLASSES);
        List<EncodedFace> faces = new ArrayList<>();
        for (int i = 0; i < crops.size(); i++) {
            faces.add(new EncodedFace(
                    Arrays.copyOfRange(features, i * set.dimension(), (i + 1) * set.dimension()),
                    softmax(logits, i * CLASSES)));
        }
        return faces;
    }

    private static float[] flat(Map<String, Tensor> outputs, String name, int size) {
        if (outputs.get(name) instanceof Tensor.Floats floats && floats.size() == size) {
            return floats.values();
        }
        throw new ModelException("output " + name + " of the face encoder is " + outputs.get(name) + ", not " + size
                + " float32 values. Get the model pack again.");
    }

    private float[] softmax(float[] logits, int from) {
        double largest = Double.NEGATIVE_INFINITY;
        for (int c = 0; c < CLASSES; c++) {
            largest = Math.max(largest, logits[from + c]);
        }
        double[] powers = new double[CLASSES];
        double sum = 0;
        for (int c = 0; c < CLASSES; c++) {
            powers[c] = Math.exp((logits[from + c] - largest) / temperature);
            sum += powers[c];
        }
        float[] shares = new float[CLASSES];
        for (int c = 0; c < CLASSES; c++) {
            shares[c] = (float) (powers[c] / sum);
        }
        return shares;
    }

    @Override
    public void close() {
        model.close();
    }
}
