package org.turnwise.features.audio.egemaps.lld;

/**
 * How much the magnitude spectrum below 5 kHz changed since the frame before; 0 for the first (eGeMAPS specification,
 * "Spectral"). Frames must come in order.
 */
public final class SpectralFlux {
    private static final double UPPER_HZ = 5000;

    private final float[] before;
    private boolean first = true;

    /**
     * @param bins bins of the magnitude spectra
     * @param binHz their distance
     */
    public SpectralFlux(int bins, double binHz) {
        int used = 0;
        while (used < bins && used * binHz < UPPER_HZ) {
            used++;
        }
        before = new float[used];
    }

    /** The change from the last spectrum given to this one. */
    public float next(float[] magnitude) {
        double sum = 0;
        for (int bin = 0; bin < before.length; bin++) {
            double change = (double) magnitude[bin] - before[bin];
            sum += change * change;
            before[bin] = magnitude[bin];
        }
        if (first) {
            first = false;
            return 0f;
        }
        return (float) Math.sqrt(sum / before.length);
    }
}
