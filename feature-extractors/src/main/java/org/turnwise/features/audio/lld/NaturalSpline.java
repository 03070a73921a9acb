package org.turnwise.features.audio.lld;

/**
 * A cubic spline without curvature at its ends, through values at fixed knots, evaluated at fixed points. All that
 * depends on knots and points alone is computed once. Has scratch space: for one thread at a time.
 */
final class NaturalSpline {
    /** Per knot: of the elimination's recurrence. */
    private final double[] sigma;

    private final double[] factor;
    private final double[] inverseStep;
    /** Scale of the second difference at a knot, divided by the pivot. */
    private final double[] differenceScale;

    private final double[] curvature;

    /** Per point: the knot above it, and the weights of the two values and curvatures around it. */
    private final int[] upper;

    private final double[] lowValue;
    private final double[] highValue;
    private final double[] lowCurvature;
    private final double[] highCurvature;

    /**
     * @param knots ascending, at least 3
     * @param points a point lies in the first interval whose upper knot is not below it, else in the last
     */
    NaturalSpline(double[] knots, double[] points) {
        int n = knots.length;
        sigma = new double[n];
        factor = new double[n];
        inverseStep = new double[n];
        differenceScale = new double[n];
        curvature = new double[n];
        for (int i = 1; i < n; i++) {
            inverseStep[i] = 1 / (knots[i] - knots[i - 1]);
        }
        for (int i = 1; i < n - 1; i++) {
            double span = knots[i + 1] - knots[i - 1];
            double s = (knots[i] - knots[i - 1]) / span;
            double pivot = s * factor[i - 1] + 2;
            factor[i] = (s - 1) / pivot;
            sigma[i] = s / pivot;
            differenceScale[i] = 6 / (span * pivot);
        }
        upper = new int[points.length];
        lowValue = new double[points.length];
        highValue = new double[points.length];
        lowCurvature = new double[points.length];
        highCurvature = new double[points.length];
        for (int p = 0, k = 1; p < points.length; p++) {
            while (k < n - 1 && knots[k] < points[p]) {
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
        int last = values.length - 1;
        double eliminated = 0;
        double slope = (values[1] - values[0]) * inverseStep[1];
        for (int i = 1; i < last; i++) {
            double next = (values[i + 1] - values[i]) * inverseStep[i + 1];
            eliminated = (next - slope) * differenceScale[i] - sigma[i] * eliminated;
            curvature[i] = eliminated;
            slope = next;
        }
        curvature[last] = 0;
        for (int i = last - 1; i > 0; i--) {
            curvature[i] += factor[i] * curvature[i + 1];
        }
        curvature[0] = 0;
    }
}
