package org.turnwise.desktop.timeline.strips;

import org.turnwise.media.spectrum.MelScale;
import org.turnwise.media.spectrum.SpectrumShape;

/** The axis that frequencies stand on: the ear's, with lines where a reader looks for them. */
public final class FrequencyScale {
    /** The middle one first: where there is room for one name only, it is that. */
    static final int[] LINES_HZ = {1_000, 4_000, 250, 2_000, 500};

    private FrequencyScale() {}

    /** @param share how far down the strip, 0 to 1 */
    static double hzAt(double share) {
        return MelScale.hz((1 - share) * MelScale.mel(SpectrumShape.HIGHEST_HZ));
    }

    /** How far down the strip a frequency stands, 0 to 1. */
    static double shareOf(double hz) {
        return 1 - MelScale.mel(hz) / MelScale.mel(SpectrumShape.HIGHEST_HZ);
    }
}
