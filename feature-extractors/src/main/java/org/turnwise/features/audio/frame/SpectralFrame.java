package org.turnwise.features.audio.frame;

import java.util.Arrays;

/**
 * From a frame's samples to its spectrum: window, zeros on both sides, transform. Zeros in front are half of those
 * added, rounded down, which matters to whatever reads phases (IS10 specification, section 3.3).
 */
public final class SpectralFrame {
    private final RealFft fft;
    private final int length;
    private final int zerosInFront;
    /** As long as the transform, so that weighting is one pass over two arrays in step. */
    private final float[] window;

    public SpectralFrame(Window window, RealFft fft) {
        this.fft = fft;
        this.length = window.length();
        this.zerosInFront = (fft.size() - length) / 2;
        this.window = window.padded(zerosInFront, fft.size());
    }

    /**
     * @param samples holds the frame from {@code from} on
     * @param spectrum as many values as the transform has, see {@link RealFft}
     */
    public void transform(float[] samples, int from, float[] spectrum) {
        int end = zerosInFront + length;
        Arrays.fill(spectrum, 0, zerosInFront, 0);
        System.arraycopy(samples, from, spectrum, zerosInFront, length);
        Arrays.fill(spectrum, end, fft.size(), 0);
        for (int i = 0; i < window.length; i++) {
            spectrum[i] *= window[i];
        }
        fft.transform(spectrum);
    }

    /** The absolute values of a spectrum. */
    public void magnitudes(float[] spectrum, float[] magnitudes) {
        fft.magnitudes(spectrum, magnitudes);
    }
}
