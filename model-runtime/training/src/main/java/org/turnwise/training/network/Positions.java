package org.turnwise.training.network;

/** Sinusoidal positions: sines of growing wavelengths in the first half of the width, cosines in the second. */
public final class Positions {
    private static final double LONGEST = 10_000;

    private Positions() {}

    /** The angular frequency of each of the {@code width / 2} waves, per turn. */
    public static float[] frequencies(int width) {
        int waves = width / 2;
        float[] frequencies = new float[waves];
        for (int i = 0; i < waves; i++) {
            frequencies[i] = (float) Math.exp(-Math.log(LONGEST) * i / waves);
        }
        return frequencies;
    }

    /** Rows for turns 0 to {@code count - 1}, {@code [count, width]}. */
    static float[] table(int count, int width) {
        float[] frequencies = frequencies(width);
        int waves = frequencies.length;
        float[] table = new float[count * width];
        for (int t = 0; t < count; t++) {
            for (int i = 0; i < waves; i++) {
                float angle = t * frequencies[i];
                table[t * width + i] = (float) Math.sin(angle);
                table[t * width + waves + i] = (float) Math.cos(angle);
            }
        }
        return table;
    }
}
