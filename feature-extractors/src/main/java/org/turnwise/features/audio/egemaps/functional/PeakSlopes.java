package org.turnwise.features.audio.egemaps.functional;

/**
 * How steeply a contour rises from valleys to peaks and falls from peaks to valleys, per second (eGeMAPS specification,
 * "Peaks"). The stretch after the last extremum counts for the mean but not for the deviations, and keeps its sign.
 */
final class PeakSlopes {
    private static final double STEP_SECONDS = 0.010;

    private final int length;
    private final int peaks;
    private final Slopes rising = new Slopes();
    private final Slopes falling = new Slopes();

    PeakSlopes(float[] contour) {
        length = contour.length;
        if (length == 0) {
            peaks = 0;
            return;
        }
        Extrema extrema = new Extrema(contour);
        peaks = extrema.peaks();
        if (extrema.count() == 0) {
            wholeContour(contour);
        } else {
            betweenExtrema(contour, extrema);
        }
    }

    private void wholeContour(float[] contour) {
        double slope = ((double) contour[length - 1] - contour[0]) / length;
        if (slope > 0) {
            rising.end(slope);
        } else if (slope < 0) {
            falling.end(slope);
        }
    }

    private void betweenExtrema(float[] contour, Extrema extrema) {
        int peak = 0;
        int valley = 0;
        for (int i = 0; i < extrema.count(); i++) {
            int at = extrema.at(i);
            if (extrema.isPeak(i)) {
                peak = at;
                if (peak > valley) {
                    rising.add(slope(contour[peak] - contour[valley], peak - valley));
                }
            } else {
                valley = at;
                if (valley > peak) {
                    falling.add(slope(contour[peak] - contour[valley], valley - peak));
                }
            }
        }
        int last = length - 1;
        int from = Math.max(peak, valley);
        if (last > from) {
            Slopes after = extrema.isPeak(extrema.count() - 1) ? falling : rising;
            after.end(slope(contour[last] - contour[from], last - from));
        }
    }

    private static double slope(float by, int rows) {
        return by / (rows * STEP_SECONDS);
    }

    float meanRising() {
        return (float) rising.mean();
    }

    float deviationRising() {
        return (float) rising.deviation();
    }

    float meanFalling() {
        return (float) falling.mean();
    }

    float deviationFalling() {
        return (float) falling.deviation();
    }

    /** Peaks per second; 0 for an empty contour. */
    float peaksPerSecond() {
        return length == 0 ? 0f : (float) (peaks / (length * STEP_SECONDS));
    }

    /** The slopes of one direction. */
    private static final class Slopes {
        private int inside;
        private int all;
        private double sum;
        private double insideSum;
        private double insideSquares;

        void add(double slope) {
            inside++;
            insideSum += slope;
            insideSquares += slope * slope;
            end(slope);
        }

        /** The slope at the contour's end. */
        void end(double slope) {
            all++;
            sum += slope;
        }

        double mean() {
            return all == 0 ? 0 : sum / all;
        }

        double deviation() {
            double mean = mean();
            double squares = insideSquares - 2 * mean * insideSum + inside * mean * mean;
            return all == 0 ? 0 : Math.sqrt(Math.max(0, squares) / all);
        }
    }
}
