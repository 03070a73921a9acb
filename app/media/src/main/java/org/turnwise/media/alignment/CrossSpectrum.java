package org.turnwise.media.alignment;

import be.tarsos.dsp.util.ConcurrencyUtils;
import be.tarsos.dsp.util.fft.FloatFFT;

/**
 * How alike two signals are at every lag: their cross-correlation, by TarsosDSP's Fourier transform. Several pairs that have
 * the same lag are added up before it is looked for.
 */
final class CrossSpectrum {
    private static final float NOTHING = 1e-20f;

    private final int size;
    private final FloatFFT transform;
    private final float[] sum;

    /** @param length of the longest two signals together */
    CrossSpectrum(int length) {
        // the library's own threads would keep the program from ending
        ConcurrencyUtils.setNumberOfThreads(1);
        size = Math.max(2, Integer.highestOneBit(Math.max(1, length - 1)) * 2);
        transform = new FloatFFT(size);
        sum = new float[size];
    }

    /**
     * Adds a pair of signals.
     *
     * @param whitening 0 for plain correlation, 1 where only the phase counts, so that loud frequencies and echoes do not
     * @param fromBin bins below and above the two are left out
     */
    void add(float[] first, float[] other, double whitening, int fromBin, int toBin) {
        float[] a = spectrum(first);
        float[] b = spectrum(other);
        for (int bin = Math.max(1, fromBin); bin < Math.min(size / 2, toBin); bin++) {
            float re = a[2 * bin] * b[2 * bin] + a[2 * bin + 1] * b[2 * bin + 1];
            float im = a[2 * bin + 1] * b[2 * bin] - a[2 * bin] * b[2 * bin + 1];
            double size2 = Math.sqrt((double) re * re + (double) im * im);
            float weight = whitening == 0 ? 1 : (float) Math.pow(size2 + NOTHING, -whitening);
            sum[2 * bin] += re * weight;
            sum[2 * bin + 1] += im * weight;
        }
    }

    private float[] spectrum(float[] signal) {
        float[] padded = new float[size];
        System.arraycopy(signal, 0, padded, 0, signal.length);
        transform.realForward(padded);
        return padded;
    }

    int size() {
        return size;
    }

    /** The correlation; that of a lag (how much later things are in the first than in the other) stands at {@link #at}. */
    float[] correlation() {
        float[] lags = sum.clone();
        transform.realInverse(lags, true);
        return lags;
    }

    int at(int lag) {
        return Math.floorMod(lag, size);
    }
}
