package org.turnwise.features.audio.functional;

import java.util.Arrays;
import java.util.List;

/**
 * Computes functionals of contours (IS10 specification, section 11). Has scratch space: for one thread at a time.
 */
public final class ContourFunctionals {
    private static final int LOWEST = 0;
    private static final int QUARTER = 1;
    private static final int HALF = 2;
    private static final int THREE_QUARTERS = 3;
    private static final int HIGHEST = 4;

    private final Percentiles percentiles = new Percentiles(0.01, 0.25, 0.50, 0.75, 0.99);

    /**
     * @param x a contour of {@code length} rows; all functionals of one without rows are 0
     * @param out takes the functionals' values from {@code at} on
     */
    public void apply(List<Functional> functionals, float[] x, int length, float[] out, int at) {
        if (length == 0) {
            Arrays.fill(out, at, at + functionals.size(), 0);
            return;
        }
        Extremes extremes = Extremes.of(x, length);
        Moments moments = Moments.of(x, length);
        Regression line = Regression.of(x, length, moments.mean());
        percentiles.of(x, length);
        for (int i = 0; i < functionals.size(); i++) {
            out[at + i] = switch (functionals.get(i)) {
                case MAX_POSITION -> extremes.maxRow();
                case MIN_POSITION -> extremes.minRow();
                case MEAN -> moments.mean();
                case SLOPE -> (float) line.slope();
                case OFFSET -> (float) line.offset();
                case ABSOLUTE_ERROR -> (float) line.absoluteError();
                case SQUARE_ERROR -> (float) line.squareError();
                case DEVIATION -> (float) moments.standardDeviation();
                case SKEWNESS -> (float) moments.skewness();
                case KURTOSIS -> (float) moments.kurtosis();
                case QUARTILE_1 -> percentiles.get(QUARTER);
                case QUARTILE_2 -> percentiles.get(HALF);
                case QUARTILE_3 -> percentiles.get(THREE_QUARTERS);
                case RANGE_1_2 -> percentiles.get(HALF) - percentiles.get(QUARTER);
                case RANGE_2_3 -> percentiles.get(THREE_QUARTERS) - percentiles.get(HALF);
                case RANGE_1_3 -> percentiles.get(THREE_QUARTERS) - percentiles.get(QUARTER);
                case PERCENTILE_1 -> percentiles.get(LOWEST);
                case PERCENTILE_99 -> percentiles.get(HIGHEST);
                case PERCENTILE_RANGE -> Math.abs(percentiles.get(HIGHEST) - percentiles.get(LOWEST));
                case UP_LEVEL_TIME_75 -> upLevelTime(x, length, extremes, 0.75f);
                case UP_LEVEL_TIME_90 -> upLevelTime(x, length, extremes, 0.90f);
            };
        }
    }

    /** The share of rows that are higher than {@code level} of the way from the lowest to the highest. */
    private static float upLevelTime(float[] x, int length, Extremes extremes, float level) {
        float threshold = level * extremes.range() + extremes.min();
        int above = 0;
        for (int i = 0; i < length; i++) {
            above += x[i] > threshold ? 1 : 0;
        }
        return above / (float) length;
    }
}
