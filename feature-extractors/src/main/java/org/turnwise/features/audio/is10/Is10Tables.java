package org.turnwise.features.audio.is10;

import org.turnwise.features.audio.frame.FrameGrid;
import org.turnwise.features.audio.frame.MelBank;
import org.turnwise.features.audio.frame.RealFft;
import org.turnwise.features.audio.frame.SpectralFrame;
import org.turnwise.features.audio.frame.Window;
import org.turnwise.features.audio.lld.SpectralResampler;

/**
 * All that depends on the sample rate alone: made once per rate, shared by all threads.
 *
 * @param pitchGrid the frames of 60 ms pitch is found in
 * @param spectralGrid the frames of 25 ms everything else is measured in
 * @param cepstralBands the 26 mel bands cepstra are made of
 * @param wideBands the 8 mel bands that are descriptors themselves
 */
record Is10Tables(
        int sampleRateHz,
        FrameGrid pitchGrid,
        FrameGrid spectralGrid,
        SpectralFrame pitchFrame,
        SpectralFrame spectralFrame,
        MelBank cepstralBands,
        MelBank wideBands,
        SpectralResampler resampler) {

    private static final double PITCH_SECONDS = 0.060;
    private static final double SPECTRAL_SECONDS = 0.025;
    private static final double GAUSS_SIGMA = 0.25;
    private static final int CEPSTRAL_BANDS = 26;
    private static final double LOWEST_HZ = 20;

    static Is10Tables of(int sampleRateHz) {
        FrameGrid pitch = FrameGrid.of(sampleRateHz, PITCH_SECONDS);
        FrameGrid spectral = FrameGrid.of(sampleRateHz, SPECTRAL_SECONDS);
        return new Is10Tables(
                sampleRateHz,
                pitch,
                spectral,
                new SpectralFrame(Window.gauss(pitch.length(), GAUSS_SIGMA), new RealFft(pitch.fftSize())),
                new SpectralFrame(Window.hamming(spectral.length()), new RealFft(spectral.fftSize())),
                new MelBank(CEPSTRAL_BANDS, LOWEST_HZ, 8000, spectral.bins(), spectral.binWidthHz()),
                new MelBank(Is10Set.MEL_BANDS, LOWEST_HZ, 6500, spectral.bins(), spectral.binWidthHz()),
                new SpectralResampler(spectral, sampleRateHz));
    }
}
