package org.turnwise.features.audio.is10;

import org.turnwise.features.audio.frame.Cepstrum;
import org.turnwise.features.audio.frame.PreEmphasis;
import org.turnwise.features.audio.lld.FirstSampleLoudness;
import org.turnwise.features.audio.lld.LineSpectralPairs;
import org.turnwise.features.audio.lld.LinearPrediction;

/** What is measured in a frame of 25 ms: loudness, cepstra, mel bands, line spectral frequencies. */
final class SpectralBranch {
    static final int LOUDNESS = 0;
    static final int CEPSTRA = 1;
    static final int BANDS = CEPSTRA + Is10Set.CEPSTRA;
    static final int LINE_FREQUENCIES = BANDS + Is10Set.MEL_BANDS;
    static final int WIDTH = LINE_FREQUENCIES + Is10Set.LINE_FREQUENCIES;

    private static final float CEPSTRAL_FLOOR = 1e-8f;
    private static final float BAND_FLOOR = 1e-12f;

    private final Is10Tables tables;
    private final PreEmphasis preEmphasis = new PreEmphasis(0.97f);
    private final FirstSampleLoudness loudness;
    private final Cepstrum cepstrum;
    private final LinearPrediction prediction = new LinearPrediction(Is10Set.LINE_FREQUENCIES);
    private final LineSpectralPairs pairs = new LineSpectralPairs(Is10Set.LINE_FREQUENCIES);

    private final float[] emphasised;
    private final float[] spectrum;
    private final float[] power;
    private final float[] cepstralBands;
    private final float[] wideBands = new float[Is10Set.MEL_BANDS];
    private final float[] resampled;
    private final float[] coefficients = new float[Is10Set.LINE_FREQUENCIES];

    SpectralBranch(Is10Tables tables) {
        this.tables = tables;
        int bands = tables.cepstralBands().bands();
        loudness = new FirstSampleLoudness(tables.spectralGrid().length());
        cepstrum = new Cepstrum(bands, 0, Is10Set.CEPSTRA - 1, CEPSTRAL_FLOOR);
        emphasised = new float[tables.spectralGrid().length()];
        spectrum = new float[tables.spectralGrid().fftSize()];
        power = new float[tables.spectralGrid().bins()];
        cepstralBands = new float[bands];
        resampled = new float[tables.resampler().samples()];
    }

    /**
     * @param samples holds the frame from {@code from} on
     * @param row takes {@link #WIDTH} values
     */
    void measure(float[] samples, int from, float[] row) {
        row[LOUDNESS] = loudness.of(samples[from]);
        preEmphasis.apply(samples, from, emphasised, 0, emphasised.length);
        tables.spectralFrame().transform(emphasised, 0, spectrum);
        tables.spectralFrame().magnitudes(spectrum, power);
        for (int b = 0; b < power.length; b++) {
            power[b] *= power[b];
        }
        tables.cepstralBands().apply(power, cepstralBands);
        cepstrum.apply(cepstralBands, row, CEPSTRA);
        tables.wideBands().apply(power, wideBands);
        for (int b = 0; b < wideBands.length; b++) {
            row[BANDS + b] = (float) Math.log(Math.max(wideBands[b], BAND_FLOOR));
        }
        tables.resampler().apply(spectrum, resampled);
        prediction.apply(resampled, resampled.length, coefficients);
        pairs.apply(coefficients, row, LINE_FREQUENCIES);
    }
}
