package org.turnwise.analysis.statistics;

import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;

/**
 * How some times are spread. Quartiles by linear interpolation between the two nearest (type 7 of Hyndman and Fan 1996,
 * as R and NumPy have it).
 *
 * @param count how many times
 * @param lowerMillis a quarter of the times are shorter
 * @param medianMillis half of the times are shorter
 * @param upperMillis a quarter of the times are longer
 */
public record Spread(int count, double lowerMillis, double medianMillis, double upperMillis, double meanMillis) {
    /** Empty without times. */
    public static Optional<Spread> of(Collection<Long> millis) {
        if (millis.isEmpty()) {
            return Optional.empty();
        }
        long[] sorted = millis.stream().mapToLong(m -> m).sorted().toArray();
        return Optional.of(new Spread(
                sorted.length,
                quantile(sorted, 0.25),
                quantile(sorted, 0.5),
                quantile(sorted, 0.75),
                Arrays.stream(sorted).average().orElseThrow()));
    }

    private static double quantile(long[] sorted, double share) {
        double place = share * (sorted.length - 1);
        int below = (int) Math.floor(place);
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }
}
