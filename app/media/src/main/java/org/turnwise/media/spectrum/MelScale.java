package org.turnwise.media.spectrum;

/** Pitch as the ear spaces it: mel after O'Shaughnessy, 2595 log10(1 + f / 700). */
public final class MelScale {
    private MelScale() {}

    public static double mel(double hz) {
        return 2595 * Math.log10(1 + hz / 700);
    }

    public static double hz(double mel) {
        return 700 * (Math.pow(10, mel / 2595) - 1);
    }
}
