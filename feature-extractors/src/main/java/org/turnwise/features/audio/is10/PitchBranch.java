package org.turnwise.features.audio.is10;

import org.turnwise.features.audio.lld.CandidateSearch;
import org.turnwise.features.audio.lld.OctaveSpectrum;
import org.turnwise.features.audio.lld.PitchCandidates;
import org.turnwise.features.audio.lld.PitchSmoother;
import org.turnwise.features.audio.lld.SubharmonicSum;

/** What is measured in frames of 60 ms: pitch. One row behind the frames, see {@link PitchSmoother}. */
final class PitchBranch {
    static final int ENVELOPE = 0;
    static final int VOICING = 1;
    static final int HZ = 2;
    static final int WIDTH = 3;

    private static final double AXIS_LOWEST_HZ = 20;
    private static final int HARMONICS = 15;
    private static final float COMPRESSION = 0.85f;
    private static final int CANDIDATES = 6;
    private static final double LOWEST_HZ = 52;
    private static final double HIGHEST_HZ = 620;
    private static final float VOICING_CUTOFF = 0.70f;

    private final Is10Tables tables;
    private final OctaveSpectrum octaves;
    private final SubharmonicSum sum;
    private final CandidateSearch search;
    private final PitchCandidates candidates = new PitchCandidates(CANDIDATES);
    private final PitchSmoother smoother = new PitchSmoother(VOICING_CUTOFF);

    private final float[] spectrum;
    private final float[] magnitudes;
    private final float[] octaveSpectrum;
    private final float[] sums;

    PitchBranch(Is10Tables tables) {
        this.tables = tables;
        octaves = new OctaveSpectrum(tables.pitchGrid(), AXIS_LOWEST_HZ);
        sum = new SubharmonicSum(octaves.scale(), HARMONICS, COMPRESSION);
        search = new CandidateSearch(octaves.scale(), CANDIDATES, LOWEST_HZ, HIGHEST_HZ);
        spectrum = new float[tables.pitchGrid().fftSize()];
        magnitudes = new float[tables.pitchGrid().bins()];
        octaveSpectrum = new float[magnitudes.length];
        sums = new float[magnitudes.length];
    }

    /**
     * @param samples holds the frame from {@code from} on
     * @param row takes {@link #WIDTH} values, those of the frame before
     * @return whether it did; not for the first frame
     */
    boolean measure(float[] samples, int from, float[] row) {
        tables.pitchFrame().transform(samples, from, spectrum);
        tables.pitchFrame().magnitudes(spectrum, magnitudes);
        octaves.apply(magnitudes, octaveSpectrum);
        sum.apply(octaveSpectrum, sums);
        search.find(sums, candidates);
        if (!smoother.accept(candidates)) {
            return false;
        }
        row[ENVELOPE] = smoother.envelope();
        row[VOICING] = smoother.voicing();
        row[HZ] = smoother.hz();
        return true;
    }
}
