package org.turnwise.training.face.dataset;

import java.util.SplittableRandom;

/**
 * Pictures that are no faces, made from a generator: clouds, edges, stripes, and pieces of faces too small, too far off or too much out
 * of order to be one. FER+ alone holds almost none, and a detector's false finds must be told from faces.
 */
final class NonFaces {
    private static final int SIZE = LabelledFace.SIZE;
    private static final int KINDS = 5;

    private NonFaces() {}

    /** A new one; {@code face} lends its pixels to the kinds that need some. */
    static byte[] draw(SplittableRandom random, byte[] face) {
        float[] tones = new float[SIZE * SIZE];
        switch (random.nextInt(KINDS)) {
            case 0 -> clouds(random, tones);
            case 1 -> boxes(random, tones);
            case 2 -> stripes(random, tones);
            case 3 -> piece(random, face, tones);
            default -> disorder(random, face, tones);
        }
        float noise = (float) (random.nextDouble() * 12);
        byte[] pixels = new byte[tones.length];
        for (int i = 0; i < pixels.length; i++) {
            double value = tones[i] + noise * (2 * random.nextDouble() - 1);
            pixels[i] = (byte) (int) Math.max(0, Math.min(255, value));
        }
        return pixels;
    }

    /** Random values on coarse grids of several widths, smoothly joined and added up. */
    private static void clouds(SplittableRandom random, float[] tones) {
        float[] plain = Warp.plainTones();
        float[] layer = new float[SIZE * SIZE];
        double base = 255 * random.nextDouble();
        java.util.Arrays.fill(tones, (float) base);
        int octaves = 1 + random.nextInt(4);
        for (int octave = 0; octave < octaves; octave++) {
            byte[] coarse = new byte[SIZE * SIZE];
            random.nextBytes(coarse);
            double zoom = Math.pow(2, -octave) * 0.5;
            zoom = 0.04 + 0.3 * random.nextDouble() * (1 - zoom);
            new Warp(zoom, 0, 0, zoom * (0.5 + random.nextDouble()), 0, 0).sample(coarse, plain, SIZE, layer, 0);
            float weight = (float) (random.nextDouble() / (1 + octave));
            for (int i = 0; i < tones.length; i++) {
                tones[i] += weight * (layer[i] - 127.5f);
            }
        }
    }

    private static void boxes(SplittableRandom random, float[] tones) {
        java.util.Arrays.fill(tones, (float) (255 * random.nextDouble()));
        int count = 1 + random.nextInt(8);
        for (int box = 0; box < count; box++) {
            double angle = Math.PI * random.nextDouble();
            double x = SIZE * random.nextDouble();
            double y = SIZE * random.nextDouble();
            double width = 2 + SIZE * 0.6 * random.nextDouble();
            double height = 2 + SIZE * 0.6 * random.nextDouble();
            float tone = (float) (255 * random.nextDouble());
            boolean round = random.nextBoolean();
            for (int i = 0; i < tones.length; i++) {
                double dx = i % SIZE - x;
                double dy = i / SIZE - y;
                double u = (dx * Math.cos(angle) + dy * Math.sin(angle)) / width;
                double v = (dy * Math.cos(angle) - dx * Math.sin(angle)) / height;
                if (round ? u * u + v * v < 0.25 : Math.abs(u) < 0.5 && Math.abs(v) < 0.5) {
                    tones[i] = tone;
                }
            }
        }
    }

    private static void stripes(SplittableRandom random, float[] tones) {
        double angle = Math.PI * random.nextDouble();
        double waves = 0.5 + 10 * random.nextDouble() * random.nextDouble();
        double phase = 2 * Math.PI * random.nextDouble();
        double middle = 40 + 175 * random.nextDouble();
        double height = 100 * random.nextDouble();
        double ramp = 200 * (random.nextDouble() - 0.5);
        for (int i = 0; i < tones.length; i++) {
            double u = (i % SIZE * Math.cos(angle) + i / SIZE * Math.sin(angle)) / SIZE;
            tones[i] = (float) (middle + height * Math.sin(2 * Math.PI * waves * u + phase) + ramp * (u - 0.5));
        }
    }

    /** A small part of a face blown up, or a face pushed almost out of the picture. */
    private static void piece(SplittableRandom random, byte[] face, float[] tones) {
        boolean near = random.nextBoolean();
        double zoom = near ? 0.12 + 0.2 * random.nextDouble() : 0.8 + 0.6 * random.nextDouble();
        double far = near ? 0.35 * random.nextDouble() : zoom * 0.5 + 0.1 + 0.2 * random.nextDouble();
        double angle = 2 * Math.PI * random.nextDouble();
        double turn = near ? 2 * Math.PI * random.nextDouble() : 0.3 * (random.nextDouble() - 0.5);
        double cosine = zoom * Math.cos(turn);
        double sine = zoom * Math.sin(turn);
        double longest = Math.max(Math.abs(Math.cos(angle)), Math.abs(Math.sin(angle)));
        new Warp(cosine, -sine, sine, cosine, far * Math.cos(angle) / longest, far * Math.sin(angle) / longest)
                .sample(face, Warp.plainTones(), SIZE, tones, 0);
    }

    /** A face cut into squares that are put back in another order. */
    private static void disorder(SplittableRandom random, byte[] face, float[] tones) {
        int parts = 3 + random.nextInt(4);
        int width = SIZE / parts;
        int[] order = new int[parts * parts];
        for (int i = 0; i < order.length; i++) {
            int other = random.nextInt(i + 1);
            order[i] = order[other];
            order[other] = i;
        }
        for (int i = 0; i < tones.length; i++) {
            int row = Math.min(parts - 1, i / SIZE / width);
            int column = Math.min(parts - 1, i % SIZE / width);
            int from = order[row * parts + column];
            int y = from / parts * width + Math.min(width - 1, i / SIZE - row * width);
            int x = from % parts * width + Math.min(width - 1, i % SIZE - column * width);
            tones[i] = face[y * SIZE + x] & 0xff;
        }
    }
}
