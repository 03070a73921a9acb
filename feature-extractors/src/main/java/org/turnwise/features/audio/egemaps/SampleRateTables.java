package org.turnwise.features.audio.egemaps;

import org.turnwise.features.audio.frame.FrameGrid;
import org.turnwise.features.audio.frame.MelBank;
import org.turnwise.features.audio.frame.RealFft;
import org.turnwise.features.audio.frame.Window;
import org.turnwise.features.audio.lld.SpectralResampler;

/**
 * What depends on the sample rate alone and is costly to make; shared by all streams of a rate, on any thread (eGeMAPS
 * specification, "Frames").
 *
 * @param wide frames of 60 ms, for pitch and harmonics
 * @param narrow frames of 20 ms, for everything else
 */
record SampleRateTables(
        int sampleRateHz,
        FrameGrid wide,
        Window gauss,
        RealFft wideFft,
        FrameGrid narrow,
        Window hamming,
        RealFft narrowFft,
        MelBank melBank,
        SpectralResampler resampler) {
    private static final double WIDE_SECONDS = 0.060;
    private static final double NARROW_SECONDS = 0.020;
    private static final double GAUSS_SIGMA = 0.4;
    private static final int MEL_BANDS = 26;
    private static final double MEL_LOW_HZ = 20;
    private static final double MEL_HIGH_HZ = 8000;

    static SampleRateTables of(int sampleRateHz) {
        FrameGrid wide = FrameGrid.of(sampleRateHz, WIDE_SECONDS);
        FrameGrid narrow = FrameGrid.of(sampleRateHz, NARROW_SECONDS);
        return new SampleRateTables(
                sampleRateHz,
                wide,
                Window.gauss(wide.length(), GAUSS_SIGMA),
                new RealFft(wide.fftSize()),
                narrow,
                Window.hamming(narrow.length()),
                new RealFft(narrow.fftSize()),
                new MelBank(MEL_BANDS, MEL_LOW_HZ, MEL_HIGH_HZ, narrow.bins(), narrow.binWidthHz()),
                new SpectralResampler(narrow, sampleRateHz));
    }
}
