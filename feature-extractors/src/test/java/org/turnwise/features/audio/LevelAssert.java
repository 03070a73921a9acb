package org.turnwise.features.audio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;

/** Compares numbers with the reference's. */
public final class LevelAssert {
    private LevelAssert() {}

    /** Every value within {@code tolerance} of the level's largest. */
    public static void assertClose(float[][] expected, float[][] actual, double tolerance) {
        assertEquals(expected.length, actual.length, "rows");
        double max = 0;
        double worst = 0;
        String where = "";
        for (int k = 0; k < expected.length; k++) {
            assertEquals(expected[k].length, actual[k].length, "columns");
            for (int c = 0; c < expected[k].length; c++) {
                max = Math.max(max, Math.abs(expected[k][c]));
                double error = Math.abs((double) expected[k][c] - actual[k][c]);
                if (!(error <= worst)) {
                    worst = error;
                    where = "row " + k + " column " + c + ": " + expected[k][c] + " expected, " + actual[k][c];
                }
            }
        }
        assertTrue(
                worst <= tolerance * max,
                String.format(Locale.ROOT, "off by %.3g of the largest value at %s", worst / max, where));
    }

    /** How many values are further apart than {@code tolerance} of the larger one. */
    public static int outliers(float[][] expected, float[][] actual, double tolerance) {
        assertEquals(expected.length, actual.length, "rows");
        int count = 0;
        for (int k = 0; k < expected.length; k++) {
            for (int c = 0; c < expected[k].length; c++) {
                double error = Math.abs((double) expected[k][c] - actual[k][c]);
                if (!(error <= tolerance * Math.max(Math.abs(expected[k][c]), Math.abs(actual[k][c])))) {
                    count++;
                }
            }
        }
        return count;
    }
}
