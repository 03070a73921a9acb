package org.turnwise.features.audio.functional;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class PercentilesTest {
    /** Few different values make long runs of equal ones; sorted and reversed contours make poor pivots. */
    @Property
    void percentiles_are_those_of_the_sorted_values(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 3000) int length,
            @ForAll @IntRange(min = 1, max = 2000) int different,
            @ForAll @IntRange(max = 2) int order) {
        Random random = new Random(seed);
        float[] x = new float[length];
        for (int i = 0; i < length; i++) {
            x[i] = random.nextInt(different) - different / 2;
        }
        float[] sorted = x.clone();
        Arrays.sort(sorted);
        for (int i = 0; order > 0 && i < length; i++) {
            x[i] = order == 1 ? sorted[i] : sorted[length - 1 - i];
        }
        double[] shares = {0.01, 0.25, 0.50, 0.75, 0.99};
        Percentiles percentiles = new Percentiles(shares);
        percentiles.of(x, length);
        for (int p = 0; p < shares.length; p++) {
            double position = shares[p] * (length - 1);
            float below = sorted[(int) Math.floor(position)];
            float above = sorted[(int) Math.ceil(position)];
            double expected = below + (above - below) * (position - Math.floor(position));
            assertEquals(expected, percentiles.get(p), 1e-6 * (1 + Math.abs(below) + Math.abs(above)));
        }
    }

    @Test
    void a_percentile_between_two_rows_is_interpolated() {
        Percentiles percentiles = new Percentiles(0.25, 0.50);
        percentiles.of(new float[] {4, 1, 3, 2, 99}, 4);
        assertEquals(1.75f, percentiles.get(0));
        assertEquals(2.5f, percentiles.get(1));
    }
}
