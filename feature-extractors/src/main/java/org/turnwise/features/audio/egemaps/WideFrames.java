package org.turnwise.features.audio.egemaps;

import org.turnwise.features.audio.egemaps.lld.ViterbiPitchTracker;
import org.turnwise.features.audio.frame.FrameGrid;
import org.turnwise.features.audio.frame.SpectralFrame;
import org.turnwise.features.audio.lld.CandidateSearch;
import org.turnwise.features.audio.lld.OctaveSpectrum;
import org.turnwise.features.audio.lld.PitchCandidates;
import org.turnwise.features.audio.lld.SubharmonicSum;

/**
 * From a frame of 60 ms to its spectrum and pitch candidates (eGeMAPS specification, "F0 (Viterbi)", point 1). Has
 * scratch space: for one thread.
 */
final class WideFrames {
    private static final double LOWEST_AXIS_HZ = 25;
    private static final double LOWEST_HZ = 55;
    private static final double HIGHEST_HZ = 1000;
    private static final int HARMONICS = 15;
    private static final float COMPRESSION = 0.85f;

    private final SpectralFrame frame;
    private final OctaveSpectrum octaves;
    private final SubharmonicSum subharmonics;
    private final CandidateSearch search;
    private final float[] spectrum;
    private final float[] octaveSpectrum;
    private final float[] sums;

    WideFrames(SampleRateTables tables) {
        FrameGrid grid = tables.wide();
        frame = new SpectralFrame(tables.gauss(), tables.wideFft());
        octaves = new OctaveSpectrum(grid, LOWEST_AXIS_HZ);
        subharmonics = new SubharmonicSum(octaves.scale(), HARMONICS, COMPRESSION);
        search = new CandidateSearch(octaves.scale(), ViterbiPitchTracker.CANDIDATES, LOWEST_HZ, HIGHEST_HZ);
        spectrum = new float[grid.fftSize()];
        octaveSpectrum = new float[grid.bins()];
        sums = new float[grid.bins()];
    }

    /**
     * @param samples holds the frame from {@code from} on
     * @param magnitude takes the frame's spectrum
     * @param candidates takes what pitch it may have
     */
    void next(float[] samples, int from, float[] magnitude, PitchCandidates candidates) {
        frame.transform(samples, from, spectrum);
        frame.magnitudes(spectrum, magnitude);
        octaves.apply(magnitude, octaveSpectrum);
        subharmonics.apply(octaveSpectrum, sums);
        search.find(sums, candidates);
    }
}
