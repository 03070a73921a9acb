package org.turnwise.features.audio.frame;

import java.util.Arrays;

/**
 * Triangular filters, evenly spaced on the mel scale (IS10 specification, section 3a). Each bin between two centres is
 * shared between the bands left and right of it; the triangles' peak is 1.
 */
public final class MelBank {
    private final int bands;
    private final int firstBin;
    /** Per bin from firstBin on: the share of the band below, and that band's number plus one. */
    private final float[] share;

    private final int[] bandAbove;

    /**
     * @param bands filters
     * @param lowHz lower edge of the first
     * @param highHz upper edge of the last; half the sample rate where that is lower
     * @param bins of the spectrum, {@code n / 2 + 1}
     * @param binWidthHz {@link FrameGrid#binWidthHz()}
     */
    public MelBank(int bands, double lowHz, double highHz, int bins, double binWidthHz) {
        this.bands = bands;
        double high = Math.min(highHz, (bins - 1) * binWidthHz);
        float[] centres = centres(bands, lowHz, high);
        firstBin = (int) Math.round(lowHz / binWidthHz) + 1;
        int endBin = Math.max(firstBin, Math.min(bins, (int) Math.round(high / binWidthHz)));
        share = new float[endBin - firstBin];
        bandAbove = new int[share.length];
        for (int i = 0; i < share.length; i++) {
            float mel = (float) mel((firstBin + i) * binWidthHz);
            int m = 0;
            while (m <= bands && centres[m + 1] < mel) {
                m++;
            }
            boolean outside = mel <= centres[0] || m > bands;
            bandAbove[i] = outside ? -1 : m;
            share[i] = outside ? 0 : (centres[m + 1] - mel) / (centres[m + 1] - centres[m]);
        }
    }

    /** In single precision, as the reference does: so the bands are its bit by bit. */
    private static float[] centres(int bands, double lowHz, double highHz) {
        float low = (float) mel(lowHz);
        float step = ((float) mel(highHz) - low) / (bands + 1);
        float[] centres = new float[bands + 2];
        for (int m = 0; m < centres.length; m++) {
            centres[m] = low + m * step;
        }
        return centres;
    }

    /** {@code 1127 ln(1 + f / 700)}. */
    public static double mel(double hz) {
        return 1127 * Math.log(1 + hz / 700);
    }

    /** The frequency of a mel value. */
    public static double hz(double mel) {
        return 700 * (Math.exp(mel / 1127) - 1);
    }

    /** Filters. */
    public int bands() {
        return bands;
    }

    /**
     * Sums a power spectrum per band.
     *
     * @param power squared magnitudes, one per bin
     * @param out one per band
     */
    public void apply(float[] power, float[] out) {
        Arrays.fill(out, 0, bands, 0);
        for (int i = 0; i < share.length; i++) {
            int m = bandAbove[i];
            if (m < 0) {
                continue;
            }
            float all = power[firstBin + i];
            float below = all * share[i];
            if (m >= 1) {
                out[m - 1] += below;
            }
            if (m < bands) {
                out[m] += all - below;
            }
        }
    }
}
