package org.turnwise.samples.make.voice;

/** From the synthesiser's 16 kHz to 48 kHz with a windowed sinc. */
final class Resampling {
    private static final int FACTOR = 3;
    private static final int REACH = 24;

    private Resampling() {}

    static float[] trebled(Sound sound) {
        if (sound.rateHz() * FACTOR != Soundtrack.RATE_HZ) {
            throw new IllegalArgumentException("a voice of 16 kHz is wanted, this one has " + sound.rateHz() + " Hz");
        }
        float[] x = sound.samples();
        float[] y = new float[x.length * FACTOR];
        for (int i = 0; i < y.length; i++) {
            int centre = i / FACTOR;
            double sum = 0;
            for (int k = Math.max(0, centre - REACH); k <= Math.min(x.length - 1, centre + REACH); k++) {
                sum += x[k] * kernel(i / (double) FACTOR - k);
            }
            y[i] = (float) sum;
        }
        return y;
    }

    private static double kernel(double distance) {
        if (Math.abs(distance) > REACH) {
            return 0;
        }
        double window = 0.5 + 0.5 * Math.cos(Math.PI * distance / REACH);
        double cut = 0.96;
        double angle = Math.PI * cut * distance;
        return window * (Math.abs(angle) < 1e-9 ? cut : cut * Math.sin(angle) / angle);
    }
}
