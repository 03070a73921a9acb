package org.turnwise.features.audio.egemaps.lld;

import java.util.Arrays;

/**
 * The harmonic contours: HNR, H1-H2, H1-A3 and the levels of the first three formants, all in dB (eGeMAPS specification,
 * "Harmonics"). As the reference counts, "H1" is the harmonic at twice the pitch and "H2" the one above it.
 */
public final class HarmonicLevels {
    /** Values per frame: HNR, H1-H2, H1-A3, then the formants' levels. */
    public static final int VALUES = 6;

    private static final int H1 = 1;
    private static final int H2 = 2;
    private static final int THIRD_FORMANT = 2;
    private static final int FIRST_FORMANT_VALUE = 3;
    private static final float UTMOST = 201f;

    private final HarmonicsToNoise harmonicsToNoise;
    private final HarmonicPeaks peaks;

    /**
     * @param bins bins of the magnitude spectra: a power of two and one
     * @param binHz their distance
     */
    public HarmonicLevels(int bins, double binHz) {
        harmonicsToNoise = new HarmonicsToNoise(bins, binHz);
        peaks = new HarmonicPeaks(bins, binHz);
    }

    /**
     * @param magnitude the frame's spectrum
     * @param f0Hz its pitch, 0 where unvoiced
     * @param formantsHz its formants' frequencies, 0 where not found; three or more
     * @param levels receives {@value #VALUES} values
     */
    public void levels(float[] magnitude, float f0Hz, float[] formantsHz, float[] levels) {
        if (!(f0Hz > 0)) {
            Arrays.fill(levels, 0, FIRST_FORMANT_VALUE, 0f);
            Arrays.fill(levels, FIRST_FORMANT_VALUE, VALUES, HarmonicPeaks.NO_LEVEL);
            return;
        }
        peaks.find(magnitude, f0Hz);
        float h1 = peaks.levelDb(H1);
        float a3 = peaks.formantLevelDb(formantsHz[THIRD_FORMANT], UTMOST);
        levels[0] = harmonicsToNoise.decibels(magnitude, f0Hz);
        levels[1] = limited(h1 - peaks.levelDb(H2));
        levels[2] = limited(h1 - a3);
        for (int formant = 0; formant < VALUES - FIRST_FORMANT_VALUE; formant++) {
            levels[FIRST_FORMANT_VALUE + formant] = peaks.formantLevelDb(formantsHz[formant], 0f);
        }
    }

    private static float limited(float level) {
        return Math.max(-UTMOST, Math.min(UTMOST, level));
    }
}
