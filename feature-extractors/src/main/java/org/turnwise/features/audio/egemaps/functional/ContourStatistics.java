package org.turnwise.features.audio.egemaps.functional;

import java.util.Arrays;

/**
 * The ten functionals of pitch and of loudness (eGeMAPS specification, "The 88 functionals", point 1): mean, normalised
 * deviation, percentiles 20, 50 and 80, the range between the outer two, mean and deviation of rising and of falling
 * slopes.
 */
final class ContourStatistics {
    /** How many there are. */
    static final int VALUES = 10;

    private final PeakSlopes slopes;

    ContourStatistics(PeakSlopes slopes) {
        this.slopes = slopes;
    }

    /** Writes the functionals of a contour; all 0 for an empty one. */
    void write(float[] contour, float[] into, int at) {
        if (contour.length == 0) {
            Arrays.fill(into, at, at + VALUES, 0f);
            return;
        }
        RunningMoments moments = new RunningMoments();
        for (float value : contour) {
            moments.add(value);
        }
        float[] sorted = contour.clone();
        Arrays.sort(sorted);
        into[at] = moments.mean();
        into[at + 1] = moments.normalisedDeviation();
        into[at + 2] = percentile(sorted, 0.2);
        into[at + 3] = percentile(sorted, 0.5);
        into[at + 4] = percentile(sorted, 0.8);
        into[at + 5] = Math.abs(into[at + 4] - into[at + 2]);
        into[at + 6] = slopes.meanRising();
        into[at + 7] = slopes.deviationRising();
        into[at + 8] = slopes.meanFalling();
        into[at + 9] = slopes.deviationFalling();
    }

    private static float percentile(float[] sorted, double share) {
        double position = share * (sorted.length - 1);
        int below = (int) Math.floor(position);
        int above = (int) Math.ceil(position);
        if (below == above) {
            return sorted[below];
        }
        return sorted[below] * (float) (above - position) + sorted[above] * (float) (position - below);
    }
}
