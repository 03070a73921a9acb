package org.turnwise.features.audio.frame;

import java.util.function.IntToDoubleFunction;

/** A window function over one frame; computed in double, applied in float. */
public final class Window {
    private final float[] values;

    private Window(int length, IntToDoubleFunction shape) {
        values = new float[length];
        for (int i = 0; i < length; i++) {
            values[i] = (float) shape.applyAsDouble(i);
        }
    }

    /** {@code 0.54 - 0.46 cos(2 pi n / (N - 1))} (IS10 specification, section 3). */
    public static Window hamming(int length) {
        return new Window(length, n -> hamming(n, length));
    }

    /** {@code exp(-((n - c) / (sigma c))^2 / 2)} with {@code c = (N - 1) / 2} (IS10 specification, section 5.1). */
    public static Window gauss(int length, double sigma) {
        double centre = (length - 1) / 2.0;
        return new Window(length, n -> {
            double x = (n - centre) / (sigma * centre);
            return Math.exp(-0.5 * x * x);
        });
    }

    /** The value of a Hamming window at n. */
    public static double hamming(int n, int length) {
        return 0.54 - 0.46 * Math.cos(2 * Math.PI * n / (length - 1));
    }

    /** Its values with zeros in front and behind. */
    float[] padded(int zerosInFront, int size) {
        float[] padded = new float[size];
        System.arraycopy(values, 0, padded, zerosInFront, values.length);
        return padded;
    }

    /** Samples it is for. */
    public int length() {
        return values.length;
    }

    /** Weights {@code length()} samples of {@code in} into {@code out}; both may be the same. */
    public void apply(float[] in, int inFrom, float[] out, int outFrom) {
        for (int i = 0; i < values.length; i++) {
            out[outFrom + i] = in[inFrom + i] * values[i];
        }
    }
}
