package org.turnwise.features.audio.frame;

/** {@code y[n] = x[n] - k x[n-1]} inside a frame, the first sample times {@code 1 - k} (IS10 specification, 3.1). */
public record PreEmphasis(float k) {
    /** Filters {@code length} samples of {@code in} from {@code inFrom} into {@code out} from {@code outFrom}. */
    public void apply(float[] in, int inFrom, float[] out, int outFrom, int length) {
        out[outFrom] = (1 - k) * in[inFrom];
        for (int i = 1; i < length; i++) {
            out[outFrom + i] = in[inFrom + i] - k * in[inFrom + i - 1];
        }
    }
}
