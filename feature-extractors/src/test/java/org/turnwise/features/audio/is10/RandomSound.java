package org.turnwise.features.audio.is10;

import java.util.Arrays;
import java.util.Random;

/** Sounds no one would record. */
public final class RandomSound {
    private RandomSound() {}

    /** Noise, voices, clicks, silence, clipping, absurd levels, and now and then samples that are not numbers. */
    public static float[] of(Random random, int samples, int rate) {
        float[] x = random.nextBoolean() ? voice(random, samples, rate) : noise(random, samples);
        float level = (float) Math.pow(10, random.nextInt(9) - 5);
        for (int i = 0; i < samples; i++) {
            x[i] *= level;
        }
        if (samples == 0) {
            return x;
        }
        switch (random.nextInt(8)) {
            case 0 -> x[random.nextInt(samples)] = Float.NaN;
            case 1 -> x[random.nextInt(samples)] = Float.NEGATIVE_INFINITY;
            case 2 -> x[random.nextInt(samples)] = Float.MAX_VALUE;
            case 3 -> x[random.nextInt(samples)] = Float.MIN_VALUE;
            case 4 -> Arrays.fill(x, random.nextInt(samples), samples, 0);
            case 5 -> Arrays.fill(x, random.nextInt(samples), samples, random.nextFloat());
            case 6 -> clip(x);
            default -> x[random.nextInt(samples)] = 1e18f;
        }
        return x;
    }

    private static float[] noise(Random random, int samples) {
        float[] x = new float[samples];
        for (int i = 0; i < samples; i++) {
            x[i] = (float) random.nextGaussian() * 0.1f;
        }
        return x;
    }

    private static void clip(float[] x) {
        for (int i = 0; i < x.length; i++) {
            x[i] = Math.signum(x[i]);
        }
    }

    /** Harmonics of a fundamental that glides and stops now and then. */
    public static float[] voice(Random random, int samples, int rate) {
        float[] x = new float[samples];
        double hz = 60 + random.nextInt(500);
        double phase = 0;
        for (int i = 0; i < samples; i++) {
            phase += 2 * Math.PI * hz * (1 + 0.2 * Math.sin(i * 3.0 / rate)) / rate;
            boolean voiced = i / (rate / 5 + 1) % 3 != 2;
            for (int h = 1; voiced && h <= 6; h++) {
                x[i] += (float) (0.1 / h * Math.sin(h * phase));
            }
            x[i] += (float) random.nextGaussian() * 0.003f;
        }
        return x;
    }
}
