package org.turnwise.features.audio.egemaps.lld;

/**
 * The first hundred harmonics of a voiced frame: where each peaks in the magnitude spectrum and its level relative to
 * the first (eGeMAPS specification, "Harmonics"). Index 0 is the pitch itself, index i its (i+1)th multiple.
 */
public final class HarmonicPeaks {
    /** Harmonics looked at. */
    public static final int HARMONICS = 100;

    /** The level of a harmonic that is the same peak as the one before, in dB. */
    public static final float NO_LEVEL = -201f;

    private static final double LEAST_LEVEL = -200;

    private final int last;
    private final double binHz;
    private final int[] bins = new int[HARMONICS];
    private final float[] hz = new float[HARMONICS];
    private final float[] raw = new float[HARMONICS];
    private final float[] interpolated = new float[HARMONICS];
    /** Those found not to be the peak of the one before. */
    private final boolean[] apart = new boolean[HARMONICS];

    /**
     * @param bins bins of the magnitude spectra
     * @param binHz their distance
     */
    public HarmonicPeaks(int bins, double binHz) {
        last = bins - 1;
        this.binHz = binHz;
    }

    /**
     * Finds a frame's harmonics; what was found before is forgotten.
     *
     * @param f0Hz above 0
     */
    public void find(float[] magnitude, float f0Hz) {
        int lowest = nearestBin(0.5f * f0Hz);
        for (int i = 0; i < HARMONICS; i++) {
            forget(i);
            int bin = peakNear(magnitude, f0Hz, i);
            if (bin >= lowest && bin > 0 && bin < last) {
                keep(magnitude, i, bin);
            }
        }
        for (int i = 1; i < HARMONICS; i++) {
            apart[i] = bins[i] != bins[i - 1];
            if (!apart[i]) {
                forget(i);
            }
        }
    }

    /** A harmonic's level relative to the first, in dB. */
    public float levelDb(int harmonic) {
        if (harmonic == 0) {
            return 0f;
        }
        if (raw[0] == 0 || !apart[harmonic]) {
            return NO_LEVEL;
        }
        if (!(interpolated[harmonic] > 0)) {
            return (float) LEAST_LEVEL;
        }
        double level = 20.0 * (Math.log10(interpolated[harmonic]) - Math.log10(raw[0]));
        return (float) Math.max(LEAST_LEVEL, level);
    }

    /**
     * The level of the strongest harmonic within a fifth of a formant's frequency.
     *
     * @param otherwise what is returned where there is none
     */
    public float formantLevelDb(float formantHz, float otherwise) {
        double from = 0.8 * formantHz;
        double to = 1.2 * formantHz;
        int strongest = -1;
        float most = 0;
        for (int i = 0; i < HARMONICS; i++) {
            if (hz[i] >= from && hz[i] <= to && raw[i] > most) {
                most = raw[i];
                strongest = i;
            }
        }
        return strongest < 0 ? otherwise : levelDb(strongest);
    }

    private int nearestBin(double frequency) {
        return (int) Math.min(last, frequency / binHz + 0.5);
    }

    /** The strict local peak closest to a multiple of the pitch, right before left; -1 where there is none. */
    private int peakNear(float[] magnitude, float f0Hz, int harmonic) {
        int from = nearestBin((harmonic + 0.5f) * f0Hz);
        if (from >= last) {
            return -1;
        }
        int middle = nearestBin((harmonic + 1) * f0Hz);
        if (isPeak(magnitude, middle)) {
            return middle;
        }
        int to = nearestBin((harmonic + 1.5f) * f0Hz);
        for (int away = 1; middle - away >= from || middle + away <= to; away++) {
            if (middle + away <= to && isPeak(magnitude, middle + away)) {
                return middle + away;
            }
            if (middle - away >= from && isPeak(magnitude, middle - away)) {
                return middle - away;
            }
        }
        return -1;
    }

    private boolean isPeak(float[] magnitude, int bin) {
        return bin > 0 && bin < last && magnitude[bin] > magnitude[bin - 1] && magnitude[bin] > magnitude[bin + 1];
    }

    private void forget(int i) {
        bins[i] = 0;
        hz[i] = 0;
        raw[i] = 0;
        interpolated[i] = 0;
    }

    /** Keeps a peak, its top that of the parabola through it and its neighbours. */
    private void keep(float[] magnitude, int i, int bin) {
        double before = magnitude[bin - 1];
        double top = magnitude[bin];
        double after = magnitude[bin + 1];
        double curve = before - 2 * top + after;
        double shift = curve == 0 ? 0 : 0.5 * (before - after) / curve;
        bins[i] = bin;
        hz[i] = (float) ((bin + shift) * binHz);
        raw[i] = magnitude[bin];
        interpolated[i] = (float) (top - 0.25 * (before - after) * shift);
    }
}
