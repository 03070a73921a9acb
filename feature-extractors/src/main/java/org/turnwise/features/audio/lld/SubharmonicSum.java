package org.turnwise.features.audio.lld;

/**
 * Adds to each point of a logarithmic spectrum what lies at its multiples, each weaker than the one before (IS10
 * specification, section 5.4). A fundamental's harmonics so add up in one place.
 */
public final class SubharmonicSum {
    private final int[] shifts;
    private final float[] weights;

    /**
     * @param harmonics how many are added up, the fundamental included
     * @param compression weight of a harmonic relative to the one below it
     */
    public SubharmonicSum(OctaveSpectrum.Scale scale, int harmonics, float compression) {
        float perOctave = (float) scale.pointsPerOctave();
        shifts = new int[harmonics];
        weights = new float[harmonics];
        float weight = 1;
        for (int h = 1; h <= harmonics; h++) {
            shifts[h - 1] = (int) Math.floor(perOctave * OctaveSpectrum.log2(h));
            weights[h - 1] = weight;
            weight *= compression;
        }
    }

    /**
     * @param octaves a spectrum on the logarithmic axis
     * @param out the sums, divided by the number of harmonics, none negative
     */
    public void apply(float[] octaves, float[] out) {
        System.arraycopy(octaves, 0, out, 0, out.length);
        for (int h = 1; h < shifts.length; h++) {
            add(octaves, shifts[h], weights[h], out);
        }
        float harmonics = shifts.length;
        for (int j = 0; j < out.length; j++) {
            out[j] = Math.max(0, out[j] / harmonics);
        }
    }

    private static void add(float[] octaves, int shift, float weight, float[] out) {
        for (int j = 0; j < octaves.length - shift; j++) {
            out[j] += octaves[j + shift] * weight;
        }
    }
}
