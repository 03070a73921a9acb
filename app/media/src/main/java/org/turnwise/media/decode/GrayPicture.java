package org.turnwise.media.decode;

/**
 * One decoded picture in grey, upright, as a face detector looks at it.
 *
 * <p>Row {@code y} begins at {@code y * width}; a byte holds 0 (black) to 255 (white). Whoever is handed a picture may
 * keep it, but not write to it.
 *
 * @param timestampMicros first whole microsecond of media time at which this picture is the one to be shown
 * @param width pixels, after turning and scaling down
 * @param pixels {@code width * height} values
 */
@SuppressWarnings("ArrayRecordComponent") // handed from thread to thread, never compared
public record GrayPicture(long timestampMicros, int width, int height, byte[] pixels) {
    public GrayPicture {
        if (pixels.length != width * height) {
            throw new IllegalArgumentException(
                    "%d pixels for a picture of %d x %d".formatted(pixels.length, width, height));
        }
    }

    /** First whole millisecond at which this picture is shown. */
    public long timestampMillis() {
        return Math.floorDiv(timestampMicros + 999, 1000L);
    }
}
