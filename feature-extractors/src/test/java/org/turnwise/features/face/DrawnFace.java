package org.turnwise.features.face;

/** Grey pictures with something in them that a tracker can tell apart: a pattern of its own at a place. */
public final class DrawnFace {
    private DrawnFace() {}

    /** A picture of one brightness. */
    public static byte[] blank(int width, int height, int brightness) {
        byte[] pixels = new byte[width * height];
        java.util.Arrays.fill(pixels, (byte) brightness);
        return pixels;
    }

    /** Draws pattern number {@code seed} into the box. */
    public static void draw(byte[] pixels, int width, FaceBox box, long seed) {
        java.util.Random random = new java.util.Random(seed);
        int fields = 8;
        int[] levels = random.ints(fields * fields, 40, 220).toArray();
        for (int y = 0; y < box.height(); y++) {
            for (int x = 0; x < box.width(); x++) {
                int field = (int) (y * fields / box.height()) * fields + (int) (x * fields / box.width());
                pixels[((int) box.y() + y) * width + (int) box.x() + x] = (byte) levels[field];
            }
        }
    }
}
