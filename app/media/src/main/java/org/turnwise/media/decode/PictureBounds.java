package org.turnwise.media.decode;

/**
 * The largest picture that is wanted. Pictures are scaled down into it, never up, and keep their shape.
 *
 * @param maxWidth pixels, at least 1
 * @param maxHeight pixels, at least 1
 */
public record PictureBounds(int maxWidth, int maxHeight) {
    /** As large as recorded. */
    public static final PictureBounds NONE = new PictureBounds(Integer.MAX_VALUE, Integer.MAX_VALUE);

    public PictureBounds {
        if (maxWidth < 1 || maxHeight < 1) {
            throw new IllegalArgumentException("a picture cannot fit into " + maxWidth + " x " + maxHeight);
        }
    }

    double scaleFor(int width, int height) {
        return Math.min(1, Math.min(maxWidth / (double) width, maxHeight / (double) height));
    }
}
