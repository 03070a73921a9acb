package org.turnwise.training.face.network;

import java.util.ArrayList;
import java.util.List;
import org.turnwise.training.network.ParameterLayout;
import org.turnwise.training.network.ParameterLayout.Start;

/**
 * DenseNet-BC for small gray faces: a stem of strided convolutions, three dense blocks with transitions between them, a last normalisation, the
 * mean over all places (the features) and one affine layer (the logits). It takes pictures of any size from 16 by 16 on; what it
 * learnt at one size holds at another only roughly.
 */
public final class FaceNetwork {
    private static final int STEM_SIZE = 3;
    private static final int STEM_STRIDE = 2;

    private final FaceArchitecture sizes;
    private final ParameterLayout layout = new ParameterLayout();
    private final List<Norm> norms = new ArrayList<>();
    private final List<List<Bottleneck>> blocks = new ArrayList<>();
    private final List<Transition> transitions = new ArrayList<>();
    private final List<String> stem = new ArrayList<>();
    private final List<Norm> stemNorms = new ArrayList<>();
    private final Norm last;
    private int normalised;

    private record Bottleneck(Norm before, String narrow, Norm between, String wide) {}

    private record Transition(Norm norm, String kernels) {}

    public FaceNetwork(FaceArchitecture sizes) {
        this.sizes = sizes;
        for (int i = 0; i < sizes.stem(); i++) {
            int input = i == 0 ? 1 : sizes.stemWidth();
            if (i > 0) {
                stemNorms.add(norm("stem" + i, input));
            }
            stem.add(layout.declare("stem" + i + ".kernels", Start.HE, sizes.stemWidth(), input, STEM_SIZE, STEM_SIZE));
        }
        List<Integer> widths = sizes.widths();
        for (int block = 0; block < FaceArchitecture.BLOCKS; block++) {
            int width = widths.get(2 * block);
            if (block > 0) {
                String name = "transition" + block;
                int before = widths.get(2 * block - 1);
                Norm norm = norm(name, before);
                transitions.add(new Transition(norm, layout.declare(name + ".kernels", Start.HE, width, before, 1, 1)));
            }
            blocks.add(block("block" + (block + 1), width));
        }
        last = norm("last", sizes.features());
        layout.declare("head.weights", Start.GLOROT, sizes.features(), sizes.classes());
        layout.declare("head.bias", Start.ZERO, 1, sizes.classes());
    }

    private List<Bottleneck> block(String name, int width) {
        List<Bottleneck> layers = new ArrayList<>();
        int narrow = FaceArchitecture.BOTTLENECK * sizes.growth();
        for (int i = 0; i < sizes.layers(); i++) {
            String own = name + ".layer" + (i + 1);
            int input = width + i * sizes.growth();
            Norm before = norm(own + ".before", input);
            String first = layout.declare(own + ".narrow", Start.HE, narrow, input, 1, 1);
            Norm between = norm(own + ".between", narrow);
            String second = layout.declare(own + ".wide", Start.HE, sizes.growth(), narrow, 3, 3);
            layers.add(new Bottleneck(before, first, between, second));
        }
        return layers;
    }

    private Norm norm(String name, int channels) {
        String gain = layout.declare(name + ".gain", Start.ONE, channels);
        String shift = layout.declare(name + ".shift", Start.ZERO, channels);
        Norm norm = new Norm(name, gain, shift, normalised, channels);
        normalised += channels;
        norms.add(norm);
        return norm;
    }

    public FaceArchitecture sizes() {
        return sizes;
    }

    public ParameterLayout layout() {
        return layout;
    }

    /** All normalisations in the order of their offsets. */
    public List<Norm> norms() {
        return List.copyOf(norms);
    }

    /** Channels of all normalisations together: as many running means there are, and as many running variances. */
    public int normalised() {
        return normalised;
    }

    /** Records or computes the network for raw gray values {@code [N, 1, H, W]}. */
    public <T> FaceOutputs<T> apply(FaceLayers<T> a, T raw) {
        T picture = a.standardise(raw);
        for (int i = 0; i < stem.size(); i++) {
            T input = i == 0 ? picture : a.normaliseAndRectify(picture, stemNorms.get(i - 1));
            picture = a.convolve(input, stem.get(i), STEM_SIZE, STEM_STRIDE);
        }
        for (int block = 0; block < blocks.size(); block++) {
            if (block > 0) {
                Transition transition = transitions.get(block - 1);
                T rectified = a.normaliseAndRectify(picture, transition.norm());
                picture = a.halve(a.convolve(rectified, transition.kernels(), 1, 1));
            }
            for (Bottleneck layer : blocks.get(block)) {
                T narrow = a.convolve(a.normaliseAndRectify(picture, layer.before()), layer.narrow(), 1, 1);
                T wide = a.convolve(a.normaliseAndRectify(narrow, layer.between()), layer.wide(), 3, 1);
                picture = a.concatenate(picture, wide);
            }
        }
        T features = a.average(a.normaliseAndRectify(picture, last));
        return new FaceOutputs<>(features, a.affine(features, "head.weights", "head.bias"));
    }
}
