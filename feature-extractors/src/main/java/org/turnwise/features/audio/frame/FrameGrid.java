package org.turnwise.features.audio.frame;

/**
 * Where the frames of a signal lie (IS10 specification, section 2): frame k covers {@code length} samples from
 * {@code k * step} on; only complete frames count.
 *
 * @param length samples per frame
 * @param step samples from one frame to the next, 10 ms
 * @param lengthSeconds the nominal length, which {@code length} is the rounding of; the width of the spectrum's bins
 *     follows from this one
 */
public record FrameGrid(int length, int step, double lengthSeconds) {
    /** From one frame to the next. */
    public static final double STEP_SECONDS = 0.010;

    /** Frames of {@code lengthSeconds} every 10 ms. */
    public static FrameGrid of(int sampleRateHz, double lengthSeconds) {
        return new FrameGrid(samples(lengthSeconds, sampleRateHz), samples(STEP_SECONDS, sampleRateHz), lengthSeconds);
    }

    /**
     * The nearest whole number of samples. Seconds are float32, as every value of the reference is: that decides the ties,
     * up for 25 ms at 44,100 Hz (1103, seen in the reference's numbers) and down for 10 ms at 22,050 Hz (220).
     */
    private static int samples(double seconds, int sampleRateHz) {
        return (int) Math.round((double) (float) seconds * sampleRateHz);
    }

    /** Complete frames in so many samples. */
    public int count(long samples) {
        return samples < length ? 0 : Math.toIntExact((samples - length) / step) + 1;
    }

    /** Samples of the frame with zeros added: the next power of two. */
    public int fftSize() {
        int size = 1;
        while (size < length) {
            size *= 2;
        }
        return size;
    }

    /** Bins of the magnitude spectrum, zero and half the sample rate included. */
    public int bins() {
        return fftSize() / 2 + 1;
    }

    /** From one bin to the next, as the reference has it: from the nominal length, not from the sample rate. */
    public double binWidthHz() {
        return 1 / (lengthSeconds * fftSize() / length);
    }
}
