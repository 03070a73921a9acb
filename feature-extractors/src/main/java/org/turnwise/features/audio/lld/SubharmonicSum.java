package org.turnwise.features.audio.lld;

/**
 * Adds to each point of a logarithmic spectrum what lies at its multiples, each weaker than the one before (IS10
 * specification, section 5.4). A fundamental's harmonics so add up in one place. Has
 * scratch space: for one thread at a time.
 */
public final class SubharmonicSum {
    private final int[] shifts;
    private final float[] weights;
    /** A copy in place: the compiler adds several points at once only where it sees that nothing overlaps. */
    private final float[] shifted;

    /**
     * @param harmonics how many are added up, the fundamental included
     * @param compression weight of a harmonic relative to the one below it
     */
    public SubharmonicSum(OctaveSpectrum.Scale scale, int harmonics, float compression) {
        float perOctave = (float) scale.pointsPerOctave();
        shifts = new int[harmonics];
        weights = new float[harmonics];
        shifted = new float[scale.points()];
        float weight = 1;
        for (int h = 1; h <= harmonics; h++) {
            shifts[h - 1] = (int) Math.floor(perOctave * OctaveSpectrum.log2(h));
            weights[h - 1] = weight;
            weight *= compression;
        }
    }

    /**
     * @param octaves a spectrum on the logarithmic axis, none negative
     * @param out the sums, divided by the number of harmonics
     */
    public void apply(float[] octaves, float[] out) {
        System.arraycopy(octaves, 0, out, 0, out.length);
        for (int h = 1; h < shifts.length; h++) {
            int points = out.length - shifts[h];
            System.arraycopy(octaves, shifts[h], shifted, 0, points);
            add(shifted, weights[h], out, points);
        }
        float harmonics = shifts.length;
        for (int j = 0; j < out.length; j++) {
            out[j] /= harmonics;
        }
    }

    private static void add(float[] shifted, float weight, float[] out, int points) {
        for (int j = 0; j < points; j++) {
            out[j] += shifted[j] * weight;
        }
    }
}
