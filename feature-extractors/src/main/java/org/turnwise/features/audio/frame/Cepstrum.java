package org.turnwise.features.audio.frame;

/**
 * Cepstral coefficients of mel bands (IS10 specification, section 3b): the cosine transform of their logarithms, liftered
 * with 22. Coefficient 0 is scaled like the others. For one thread at a time.
 */
public final class Cepstrum {
    private static final double LIFTER = 22;

    private final float[][] cosines;
    private final float[] scale;
    private final float floor;
    private final float[] logarithms;

    /**
     * @param first number of the first coefficient, 0 or more
     * @param last number of the last coefficient
     * @param floor a band's value is taken as at least this
     */
    public Cepstrum(int bands, int first, int last, float floor) {
        this.floor = floor;
        logarithms = new float[bands];
        cosines = new float[last - first + 1][bands];
        scale = new float[cosines.length];
        for (int c = 0; c < cosines.length; c++) {
            int i = first + c;
            scale[c] = (float) Math.sqrt(2.0 / bands) * (float) (1 + LIFTER / 2 * Math.sin(Math.PI * i / LIFTER));
            for (int b = 0; b < bands; b++) {
                cosines[c][b] = (float) Math.cos(Math.PI * i / bands * (b + 0.5));
            }
        }
    }

    /**
     * @param mel one value per band
     * @param out the coefficients, from {@code outFrom} on
     */
    public void apply(float[] mel, float[] out, int outFrom) {
        for (int b = 0; b < logarithms.length; b++) {
            logarithms[b] = (float) Math.log(Math.max(mel[b], floor));
        }
        for (int c = 0; c < cosines.length; c++) {
            float[] row = cosines[c];
            float sum = 0;
            for (int b = 0; b < row.length; b++) {
                sum += logarithms[b] * row[b];
            }
            out[outFrom + c] = sum * scale[c];
        }
    }
}
