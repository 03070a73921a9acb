package org.turnwise.media.spectrum;

/** How a spectrum is laid out: bands of equal width in mel from 0 Hz on, lowest first. */
public final class SpectrumShape {
    public static final double HIGHEST_HZ = 8_000;
    public static final int BANDS = 64;

    static final int RATE_HZ = 16_000;

    /** 32 ms. */
    static final int WINDOW = 512;

    private static final double HZ_PER_BIN = RATE_HZ / (double) WINDOW;

    private SpectrumShape() {}

    /** The frequency in the middle of a band. */
    public static double centreHz(int band) {
        return hz(band + 0.5);
    }

    /** The strongest bin of each band; between bins where a band is narrower than they are apart. */
    static void bands(double[] bins, double[] into) {
        for (int band = 0; band < BANDS; band++) {
            int first = (int) Math.ceil(hz(band) / HZ_PER_BIN);
            int last = (int) Math.floor(hz(band + 1.0) / HZ_PER_BIN);
            if (last < first) {
                double at = centreHz(band) / HZ_PER_BIN;
                int below = (int) Math.floor(at);
                into[band] = bins[below] + (at - below) * (bins[below + 1] - bins[below]);
            } else {
                double most = 0;
                for (int bin = first; bin <= Math.min(last, bins.length - 1); bin++) {
                    most = Math.max(most, bins[bin]);
                }
                into[band] = most;
            }
        }
    }

    private static double hz(double band) {
        return MelScale.hz(band * MelScale.mel(HIGHEST_HZ) / BANDS);
    }
}
