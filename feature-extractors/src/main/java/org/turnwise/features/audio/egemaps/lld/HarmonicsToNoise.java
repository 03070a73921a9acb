package org.turnwise.features.audio.egemaps.lld;

/**
 * Harmonics-to-noise ratio of a voiced frame from its autocorrelation at the pitch period (eGeMAPS specification,
 * "Harmonics"). Only the few lags around the period are computed.
 */
public final class HarmonicsToNoise {
    private static final double LEAST_RATIO = 1e-9;
    private static final double MOST_RATIO = 1e11;

    private final int last;
    private final double twiceNyquistHz;
    private final double[] cosine;
    private final double[] power;
    private final double[] known;
    private final int[] knownIn;
    private int frame;

    /**
     * @param bins bins of the magnitude spectra: a power of two and one
     * @param binHz their distance
     */
    public HarmonicsToNoise(int bins, double binHz) {
        last = bins - 1;
        twiceNyquistHz = 2 * last * binHz;
        cosine = new double[2 * last];
        for (int i = 0; i < cosine.length; i++) {
            cosine[i] = Math.cos(Math.PI * i / last);
        }
        power = new double[bins];
        known = new double[bins];
        knownIn = new int[bins];
    }

    /**
     * @param magnitude the frame's spectrum
     * @param f0Hz its pitch; 0 where unvoiced
     * @return the ratio in dB; 0 where unvoiced
     */
    public float decibels(float[] magnitude, float f0Hz) {
        if (!(f0Hz > 0)) {
            return 0f;
        }
        frame++;
        for (int bin = 0; bin <= last; bin++) {
            power[bin] = (double) magnitude[bin] * magnitude[bin];
        }
        double all = autocorrelation(0);
        double periodic = autocorrelation(closestPeak((int) Math.floor(twiceNyquistHz / f0Hz)));
        double noise = all - periodic;
        double ratio = noise > 0 ? periodic / noise : MOST_RATIO;
        return (float) (10.0 * Math.log10(Math.max(LEAST_RATIO, Math.min(MOST_RATIO, ratio))));
    }

    private int closestPeak(int period) {
        int lag = Math.min(period, last);
        if (isPeak(lag)) {
            return lag;
        }
        for (int away = 1; lag - away >= 1 || lag + away < last; away++) {
            if (isPeak(lag - away)) {
                return lag - away;
            }
            if (isPeak(lag + away)) {
                return lag + away;
            }
        }
        return lag;
    }

    private boolean isPeak(int lag) {
        return lag >= 1
                && lag < last
                && autocorrelation(lag) > autocorrelation(lag - 1)
                && autocorrelation(lag) > autocorrelation(lag + 1);
    }

    private double autocorrelation(int lag) {
        if (knownIn[lag] != frame) {
            knownIn[lag] = frame;
            known[lag] = Math.abs(sum(lag));
        }
        return known[lag];
    }

    /** The power spectrum's inverse transform at one lag. */
    private double sum(int lag) {
        int mask = cosine.length - 1;
        double even = 0;
        double odd = 0;
        int bin = 1;
        for (; bin + 1 < last; bin += 2) {
            even += power[bin] * cosine[bin * lag & mask];
            odd += power[bin + 1] * cosine[(bin + 1) * lag & mask];
        }
        for (; bin < last; bin++) {
            even += power[bin] * cosine[bin * lag & mask];
        }
        double ends = power[0] + power[last] * ((lag & 1) == 0 ? 1 : -1);
        return ends + 2 * (even + odd);
    }
}
