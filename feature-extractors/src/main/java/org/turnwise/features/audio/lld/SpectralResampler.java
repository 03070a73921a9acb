package org.turnwise.features.audio.lld;

import org.turnwise.features.audio.frame.FrameGrid;

/**
 * Turns a frame's spectrum back into a signal of 11 kHz (IS10 specification, section 6.1): the inverse transform,
 * evaluated at other points in time. Sums in single precision and term by term, cosine before sine, which gives
 * the reference's bits; the linear prediction that follows is sensitive to them. For any number of threads.
 */
public final class SpectralResampler {
    private static final double TARGET_HZ = 11_000;

    private final int samples;
    private final int bins;
    private final float scale;
    private final boolean withNyquist;
    private final float[][] cosines;
    private final float[][] sines;

    /** @param sampleRateHz of the signal the frames are cut from */
    public SpectralResampler(FrameGrid grid, int sampleRateHz) {
        int size = grid.fftSize();
        samples = (int) Math.round(TARGET_HZ / sampleRateHz * grid.length());
        double period = size * ((double) samples / grid.length());
        int used = Math.min(size, samples) / 2 * 2;
        bins = used / 2;
        scale = size / 2f;
        withNyquist = samples >= size;
        cosines = new float[withNyquist ? bins + 1 : bins][samples];
        sines = new float[cosines.length][samples];
        for (int b = 0; b < cosines.length; b++) {
            int harmonic = b == bins ? size / 2 : b;
            for (int t = 0; t < samples; t++) {
                double angle = 2 * Math.PI * harmonic * t / period;
                cosines[b][t] = (float) Math.cos(angle);
                sines[b][t] = (float) Math.sin(angle);
            }
        }
    }

    /** Samples it makes of a frame. */
    public int samples() {
        return samples;
    }

    /**
     * @param spectrum of the frame, in the layout of {@code RealFft}
     * @param out {@link #samples()} values
     */
    public void apply(float[] spectrum, float[] out) {
        for (int t = 0; t < samples; t++) {
            out[t] = spectrum[0];
        }
        if (withNyquist) {
            add(spectrum[1], 0, cosines[bins], sines[bins], out, samples);
        }
        int b = 1;
        for (; b + 1 < bins; b += 2) {
            addTwo(spectrum, b, out);
        }
        for (; b < bins; b++) {
            add(spectrum[2 * b], spectrum[2 * b + 1], cosines[b], sines[b], out, samples);
        }
        for (int t = 0; t < samples; t++) {
            out[t] /= scale;
        }
    }

    /** Adds two bins in one pass over the output, in the order and with the rounding of one after the other. */
    private void addTwo(float[] spectrum, int b, float[] out) {
        addTwo(
                spectrum[2 * b],
                spectrum[2 * b + 1],
                cosines[b],
                sines[b],
                spectrum[2 * b + 2],
                spectrum[2 * b + 3],
                cosines[b + 1],
                sines[b + 1],
                out,
                samples);
    }

    private static void addTwo(
            float re,
            float im,
            float[] cosine,
            float[] sine,
            float nextRe,
            float nextIm,
            float[] nextCosine,
            float[] nextSine,
            float[] out,
            int samples) {
        for (int t = 0; t < samples; t++) {
            out[t] = out[t] + re * cosine[t] + im * sine[t] + nextRe * nextCosine[t] + nextIm * nextSine[t];
        }
    }

    private static void add(float re, float im, float[] cosine, float[] sine, float[] out, int samples) {
        for (int t = 0; t < samples; t++) {
            out[t] = out[t] + re * cosine[t] + im * sine[t];
        }
    }
}
