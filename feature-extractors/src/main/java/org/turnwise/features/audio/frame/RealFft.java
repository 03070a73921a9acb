package org.turnwise.features.audio.frame;

import be.tarsos.dsp.util.fft.FloatFFT;

/**
 * The Fourier transform of a real signal, in single precision and in place. Layout of the spectrum (IS10 specification,
 * section 3.3): {@code [Re 0, Re n/2, Re 1, Im 1, Re 2, Im 2, ...]} with {@code Im b = + sum x[t] sin(2 pi b t / n)}.
 * Not scaled. For any number of threads.
 */
public final class RealFft {
    private final FloatFFT fft;
    private final int size;

    /** @param size a power of two, at least 4 */
    public RealFft(int size) {
        if (size < 4 || Integer.bitCount(size) != 1) {
            throw new IllegalArgumentException("size " + size + " is no power of two from 4 on");
        }
        this.size = size;
        this.fft = new FloatFFT(size);
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
        fft.realForward(signal);
        for (int i = 3; i < size; i += 2) {
            signal[i] = -signal[i];
        }
    }

    /** Replaces a spectrum by the signal it is the transform of. */
    public void inverse(float[] spectrum) {
        for (int i = 3; i < size; i += 2) {
            spectrum[i] = -spectrum[i];
        }
        fft.realInverse(spectrum, true);
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
