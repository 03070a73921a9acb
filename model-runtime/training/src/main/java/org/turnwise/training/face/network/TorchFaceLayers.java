package org.turnwise.training.face.network;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.List;
import org.turnwise.training.network.ParameterLayout;

/** Computes the encoder's steps on libtorch for one batch. Every tensor belongs to the given manager; confined to one thread. */
public final class TorchFaceLayers implements FaceLayers<NDArray> {
    /** Added to every variance under a root. */
    public static final float EPSILON = 1e-5f;

    /** Gray values squared, added to a picture's variance: a picture without contrast stays near zero. */
    public static final float CONTRAST_FLOOR = 25f;

    private static final Shape ONES = new Shape(1, 1);
    private static final Shape TWOS = new Shape(2, 2);
    private static final Shape ZEROS = new Shape(0, 0);

    /** Where normalisation takes its means and variances from. */
    public enum Mode {
        /** From the batch, and leaves them in the statistics. */
        TRAINING,
        /** From the statistics. */
        EVALUATION
    }

    private final NDManager manager;
    private final ParameterLayout layout;
    private final Mode mode;
    private final NDArray weights;
    private final NDArray statistics;
    private final NDList parameters;
    private final List<String> names = new ArrayList<>();
    private final NDList means = new NDList();
    private final NDList variances = new NDList();
    private final List<Norm> norms;

    /**
     * @param weights in the layout's order
     * @param statistics running means of all normalisations, then their running variances; in training only the length counts
     */
    public TorchFaceLayers(NDManager manager, FaceNetwork network, float[] weights, float[] statistics, Mode mode) {
        this.manager = manager;
        this.layout = network.layout();
        this.mode = mode;
        this.norms = network.norms();
        this.weights = manager.create(weights);
        this.weights.setRequiresGradient(mode == Mode.TRAINING);
        List<ParameterLayout.Entry> entries = layout.entries();
        parameters = this.weights.split(entries.stream()
                .skip(1)
                .mapToLong(ParameterLayout.Entry::offset)
                .toArray());
        entries.forEach(entry -> names.add(entry.name()));
        this.statistics = manager.create(statistics);
        long[] cuts = new long[2 * norms.size() - 1];
        for (int i = 0; i < cuts.length; i++) {
            Norm norm = norms.get((i + 1) % norms.size());
            cuts[i] = norm.offset() + (i + 1 < norms.size() ? 0 : network.normalised());
        }
        NDList pieces = this.statistics.split(cuts);
        means.addAll(pieces.subList(0, norms.size()));
        variances.addAll(pieces.subList(norms.size(), pieces.size()));
    }

    /** What the last backward pass left, in the layout's order. */
    public float[] gradient() {
        return weights.getGradient().toFloatArray();
    }

    /** After a training pass: the batch's means, then its variances. */
    public float[] statistics() {
        return statistics.toFloatArray();
    }

    private NDArray parameter(String name) {
        int index = names.indexOf(name);
        if (index < 0) {
            throw new IllegalArgumentException("no parameter is called " + name);
        }
        return parameters.get(index).reshape(new Shape(layout.entry(name).dimensions()));
    }

    @Override
    public NDArray standardise(NDArray raw) {
        int[] places = {1};
        NDArray values = raw.reshape(raw.getShape().get(0), -1);
        NDArray centred = values.sub(values.mean(places, true));
        NDArray variance = centred.square().mean(places, true);
        NDArray deviation =
                variance.add(manager.create(new float[] {CONTRAST_FLOOR})).sqrt();
        return centred.div(deviation).reshape(raw.getShape());
    }

    @Override
    @SuppressWarnings("NullAway") // DJL takes null for "no bias" and marks nothing
    public NDArray convolve(NDArray picture, String kernels, int size, int stride) {
        NDArray convolved = picture.getNDArrayInternal()
                .convolution(
                        picture,
                        parameter(kernels),
                        null,
                        new Shape(stride, stride),
                        new Shape(size / 2, size / 2),
                        ONES,
                        1)
                .singletonOrThrow();
        return stride == 1 ? convolved : channelsLast(convolved);
    }

    /** The same values with channels side by side in memory, which later steps keep and are nearly twice as fast with. */
    private static NDArray channelsLast(NDArray picture) {
        NDArray last = picture.transpose(0, 2, 3, 1);
        return last.reshape(-1).reshape(last.getShape()).transpose(0, 3, 1, 2);
    }

    @Override
    public NDArray normaliseAndRectify(NDArray picture, Norm norm) {
        int index = norms.indexOf(norm);
        return picture.getNDArrayInternal()
                .batchNorm(
                        picture,
                        means.get(index),
                        variances.get(index),
                        parameter(norm.gain()),
                        parameter(norm.shift()),
                        1,
                        0f,
                        EPSILON,
                        mode == Mode.TRAINING)
                .singletonOrThrow()
                .getNDArrayInternal()
                .relu();
    }

    @Override
    public NDArray concatenate(NDArray left, NDArray right) {
        return left.concat(right, 1);
    }

    @Override
    public NDArray halve(NDArray picture) {
        return picture.getNDArrayInternal().avgPool(TWOS, TWOS, ZEROS, false, false);
    }

    @Override
    public NDArray average(NDArray picture) {
        Shape shape = picture.getShape();
        return picture.reshape(shape.get(0), shape.get(1), -1).mean(new int[] {2}, false);
    }

    @Override
    public NDArray affine(NDArray features, String matrix, String bias) {
        return features.matMul(parameter(matrix)).add(parameter(bias));
    }
}
