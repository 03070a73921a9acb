package org.turnwise.features.audio.egemaps.lld;

import java.util.Arrays;
import org.turnwise.features.audio.lld.PitchCandidates;

/** Pitch candidates from a row of the reference's: their number, then frequencies, voicings and scores. */
public final class ReferenceCandidates {
    private static final int SLOTS = ViterbiPitchTracker.CANDIDATES;

    private ReferenceCandidates() {}

    public static PitchCandidates of(float[] row) {
        PitchCandidates candidates = new PitchCandidates(SLOTS);
        candidates.set(part(row, 0), part(row, 1), part(row, 2), SLOTS);
        return candidates;
    }

    private static float[] part(float[] row, int number) {
        return Arrays.copyOfRange(row, 1 + number * SLOTS, 1 + (number + 1) * SLOTS);
    }
}
