package org.turnwise.features.audio.lld;

/**
 * A cubic spline without curvature at its ends, through values at fixed knots, evaluated at fixed points. All that
 * depends on knots and points alone is computed once. Has scratch space: for one thread at a time.
 *
 * <p>The curvatures' equations are eliminated from both ends towards the middle and solved from there outwards, two
 * chains that do not wait for one another.
 */
final class NaturalSpline {
    private final int middle;
    private final double[] inverseStep;
    /** Per knot: the second difference's weight, the weight of the knot eliminated before, and of the one solved before. */
    private final double[] difference;

    private final double[] eliminated;
    private final double[] solved;
    private final double middlePivot;
    private final double[] curvature;

    /** Per point: the knot above it, and the weights of the two values and curvatures around it. */
    private final int[] upper;

    private final double[] lowValue;
    private final double[] highValue;
    private final double[] lowCurvature;
    private final double[] highCurvature;

    /**
     * @param knots ascending, at least 5
     * @param points a point lies in the first interval whose upper knot is not below it, else in the last
     */
    NaturalSpline(double[] knots, double[] points) {
        int n = knots.length;
        middle = n / 2;
        inverseStep = new double[n];
        difference = new double[n];
        eliminated = new double[n];
        solved = new double[n];
        curvature = new double[n];
        for (int i = 1; i < n; i++) {
            inverseStep[i] = 1 / (knots[i] - knots[i - 1]);
        }
        for (int i = 1; i <= middle; i++) {
            double below = (knots[i] - knots[i - 1]) / (knots[i + 1] - knots[i - 1]);
            eliminate(i, below, 1 - below, solved[i - 1], knots[i + 1] - knots[i - 1]);
        }
        for (int i = n - 2; i > middle; i--) {
            double below = (knots[i] - knots[i - 1]) / (knots[i + 1] - knots[i - 1]);
            eliminate(i, 1 - below, below, solved[i + 1], knots[i + 1] - knots[i - 1]);
        }
        middlePivot = 1 / (1 - solved[middle] * solved[middle + 1]);
        upper = new int[points.length];
        lowValue = new double[points.length];
        highValue = new double[points.length];
        lowCurvature = new double[points.length];
        highCurvature = new double[points.length];
        place(knots, points);
    }

    /** {@code before M' + 2 M + after M'' = 6 / span * (difference of slopes)}, with M' already expressed by M. */
    private void eliminate(int i, double before, double after, double solvedBefore, double span) {
        double pivot = 2 + before * solvedBefore;
        solved[i] = -after / pivot;
        eliminated[i] = before / pivot;
        difference[i] = 6 / (span * pivot);
    }

    private void place(double[] knots, double[] points) {
        int k = 1;
        for (int p = 0; p < points.length; p++) {
            while (k < knots.length - 1 && knots[k] < points[p]) {
                k++;
            }
            double h = knots[k] - knots[k - 1];
            double a = (knots[k] - points[p]) / h;
            double b = (points[p] - knots[k - 1]) / h;
            upper[p] = k;
            lowValue[p] = a;
            highValue[p] = b;
            lowCurvature[p] = (a * a * a - a) * h * h / 6;
            highCurvature[p] = (b * b * b - b) * h * h / 6;
        }
    }

    /**
     * @param values at the knots
     * @param out the spline at the points, rounded to float
     */
    void evaluate(double[] values, float[] out) {
        solve(values);
        for (int p = 0; p < out.length; p++) {
            int k = upper[p];
            out[p] = (float) (lowValue[p] * values[k - 1]
                    + highValue[p] * values[k]
                    + (lowCurvature[p] * curvature[k - 1] + highCurvature[p] * curvature[k]));
        }
    }

    /** The second derivatives at the knots. */
    private void solve(double[] values) {
        double[] m = curvature;
        int last = m.length - 1;
        m[0] = 0;
        m[last] = 0;
        eliminate(values);
        m[middle] = (m[middle] + solved[middle] * m[middle + 1]) * middlePivot;
        m[middle + 1] += solved[middle + 1] * m[middle];
        double lower = m[middle];
        double higher = m[middle + 1];
        for (int i = middle - 1, j = middle + 2; i > 0; i--, j++) {
            lower = m[i] + solved[i] * lower;
            m[i] = lower;
            if (j < last) {
                higher = m[j] + solved[j] * higher;
                m[j] = higher;
            }
        }
    }

    private void eliminate(double[] values) {
        double[] m = curvature;
        int last = m.length - 1;
        double lower = 0;
        double higher = 0;
        double slopeBelow = (values[1] - values[0]) * inverseStep[1];
        double slopeAbove = (values[last] - values[last - 1]) * inverseStep[last];
        for (int i = 1, j = last - 1; i <= middle; i++, j--) {
            double next = (values[i + 1] - values[i]) * inverseStep[i + 1];
            lower = difference[i] * (next - slopeBelow) - eliminated[i] * lower;
            slopeBelow = next;
            m[i] = lower;
            if (j > middle) {
                double before = (values[j] - values[j - 1]) * inverseStep[j];
                higher = difference[j] * (slopeAbove - before) - eliminated[j] * higher;
                slopeAbove = before;
                m[j] = higher;
            }
        }
    }
}
