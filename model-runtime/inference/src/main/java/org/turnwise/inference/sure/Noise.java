package org.turnwise.inference.sure;

import java.util.Random;
import org.turnwise.inference.onnx.Tensor;

/**
 * Latent noise for the sampled passes: standard normal values that depend on seed and pass only. {@link Random} is used
 * because its sequence is laid down by its specification and so is the same on every Java.
 */
final class Noise {
    private Noise() {}

    /** No noise: experts give their means. */
    static Tensor.Floats none(int turns, int experts, int width) {
        return new Tensor.Floats(new float[Math.multiplyExact(turns * 3, experts * width)], turns, 3, experts, width);
    }

    /** The noise of one pass over a dialogue. */
    static Tensor.Floats of(long seed, int pass, int turns, int experts, int width) {
        // Neighbouring seeds of a linear generator start alike: the golden ratio sets the passes apart.
        Random random = new Random(seed + 0x9E3779B97F4A7C15L * (pass + 1));
        Tensor.Floats noise = none(turns, experts, width);
        for (int i = 0; i < noise.size(); i++) {
            noise.values()[i] = (float) random.nextGaussian();
        }
        return noise;
    }
}
