package org.turnwise.samples.make.film;

import java.util.Random;

/** Blinking every few seconds, and a gaze that rests and jumps. */
final class Eyes {
    private static final double BLINK_SECONDS = 0.22;

    private final Random random;
    private double nextBlink;
    private double nextGlance;
    private double closed;
    private double gazeX;
    private double gazeY;
    private double towardsX;
    private double towardsY;

    Eyes(Random random) {
        this.random = random;
        this.nextBlink = 1 + 2 * random.nextDouble();
    }

    void at(double seconds, double frameSeconds) {
        double since = seconds - nextBlink;
        closed = since > 0 && since < BLINK_SECONDS ? Math.sin(Math.PI * since / BLINK_SECONDS) : 0;
        if (since > BLINK_SECONDS) {
            nextBlink = seconds + 1.8 + 3.2 * random.nextDouble();
        }
        if (seconds >= nextGlance) {
            nextGlance = seconds + 0.7 + 1.6 * random.nextDouble();
            towardsX = 0.22 * random.nextGaussian();
            towardsY = 0.15 * random.nextGaussian();
        }
        double share = Math.min(1, 14 * frameSeconds);
        gazeX += share * (towardsX - gazeX);
        gazeY += share * (towardsY - gazeY);
    }

    double closed() {
        return closed;
    }

    double gazeX() {
        return gazeX;
    }

    double gazeY() {
        return gazeY;
    }
}
