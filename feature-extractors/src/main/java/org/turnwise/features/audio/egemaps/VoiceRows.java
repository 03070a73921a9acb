package org.turnwise.features.audio.egemaps;

import org.turnwise.features.audio.egemaps.functional.EgemapsFunctionals;
import org.turnwise.features.audio.egemaps.lld.FormantTracker;
import org.turnwise.features.audio.egemaps.lld.HarmonicLevels;
import org.turnwise.features.audio.egemaps.lld.Semitones;
import org.turnwise.features.audio.frame.FrameGrid;
import org.turnwise.features.audio.frame.SampleBuffer;
import org.turnwise.features.audio.lld.JitterShimmer;

/**
 * From a frame's pitch, once it is decided, to the row of all that hangs on it: voice quality, harmonics, and the
 * spectral contours split into voiced and unvoiced (eGeMAPS specification, "Jitter / shimmer", "Harmonics", "Smoothing
 * and rows"). Frames must come in order; for one thread.
 */
final class VoiceRows {
    /** Where the spectral contours split into voiced and unvoiced begin. */
    static final int GATED = 0;

    /** Where the pitch in semitones is. */
    static final int PITCH = GATED + EgemapsFunctionals.VOICED + EgemapsFunctionals.UNVOICED;

    /** Where the contours of the voice begin: five of its quality, then frequency, bandwidth and level per formant. */
    static final int VOICE = PITCH + 1;

    /** Where frequency and bandwidth per formant are once more, not set to 0 where unvoiced. */
    static final int FORMANTS_EVERYWHERE = VOICE + EgemapsFunctionals.VOICE;

    /** Formants a row tells of. */
    static final int FORMANTS = 3;

    /** Values of a row. */
    static final int VALUES = FORMANTS_EVERYWHERE + 2 * FORMANTS;

    private static final int FORMANT_TRIPLES = VOICE + 5;
    private static final int UNVOICED = GATED + EgemapsFunctionals.VOICED;
    private static final double PERIOD_SEARCH_RANGE = 0.1;

    private final int sampleRateHz;
    private final JitterShimmer jitterShimmer;
    private final HarmonicLevels harmonics;
    private final float[] levels = new float[HarmonicLevels.VALUES];
    private final float[] formantsHz = new float[FormantTracker.FORMANTS];

    VoiceRows(SampleRateTables tables) {
        sampleRateHz = tables.sampleRateHz();
        FrameGrid grid = tables.wide();
        jitterShimmer = new JitterShimmer(grid, sampleRateHz, PERIOD_SEARCH_RANGE, JitterShimmer.Acceptance.ABOVE_HALF);
        harmonics = new HarmonicLevels(grid.bins(), grid.binWidthHz());
    }

    /** The sample at which a row's periods are looked for. */
    long start(long row) {
        return Math.round(row * FrameGrid.STEP_SECONDS * sampleRateHz);
    }

    /** Samples before {@link #start} that are still needed. */
    int history() {
        return jitterShimmer.history();
    }

    /**
     * @param number of the row, from 0
     * @param f0Hz the pitch, 0 where unvoiced
     * @param magnitude the wide frame's spectrum
     * @param narrow the row of the narrow frame of the same number
     * @param row takes {@value #VALUES} values
     */
    void next(long number, float f0Hz, SampleBuffer samples, float[] magnitude, float[] narrow, float[] row) {
        jitterShimmer.accept(f0Hz, start(number), samples);
        System.arraycopy(narrow, NarrowFrames.FORMANTS, formantsHz, 0, formantsHz.length);
        harmonics.levels(magnitude, f0Hz, formantsHz, levels);
        boolean voiced = f0Hz > 0;
        row[PITCH] = Semitones.above27Hz(f0Hz);
        row[VOICE] = jitterShimmer.jitterLocal();
        row[VOICE + 1] = voiced ? (float) (20.0 * Math.log10(1.0 + jitterShimmer.shimmerLocal())) : 0f;
        System.arraycopy(levels, 0, row, VOICE + 2, HarmonicLevels.VALUES - FORMANTS);
        for (int f = 0; f < FORMANTS; f++) {
            float hz = formantsHz[f];
            float bandwidth = narrow[NarrowFrames.FORMANTS + FormantTracker.FORMANTS + f];
            int triple = FORMANT_TRIPLES + 3 * f;
            row[triple] = voiced ? hz : 0f;
            row[triple + 1] = voiced ? bandwidth : 0f;
            row[triple + 2] = levels[HarmonicLevels.VALUES - FORMANTS + f];
            row[FORMANTS_EVERYWHERE + 2 * f] = hz;
            row[FORMANTS_EVERYWHERE + 2 * f + 1] = bandwidth;
        }
        for (int c = 0; c < EgemapsFunctionals.VOICED; c++) {
            row[GATED + c] = voiced ? narrow[NarrowFrames.BALANCE + c] : 0f;
        }
        for (int c = 0; c < EgemapsFunctionals.UNVOICED; c++) {
            row[UNVOICED + c] = voiced ? 0f : narrow[NarrowFrames.BALANCE + c];
        }
    }
}
