package org.turnwise.features.audio.egemaps;

import org.turnwise.features.audio.egemaps.lld.FormantTracker;
import org.turnwise.features.audio.egemaps.lld.PerceivedLoudness;
import org.turnwise.features.audio.egemaps.lld.SpectralBalance;
import org.turnwise.features.audio.egemaps.lld.SpectralFlux;
import org.turnwise.features.audio.egemaps.lld.SpectralSlope;
import org.turnwise.features.audio.frame.Cepstrum;
import org.turnwise.features.audio.frame.FrameGrid;
import org.turnwise.features.audio.frame.MelBank;
import org.turnwise.features.audio.frame.SpectralFrame;
import org.turnwise.features.audio.lld.LinearPrediction;
import org.turnwise.features.audio.lld.SpectralResampler;

/**
 * From a frame of 20 ms to a row of loudness, spectral shape, MFCC and formants (eGeMAPS specification, "Loudness" to
 * "Formants"). Frames must come in order; for one thread.
 */
final class NarrowFrames {
    /** Where a row's loudness is. */
    static final int LOUDNESS = 0;

    /** Where alpha ratio, Hammarberg index and the two slopes begin. */
    static final int BALANCE = 1;

    /** Where the flux is, with MFCC 1 to 4 after it. */
    static final int FLUX = 5;

    /** Where formant frequencies begin, with as many bandwidths after them. */
    static final int FORMANTS = 10;

    /** Values of a row. */
    static final int VALUES = FORMANTS + 2 * FormantTracker.FORMANTS;

    private static final int MFCC = FLUX + 1;
    private static final int MFCC_FIRST = 1;
    private static final int MFCC_LAST = 4;
    /** The MFCC are of power with samples of full scale 32767, as HTK has it. */
    private static final float HTK_SCALE = 32767f * 32767f;

    private final SpectralFrame frame;
    private final MelBank melBank;
    private final SpectralResampler resampler;
    private final PerceivedLoudness loudness;
    private final SpectralBalance balance;
    private final SpectralSlope lowSlope;
    private final SpectralSlope middleSlope;
    private final SpectralFlux flux;
    private final Cepstrum cepstrum;
    private final LinearPrediction prediction = new LinearPrediction(FormantTracker.ORDER);
    private final FormantTracker formantTracker = new FormantTracker();

    private final float[] spectrum;
    private final float[] magnitude;
    private final float[] power;
    private final float[] mel;
    private final float[] resampled;
    private final float[] lpc = new float[FormantTracker.ORDER];
    private final float[] formants = new float[2 * FormantTracker.FORMANTS];

    NarrowFrames(SampleRateTables tables) {
        FrameGrid grid = tables.narrow();
        int bins = grid.bins();
        double binHz = grid.binWidthHz();
        frame = new SpectralFrame(tables.hamming(), tables.narrowFft());
        melBank = tables.melBank();
        resampler = tables.resampler();
        loudness = new PerceivedLoudness(melBank);
        balance = new SpectralBalance(bins, binHz);
        lowSlope = new SpectralSlope(bins, binHz, 0, 500);
        middleSlope = new SpectralSlope(bins, binHz, 500, 1500);
        flux = new SpectralFlux(bins, binHz);
        cepstrum = new Cepstrum(melBank.bands(), MFCC_FIRST, MFCC_LAST, 1f);
        spectrum = new float[grid.fftSize()];
        magnitude = new float[bins];
        power = new float[bins];
        mel = new float[melBank.bands()];
        resampled = new float[resampler.samples()];
    }

    /**
     * @param samples holds the frame from {@code from} on
     * @param row takes {@value #VALUES} values
     */
    void next(float[] samples, int from, float[] row) {
        frame.transform(samples, from, spectrum);
        frame.magnitudes(spectrum, magnitude);
        for (int bin = 0; bin < power.length; bin++) {
            power[bin] = magnitude[bin] * magnitude[bin];
        }
        melBank.apply(power, mel);
        row[LOUDNESS] = loudness.of(mel);
        row[BALANCE] = balance.alphaRatioDb(magnitude);
        row[BALANCE + 1] = balance.hammarbergIndexDb(magnitude);
        row[BALANCE + 2] = lowSlope.of(magnitude);
        row[BALANCE + 3] = middleSlope.of(magnitude);
        row[FLUX] = flux.next(magnitude);
        for (int band = 0; band < mel.length; band++) {
            mel[band] *= HTK_SCALE;
        }
        cepstrum.apply(mel, row, MFCC);
        resampler.apply(spectrum, resampled);
        prediction.apply(resampled, resampled.length, lpc);
        formantTracker.formants(lpc, formants);
        System.arraycopy(formants, 0, row, FORMANTS, formants.length);
    }
}
