package org.turnwise.features.audio.frame;

import org.jtransforms.utils.CommonUtils;

/**
 * The Fourier transform of a real signal, in single precision and in place. Layout of the spectrum (IS10 specification,
 * section 3.3): {@code [Re 0, Re n/2, Re 1, Im 1, Re 2, Im 2, ...]} with {@code Im b = + sum x[t] sin(2 pi b t / n)}.
 * Not scaled. For any number of threads.
 *
 * <p>The transform is JTransforms' split-radix one with twiddle factors of its own: the angle {@code 3 delta j} is rounded
 * to single precision before its cosine is taken. With them the spectra are the reference's bit by bit, and so is all
 * that follows from them; line spectral frequencies forgive no other rounding.
 */
public final class RealFft {
    private final int size;
    /** Factors of the complex transform of half the size, then cosines that make it a real one. */
    private final float[] factors;

    private final int[] bitReversal;

    /** @param size a power of two, at least 16 */
    public RealFft(int size) {
        if (size < 16 || Integer.bitCount(size) != 1) {
            throw new IllegalArgumentException("size " + size + " is no power of two from 16 on");
        }
        this.size = size;
        int quarter = size / 4;
        factors = new float[2 * quarter];
        bitReversal = new int[2 + quarter];
        CommonUtils.makewt(quarter, bitReversal, factors);
        roundTripleAngles(quarter);
        CommonUtils.makect(quarter, factors, quarter, bitReversal);
        bitReversal[0] = quarter;
        bitReversal[1] = quarter;
    }

    /** Computes the factors of three times the angle anew; each level of the table is drawn from the one before. */
    private void roundTripleAngles(int length) {
        float[] w = factors;
        int half = length / 2;
        float delta = (float) (Math.PI / 4) / half;
        float triple = 3 * delta;
        for (int j = 4; j < half; j += 4) {
            float angle = triple * j;
            w[j + 2] = (float) Math.cos(angle);
            w[j + 3] = (float) -Math.sin(angle);
        }
        int above = 0;
        while (half > 8) {
            int level = above + half;
            half /= 2;
            w[level + 3] = 0.5f / w[above + 6];
            for (int j = 4; j < half; j += 4) {
                w[level + j + 2] = w[above + 2 * j + 2];
                w[level + j + 3] = w[above + 2 * j + 3];
            }
            above = level;
        }
    }

    /** Samples it transforms. */
    public int size() {
        return size;
    }

    /** Bins of the magnitude spectrum. */
    public int bins() {
        return size / 2 + 1;
    }

    /** Replaces the signal by its spectrum. */
    public void transform(float[] signal) {
        CommonUtils.cftfsub(size, signal, 0, bitReversal, size / 4, factors);
        CommonUtils.rftfsub(size, signal, 0, size / 4, factors, size / 4);
        float zero = signal[0];
        signal[0] = zero + signal[1];
        signal[1] = zero - signal[1];
        negateImaginary(signal);
    }

    /** Replaces a spectrum by the signal it is the transform of. */
    public void inverse(float[] spectrum) {
        negateImaginary(spectrum);
        float zero = spectrum[0];
        spectrum[1] = 0.5f * (zero - spectrum[1]);
        spectrum[0] = zero - spectrum[1];
        CommonUtils.rftfsub(size, spectrum, 0, size / 4, factors, size / 4);
        CommonUtils.cftbsub(size, spectrum, 0, bitReversal, size / 4, factors);
        float scale = 2f / size;
        for (int i = 0; i < size; i++) {
            spectrum[i] *= scale;
        }
    }

    private void negateImaginary(float[] spectrum) {
        for (int i = 3; i < size; i += 2) {
            spectrum[i] = -spectrum[i];
        }
    }

    /** The absolute values of a spectrum's {@link #bins()}. */
    public void magnitudes(float[] spectrum, float[] magnitudes) {
        magnitudes[0] = Math.abs(spectrum[0]);
        magnitudes[size / 2] = Math.abs(spectrum[1]);
        for (int b = 1; b < size / 2; b++) {
            float re = spectrum[2 * b];
            float im = spectrum[2 * b + 1];
            magnitudes[b] = (float) Math.sqrt(re * re + im * im);
        }
    }
}
