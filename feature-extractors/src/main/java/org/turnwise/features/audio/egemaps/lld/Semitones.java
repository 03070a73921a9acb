package org.turnwise.features.audio.egemaps.lld;

/** Pitch as semitones above 27.5 Hz, the lowest A of a piano (eGeMAPS specification, "F0 (Viterbi)", point 4). */
public final class Semitones {
    private static final float ONE_SEMITONE_HZ = 29.136f;

    private Semitones() {}

    /**
     * @param f0Hz 0 where unvoiced
     * @return 0 where unvoiced, at least 1 elsewhere
     */
    public static float above27Hz(float f0Hz) {
        if (f0Hz > ONE_SEMITONE_HZ) {
            return (float) (12.0 * Math.log(f0Hz / 27.5) / Math.log(2.0));
        }
        return f0Hz > 0 ? 1f : 0f;
    }
}
