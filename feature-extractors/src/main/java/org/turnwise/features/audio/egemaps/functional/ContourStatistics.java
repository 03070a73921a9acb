package org.turnwise.features.audio.egemaps.functional;

import java.util.Arrays;
import org.turnwise.features.audio.functional.Percentiles;

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
        Percentiles percentiles = new Percentiles(0.2, 0.5, 0.8);
        percentiles.of(contour, contour.length);
        into[at] = moments.mean();
        into[at + 1] = moments.normalisedDeviation();
        into[at + 2] = percentiles.get(0);
        into[at + 3] = percentiles.get(1);
        into[at + 4] = percentiles.get(2);
        into[at + 5] = Math.abs(into[at + 4] - into[at + 2]);
        into[at + 6] = slopes.meanRising();
        into[at + 7] = slopes.deviationRising();
        into[at + 8] = slopes.meanFalling();
        into[at + 9] = slopes.deviationFalling();
    }
}
