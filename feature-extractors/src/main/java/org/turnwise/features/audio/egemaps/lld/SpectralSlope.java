package org.turnwise.features.audio.egemaps.lld;

/**
 * The slope of the power spectrum in dB within a band, in dB per Hz (eGeMAPS specification, "Spectral"). Bins at the
 * band's edges count as far as they lie inside; the number of bins is one short, as the reference has it.
 */
public final class SpectralSlope {
    private static final double FLOOR = 1e-14;
    private static final double FLOOR_DB = -140;

    private final int left;
    private final int right;
    private final double[] weightedHz;
    private final double leftWeight;
    private final double rightWeight;
    private final double sumHz;
    private final double denominator;

    /**
     * @param bins bins of the magnitude spectra
     * @param binHz their distance
     */
    public SpectralSlope(int bins, double binHz, double lowHz, double highHz) {
        int first = 0;
        while (first + 1 < bins && (first + 1) * binHz <= lowHz) {
            first++;
        }
        int atOrAbove = first;
        while (atOrAbove < bins && atOrAbove * binHz < highHz) {
            atOrAbove++;
        }
        left = first;
        right = atOrAbove < bins && atOrAbove * binHz == highHz ? atOrAbove : atOrAbove - 1;
        leftWeight = ((left + 1) * binHz - lowHz) / binHz;
        double inside = (highHz - (atOrAbove - 1) * binHz) / binHz;
        rightWeight = inside == 0 ? 1 : inside;
        weightedHz = new double[right - left + 1];
        double sum = 0;
        double squares = 0;
        for (int bin = left; bin <= right; bin++) {
            double hz = weight(bin) * bin * binHz;
            weightedHz[bin - left] = hz;
            sum += hz;
            squares += hz * hz;
        }
        sumHz = sum;
        denominator = (right - left) * squares - sum * sum;
    }

    private double weight(int bin) {
        if (bin == left) {
            return leftWeight;
        }
        return bin == right ? rightWeight : 1.0;
    }

    /** A frame's slope. */
    public float of(float[] magnitude) {
        double product = 0;
        double sumDb = 0;
        for (int bin = left; bin <= right; bin++) {
            double db = decibels(magnitude[bin]);
            product += weightedHz[bin - left] * db;
            sumDb += weight(bin) * db;
        }
        return (float) (((right - left) * product - sumHz * sumDb) / denominator);
    }

    private static double decibels(float magnitude) {
        double power = (double) magnitude * magnitude;
        return power <= FLOOR ? FLOOR_DB : 10.0 * Math.log10(power);
    }
}
