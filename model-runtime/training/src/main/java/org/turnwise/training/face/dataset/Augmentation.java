package org.turnwise.training.face.dataset;

import java.util.SplittableRandom;

/**
 * How a face may look another time: mirrored, turned, nearer, shifted, lit otherwise, partly hidden.
 *
 * @param degrees turned by at most this much either way
 * @param scale nearer or farther by at most this share
 * @param shift moved along both axes by at most this share of the width
 * @param gamma the logarithm of the tones' exponent is at most this
 * @param erase share of faces of which a rectangle is hidden
 */
public record Augmentation(double degrees, double scale, double shift, double gamma, double erase) {
    private static final double LARGEST_PART = 0.4;

    /** Writes the face, seen anew, as {@code size * size} gray values from {@code offset} on. */
    void apply(byte[] pixels, SplittableRandom random, int size, float[] into, int offset) {
        double angle = Math.toRadians(either(random, degrees));
        double zoom = Math.exp(either(random, scale));
        double mirror = random.nextBoolean() ? -1 : 1;
        double cosine = Math.cos(angle) * zoom;
        double sine = Math.sin(angle) * zoom;
        Warp warp =
                new Warp(mirror * cosine, -mirror * sine, sine, cosine, either(random, shift), either(random, shift));
        warp.sample(pixels, Warp.bentTones(Math.exp(either(random, gamma))), size, into, offset);
        if (random.nextDouble() < erase) {
            hide(random, size, into, offset);
        }
    }

    private static void hide(SplittableRandom random, int size, float[] into, int offset) {
        int width = 1 + (int) (random.nextDouble() * LARGEST_PART * size);
        int height = 1 + (int) (random.nextDouble() * LARGEST_PART * size);
        int left = random.nextInt(size - width + 1);
        int top = random.nextInt(size - height + 1);
        float tone = (float) (255 * random.nextDouble());
        for (int row = top; row < top + height; row++) {
            for (int column = left; column < left + width; column++) {
                into[offset + row * size + column] = tone;
            }
        }
    }

    private static double either(SplittableRandom random, double most) {
        return (2 * random.nextDouble() - 1) * most;
    }
}
