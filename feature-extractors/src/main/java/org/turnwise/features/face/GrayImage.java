package org.turnwise.features.face;

/**
 * A grey picture.
 *
 * @param width pixels
 * @param height pixels
 * @param pixels rows one after the other, 0 (black) to 255 (white); not to be written to
 */
@SuppressWarnings("ArrayRecordComponent") // pictures are handed on, never compared
public record GrayImage(int width, int height, byte[] pixels) {
    public GrayImage {
        if (width < 1 || height < 1 || pixels.length != width * height) {
            throw new IllegalArgumentException(pixels.length + " pixels for " + width + " x " + height);
        }
    }

    /** Brightness of a pixel, 0 to 255. */
    public int at(int x, int y) {
        return pixels[y * width + x] & 0xFF;
    }
}
