package org.turnwise.inference.sure;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.turnwise.inference.onnx.Tensor;

/**
 * Latent noise for the sampled passes: standard normal values that depend on seed and pass only. {@link Random} is used
 * because its sequence is laid down by its specification and so is the same on every Java.
 *
 * <p>Drawing takes as long as the network does, and every window of a dialogue is given the same values: those drawn last
 * are kept, at most {@link #KEPT_VALUES} of them.
 */
final class Noise {
    /** 32 MiB. */
    private static final int KEPT_VALUES = 8 << 20;

    private final int experts;
    private final int width;
    private final Map<Pass, float[]> kept = new LinkedHashMap<>();
    private long keptValues;

    private record Pass(long seed, int number) {}

    Noise(int experts, int width) {
        this.experts = experts;
        this.width = width;
    }

    /**
     * Noise for passes one after the other. Pass 0 has none: experts give their means.
     *
     * @param together whether the tensor has an axis for the passes, {@code [passes, turns, 3, E, d]}; without it, there is
     *     one pass
     */
    Tensor.Floats of(long seed, int firstPass, int passes, int turns, boolean together) {
        int size = Math.multiplyExact(Math.multiplyExact(turns, 3), Math.multiplyExact(experts, width));
        float[] values = new float[Math.multiplyExact(size, passes)];
        for (int p = 0; p < passes; p++) {
            if (firstPass + p > 0) {
                System.arraycopy(drawn(new Pass(seed, firstPass + p), size), 0, values, p * size, size);
            }
        }
        return together
                ? new Tensor.Floats(values, passes, turns, 3, experts, width)
                : new Tensor.Floats(values, turns, 3, experts, width);
    }

    /** At least so many values; a longer dialogue's begin with those of a shorter one. */
    private synchronized float[] drawn(Pass pass, int size) {
        float[] values = kept.get(pass);
        if (values != null && values.length >= size) {
            return values;
        }
        float[] fresh = draw(pass, size);
        if (keptValues + size > KEPT_VALUES) {
            kept.clear();
            keptValues = 0;
        }
        if (size <= KEPT_VALUES) {
            float[] replaced = kept.put(pass, fresh);
            keptValues += size - (replaced == null ? 0 : replaced.length);
        }
        return fresh;
    }

    private static float[] draw(Pass pass, int size) {
        // Neighbouring seeds of a linear generator start alike: the golden ratio sets the passes apart.
        Random random = new Random(pass.seed() + 0x9E3779B97F4A7C15L * pass.number());
        float[] values = new float[size];
        for (int i = 0; i < size; i++) {
            values[i] = (float) random.nextGaussian();
        }
        return values;
    }
}
