package org.turnwise.features.audio.lld;

import org.turnwise.features.audio.frame.Window;

/**
 * The loudness of IS10 (specification, section 4). Meant as the intensity of the Hamming-windowed frame to the power of
 * 0.3, but the reference sums over the first sample alone, so its published features do, and so does this.
 */
public final class FirstSampleLoudness {
    private static final double REFERENCE_INTENSITY = 1e-6;
    private static final double EXPONENT = 0.3;

    private final double weight;

    /** @param length samples per frame */
    public FirstSampleLoudness(int length) {
        double sum = 0;
        for (int n = 0; n < length; n++) {
            sum += Window.hamming(n, length);
        }
        weight = Window.hamming(0, length) / sum / REFERENCE_INTENSITY;
    }

    /** The loudness of the frame that begins with this sample. */
    public float of(float firstSample) {
        return (float) Math.pow(weight * ((double) firstSample * firstSample), EXPONENT);
    }
}
