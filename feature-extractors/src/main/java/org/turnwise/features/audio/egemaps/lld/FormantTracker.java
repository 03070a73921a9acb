package org.turnwise.features.audio.egemaps.lld;

import java.util.Arrays;

/**
 * Formant frequencies and bandwidths from linear prediction at 11 kHz (eGeMAPS specification, "Formants"). The
 * polynomial's sign is the reference's, opposite to the textbook's.
 */
public final class FormantTracker {
    /** Formants looked for. */
    public static final int FORMANTS = 5;

    /** The prediction's order. */
    public static final int ORDER = 11;

    private static final double SECONDS_PER_SAMPLE = 1.0 / 11000.0;
    private static final double LOWEST_HZ = 50;
    private static final double HIGHEST_HZ = 5450;

    private final PolynomialRoots roots = new PolynomialRoots(ORDER);

    /**
     * @param lpc {@value #ORDER} coefficients a1.. of A(z) = 1 + sum a_i z^-i
     * @param formants receives {@value #FORMANTS} frequencies in Hz, rising, then as many bandwidths in Hz; 0 for those
     *     not found, which are the last
     */
    public void formants(float[] lpc, float[] formants) {
        Arrays.fill(formants, 0, 2 * FORMANTS, 0f);
        for (float coefficient : lpc) {
            if (!Float.isFinite(coefficient)) {
                return;
            }
        }
        int count = roots.solve(lpc);
        int kept = 0;
        for (int root = 0; root < count && kept < FORMANTS; root++) {
            if (roots.im(root) < 0) {
                continue;
            }
            double angle = Math.abs(Math.atan2(roots.im(root), roots.re(root)));
            double hz = angle / (2 * Math.PI * SECONDS_PER_SAMPLE);
            if (hz >= LOWEST_HZ && hz <= HIGHEST_HZ) {
                double length = Math.hypot(roots.re(root), roots.im(root));
                // A root outside the unit circle is mirrored into it, which only turns the logarithm's sign.
                double bandwidth = Math.abs(Math.log(length)) / (Math.PI * SECONDS_PER_SAMPLE);
                insert(formants, kept++, (float) hz, (float) bandwidth);
            }
        }
    }

    private static void insert(float[] formants, int kept, float hz, float bandwidth) {
        int at = kept;
        while (at > 0 && formants[at - 1] > hz) {
            formants[at] = formants[at - 1];
            formants[FORMANTS + at] = formants[FORMANTS + at - 1];
            at--;
        }
        formants[at] = hz;
        formants[FORMANTS + at] = bandwidth;
    }
}
