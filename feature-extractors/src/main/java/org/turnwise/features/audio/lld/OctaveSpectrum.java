package org.turnwise.features.audio.lld;

import java.util.Arrays;
import org.turnwise.features.audio.frame.FrameGrid;

/**
 * A magnitude spectrum on a logarithmic frequency axis, its peaks enhanced and weighted as the ear does (IS10
 * specification, section 5.3). As many points as bins, evenly spaced from the lowest frequency to the highest bin's. Has
 * scratch space: for one thread at a time.
 */
public final class OctaveSpectrum {
    /** Bins around a peak that are kept: less than this far away. */
    private static final int PEAK_REACH = 3;

    private final Scale scale;
    private final double[] weights;
    private final NaturalSpline spline;
    private final int[] peaks;
    private final double[] enhanced;
    private final double[] smoothed;

    /**
     * The logarithmic axis: point i is at {@code 2^(lowLog2 + i * stepLog2)} Hz.
     *
     * @param points on the axis
     * @param lowLog2 the first point's logarithm
     * @param stepLog2 from one point to the next
     */
    public record Scale(int points, double lowLog2, double stepLog2) {
        /** From {@code lowHz} to the highest bin of the grid's spectrum, as many points as bins. */
        public static Scale of(FrameGrid grid, double lowHz) {
            double low = log2(lowHz);
            double high = log2((grid.bins() - 1) * grid.binWidthHz());
            return new Scale(grid.bins(), low, (high - low) / (grid.bins() - 1));
        }

        /** Points per octave, {@code K / log2(maxF / minF)}. */
        public double pointsPerOctave() {
            return points / (stepLog2 * (points - 1));
        }
    }

    /** @param lowHz the axis's first point */
    public OctaveSpectrum(FrameGrid grid, double lowHz) {
        scale = Scale.of(grid, lowHz);
        int bins = grid.bins();
        double[] knots = new double[bins];
        for (int i = 1; i < bins; i++) {
            knots[i] = log2(i * grid.binWidthHz());
        }
        knots[0] = 2 * knots[1] - knots[2];
        double[] points = new double[bins];
        weights = new double[bins];
        double perOctave = scale.pointsPerOctave();
        double shift = perOctave * log2(65.0 / 50.0) - 1;
        for (int i = 0; i < bins; i++) {
            points[i] = scale.lowLog2() + i * scale.stepLog2();
            weights[i] = 0.5 + Math.atan(3 * (i + 1 - shift) / perOctave) / Math.PI;
        }
        spline = new NaturalSpline(knots, points);
        peaks = new int[bins];
        enhanced = new double[bins];
        smoothed = new double[bins];
    }

    /** The axis of the output. */
    public Scale scale() {
        return scale;
    }

    /**
     * @param magnitudes one per bin
     * @param out one per point of the axis, none negative
     */
    public void apply(float[] magnitudes, float[] out) {
        enhance(magnitudes);
        smooth();
        spline.evaluate(smoothed, out);
        for (int i = 0; i < out.length; i++) {
            float weighted = (float) (out[i] * weights[i]);
            // What is below 0 becomes 0, without a branch no processor could foresee.
            out[i] = 0.5f * (weighted + Math.abs(weighted));
        }
    }

    /** Keeps the surroundings of local maxima, and what lies before the first and after the last. */
    private void enhance(float[] a) {
        int last = a.length - 1;
        int count = findPeaks(a);
        if (count == 0) {
            keep(a, 0, last);
            return;
        }
        Arrays.fill(enhanced, 0);
        if (count == 1) {
            keep(a, 0, PEAK_REACH - 1);
            return;
        }
        keep(a, 0, Math.min(last, peaks[0] + PEAK_REACH - 1));
        keep(a, Math.max(0, peaks[count - 1] - PEAK_REACH + 1), last);
        for (int p = 0; p < count; p++) {
            keep(a, Math.max(0, peaks[p] - PEAK_REACH + 1), Math.min(last, peaks[p] + PEAK_REACH - 1));
        }
    }

    /** Lists the local maxima; those that begin a plateau count, those at the ends if they are above their neighbour. */
    private int findPeaks(float[] a) {
        int last = a.length - 1;
        int count = 0;
        peaks[0] = 0;
        count += a[0] > a[1] ? 1 : 0;
        for (int i = 1; i < last; i++) {
            peaks[count] = i;
            count += Rise.between(a[i - 1], a[i]) & (1 - Rise.between(a[i], a[i + 1]));
        }
        peaks[count] = last;
        count += a[last] > a[last - 1] ? 1 : 0;
        return count;
    }

    private void keep(float[] a, int from, int to) {
        for (int i = from; i <= to; i++) {
            enhanced[i] = a[i];
        }
    }

    private void smooth() {
        int last = enhanced.length - 1;
        smoothed[0] = (2 * enhanced[0] + enhanced[1]) / 4;
        for (int i = 1; i < last; i++) {
            smoothed[i] = (enhanced[i - 1] + 2 * enhanced[i] + enhanced[i + 1]) / 4;
        }
        smoothed[last] = enhanced[last];
    }

    static double log2(double x) {
        return Math.log(x) / Math.log(2);
    }
}
