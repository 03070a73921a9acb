package org.turnwise.features.audio.egemaps;

/** Makes a number of every sample. */
final class CleanSample {
    private static final float UTMOST = 1000f;

    private CleanSample() {}

    /** The sample itself; 0 for one that is no number or infinite; far beyond full scale no more than 1000. */
    static float of(float sample) {
        if (!Float.isFinite(sample)) {
            return 0f;
        }
        return Math.max(-UTMOST, Math.min(UTMOST, sample));
    }
}
