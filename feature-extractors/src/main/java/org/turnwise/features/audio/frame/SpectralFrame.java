package org.turnwise.features.audio.frame;

import java.util.Arrays;

/**
 * From a frame's samples to its spectrum: window, zeros on both sides, transform. Zeros in front are half of those
 * added, rounded down, which matters to whatever reads phases (IS10 specification, section 3.3).
 */
public final class SpectralFrame {
    private final Window window;
    private final RealFft fft;
    private final int zerosInFront;

    public SpectralFrame(Window window, RealFft fft) {
        this.window = window;
        this.fft = fft;
        this.zerosInFront = (fft.size() - window.length()) / 2;
    }

    /**
     * @param samples holds the frame from {@code from} on
     * @param spectrum as many values as the transform has, see {@link RealFft}
     */
    public void transform(float[] samples, int from, float[] spectrum) {
        int end = zerosInFront + window.length();
        Arrays.fill(spectrum, 0, zerosInFront, 0);
        window.apply(samples, from, spectrum, zerosInFront);
        Arrays.fill(spectrum, end, fft.size(), 0);
        fft.transform(spectrum);
    }

    /** The absolute values of a spectrum. */
    public void magnitudes(float[] spectrum, float[] magnitudes) {
        fft.magnitudes(spectrum, magnitudes);
    }
}
