package org.turnwise.training.face.dataset;

/**
 * An affine way of looking at a face, from places of the result to places of the original, both measured from the centre in shares
 * of the picture's width. Beyond the edge the nearest pixel goes on.
 */
record Warp(double xx, double xy, double yx, double yy, double x, double y) {
    private static final int SIZE = LabelledFace.SIZE;

    /** The picture as it is. */
    static final Warp NONE = new Warp(1, 0, 0, 1, 0, 0);

    /** Writes {@code size * size} gray values, interpolated between the four nearest pixels, from {@code offset} on. */
    void sample(byte[] pixels, float[] tones, int size, float[] into, int offset) {
        double step = 1.0 / size;
        for (int row = 0; row < size; row++) {
            double v = (row + 0.5) * step - 0.5;
            for (int column = 0; column < size; column++) {
                double u = (column + 0.5) * step - 0.5;
                double left = clamp((xx * u + xy * v + x + 0.5) * SIZE - 0.5);
                double top = clamp((yx * u + yy * v + y + 0.5) * SIZE - 0.5);
                int c = Math.min(SIZE - 2, (int) left);
                int r = Math.min(SIZE - 2, (int) top);
                float across = (float) (left - c);
                float down = (float) (top - r);
                int at = r * SIZE + c;
                float upper = mix(tones[pixels[at] & 0xff], tones[pixels[at + 1] & 0xff], across);
                float lower = mix(tones[pixels[at + SIZE] & 0xff], tones[pixels[at + SIZE + 1] & 0xff], across);
                into[offset + row * size + column] = mix(upper, lower, down);
            }
        }
    }

    /** Gray values as they are. */
    static float[] plainTones() {
        return bentTones(1);
    }

    /** Gray values bent by an exponent; black and white stay. */
    static float[] bentTones(double exponent) {
        float[] tones = new float[256];
        for (int i = 0; i < tones.length; i++) {
            tones[i] = (float) (255 * Math.pow(i / 255.0, exponent));
        }
        return tones;
    }

    private static float mix(float from, float to, float share) {
        return from + share * (to - from);
    }

    private static double clamp(double place) {
        return Math.max(0, Math.min(SIZE - 1, place));
    }
}
