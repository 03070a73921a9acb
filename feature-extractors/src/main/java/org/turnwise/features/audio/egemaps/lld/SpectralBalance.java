package org.turnwise.features.audio.egemaps.lld;

/**
 * Alpha ratio and Hammarberg index: low against high frequencies, in dB (eGeMAPS specification, "Spectral"). Belongs to
 * one spectrum size and rate.
 */
public final class SpectralBalance {
    private static final double LOW_EDGE_HZ = 1000;
    private static final double PEAK_EDGE_HZ = 2000;
    private static final double HIGH_EDGE_HZ = 5000;
    private static final double FLOOR = 1e-14;

    private final int lowEnd;
    private final int peakEnd;
    private final int highEnd;

    /**
     * @param bins bins of the magnitude spectra
     * @param binHz their distance
     */
    public SpectralBalance(int bins, double binHz) {
        lowEnd = firstBinAtOrAbove(LOW_EDGE_HZ, bins, binHz);
        peakEnd = firstBinAtOrAbove(PEAK_EDGE_HZ, bins, binHz);
        highEnd = firstBinAbove(HIGH_EDGE_HZ, bins, binHz);
    }

    private static int firstBinAtOrAbove(double hz, int bins, double binHz) {
        int bin = 0;
        while (bin < bins && bin * binHz < hz) {
            bin++;
        }
        return bin;
    }

    private static int firstBinAbove(double hz, int bins, double binHz) {
        int bin = 0;
        while (bin < bins && bin * binHz <= hz) {
            bin++;
        }
        return bin;
    }

    /** Power in 1..5 kHz over power below 1 kHz, in dB; 0 where there is nothing below. */
    public float alphaRatioDb(float[] magnitude) {
        double low = 0;
        for (int bin = 0; bin < lowEnd; bin++) {
            low += power(magnitude[bin]);
        }
        if (low == 0) {
            return 0f;
        }
        double high = 0;
        for (int bin = lowEnd; bin < highEnd; bin++) {
            high += power(magnitude[bin]);
        }
        return (float) decibels(Math.max(high, FLOOR) / low);
    }

    /** The strongest bin below 2 kHz over the strongest in 2..5 kHz, in dB; 0 where there is nothing above. */
    public float hammarbergIndexDb(float[] magnitude) {
        double low = strongest(magnitude, 0, peakEnd);
        double high = strongest(magnitude, peakEnd, highEnd);
        return high == 0 ? 0f : (float) decibels(Math.max(low, FLOOR) / high);
    }

    private static double strongest(float[] magnitude, int from, int to) {
        float most = 0;
        for (int bin = from; bin < to; bin++) {
            most = Math.max(most, magnitude[bin]);
        }
        return power(most);
    }

    private static double power(float magnitude) {
        return (double) magnitude * magnitude;
    }

    private static double decibels(double ratio) {
        return 10.0 * Math.log10(ratio);
    }
}
