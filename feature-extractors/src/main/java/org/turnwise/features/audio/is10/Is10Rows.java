package org.turnwise.features.audio.is10;

import org.turnwise.features.audio.lld.ContourTable;
import org.turnwise.features.audio.lld.Delta;
import org.turnwise.features.audio.lld.Smoothing;

/**
 * The descriptors of a stretch of sound, row by row, and the contours the set is about: smoothed, and their slopes (IS10
 * specification, sections 8 and 9). Smoothed columns are made when asked for, so that only what was measured is kept.
 */
final class Is10Rows {
    static final int ALWAYS = SpectralBranch.WIDTH + 2;
    static final int VOICED = 4;
    private static final int JITTER_WIDTH = 3;

    private final ContourTable spectral = new ContourTable(SpectralBranch.WIDTH);
    private final ContourTable pitch = new ContourTable(PitchBranch.WIDTH);
    private final ContourTable jitter = new ContourTable(JITTER_WIDTH);

    void addSpectral(float[] row) {
        spectral.add(row);
    }

    void addPitch(float[] row) {
        pitch.add(row);
    }

    void addJitter(float[] row) {
        jitter.add(row);
    }

    int spectralRows() {
        return spectral.rows();
    }

    int pitchRows() {
        return pitch.rows();
    }

    int jitterRows() {
        return jitter.rows();
    }

    /** Fundamental frequency of a pitch row, 0 where unvoiced. */
    float hz(int row) {
        return pitch.value(PitchBranch.HZ, row);
    }

    /** Rows of the smoothed contours: one more than pitch has, as many as frames of 60 ms. */
    int rows() {
        return pitch.rows() + 1;
    }

    /** Rows the functionals are computed from: the reference computes them before the last ones arrive (section 10). */
    int functionalRows() {
        return Math.max(1, rows() - 3);
    }

    /**
     * A smoothed contour of the descriptors every frame has.
     *
     * @param column 0 up to before {@link #ALWAYS}
     * @param raw scratch for {@link #spectralRows()} values
     * @param out takes {@link #rows()} values
     */
    void smoothed(int column, float[] raw, float[] out) {
        if (column < SpectralBranch.WIDTH) {
            spectral.copy(column, raw);
            Smoothing.PLAIN.apply(raw, spectral.rows(), out, rows());
        } else {
            pitch.copy(column - SpectralBranch.WIDTH, raw);
            Smoothing.PLAIN.apply(raw, pitch.rows(), out, rows());
        }
    }

    /** The smoothed contours of voiced frames' descriptors: [column][row]. */
    float[][] smoothedVoiced(float[] raw) {
        float[][] out = new float[VOICED][rows()];
        pitch.copy(PitchBranch.HZ, raw);
        Smoothing.NON_ZERO.apply(raw, pitch.rows(), out[0], rows());
        for (int c = 0; c < JITTER_WIDTH; c++) {
            jitter.copy(c, raw);
            Smoothing.NON_ZERO.apply(raw, jitter.rows(), out[1 + c], rows());
        }
        return out;
    }

    /** The slopes of {@link #smoothedVoiced}, so many rows of them. */
    float[][] slopes(float[][] voiced, int rows) {
        float[][] out = new float[VOICED][rows];
        Delta.withinSegments(voiced, rows(), out, rows);
        return out;
    }
}
