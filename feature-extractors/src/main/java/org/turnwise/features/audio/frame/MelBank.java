package org.turnwise.features.audio.frame;

/**
 * Triangular filters, evenly spaced on the mel scale (IS10 specification, section 3a). Each bin between two centres is
 * shared between the bands left and right of it; the triangles' peak is 1.
 */
public final class MelBank {
    private final int bands;
    /** The first bin between each centre and the next, and the bin after the last. */
    private final int[] begins;
    /** Per bin: what of it goes to the band whose centre is below. */
    private final float[] share;

    private final double[] centresHz;

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
        centresHz = new double[bands];
        for (int b = 0; b < bands; b++) {
            centresHz[b] = hz(mel(lowHz) + (b + 1) * (mel(high) - mel(lowHz)) / (bands + 1));
        }
        int first = (int) Math.round(lowHz / binWidthHz) + 1;
        int end = Math.max(first, Math.min(bins, (int) Math.round(high / binWidthHz)));
        begins = new int[bands + 2];
        share = new float[end];
        int bin = first;
        while (bin < end && mel32(bin, binWidthHz) <= centres[0]) {
            bin++;
        }
        for (int m = 0; m <= bands; m++) {
            begins[m] = bin;
            for (; bin < end && mel32(bin, binWidthHz) <= centres[m + 1]; bin++) {
                share[bin] = (centres[m + 1] - mel32(bin, binWidthHz)) / (centres[m + 1] - centres[m]);
            }
        }
        begins[bands + 1] = bin;
    }

    private static float mel32(int bin, double binWidthHz) {
        return (float) mel(bin * binWidthHz);
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

    /** The frequency a band's triangle peaks at. */
    public double centreHz(int band) {
        return centresHz[band];
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
        float below = 0;
        for (int m = 0; m <= bands; m++) {
            float above = 0;
            for (int bin = begins[m]; bin < begins[m + 1]; bin++) {
                float all = power[bin];
                float part = all * share[bin];
                below += part;
                above += all - part;
            }
            if (m > 0) {
                out[m - 1] = below;
            }
            below = above;
        }
    }
}
