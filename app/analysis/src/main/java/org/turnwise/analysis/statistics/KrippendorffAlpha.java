package org.turnwise.analysis.statistics;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * Krippendorff's alpha for nominal data, any number of annotators and missing labels: Krippendorff, "Computing
 * Krippendorff's alpha-reliability" (2011), section C. 1 is perfect agreement, 0 that of chance.
 */
public final class KrippendorffAlpha {
    private KrippendorffAlpha() {}

    /**
     * @param units per turn the labels it got, one per annotator; turns with fewer than two say nothing
     * @return empty where no turn has two labels, and where only one label occurs
     */
    public static OptionalDouble nominal(Collection<List<String>> units) {
        Map<String, Long> totals = new HashMap<>();
        double agreed = 0;
        long all = 0;
        for (List<String> unit : units) {
            int size = unit.size();
            if (size < 2) {
                continue;
            }
            all += size;
            Map<String, Long> counts = new HashMap<>();
            unit.forEach(label -> counts.merge(label, 1L, Long::sum));
            for (Map.Entry<String, Long> count : counts.entrySet()) {
                totals.merge(count.getKey(), count.getValue(), Long::sum);
                agreed += (double) count.getValue() * (count.getValue() - 1) / (size - 1);
            }
        }
        double byChance = 0;
        for (long total : totals.values()) {
            byChance += (double) total * (total - 1);
        }
        double possible = (double) all * (all - 1);
        return totals.size() < 2
                ? OptionalDouble.empty()
                : OptionalDouble.of(((all - 1) * agreed - byChance) / (possible - byChance));
    }
}
