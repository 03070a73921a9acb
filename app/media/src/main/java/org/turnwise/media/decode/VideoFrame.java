package org.turnwise.media.decode;

import java.util.OptionalLong;

/**
 * One decoded picture, ready to be shown: rotated, scaled, in colours a screen takes.
 *
 * <p>{@link #pixels()} has one {@code int} per pixel, {@code 0xAARRGGBB}, opaque; row {@code y} begins at {@code y *
 * stride()}. In JavaFX: {@code new PixelBuffer<>(width, height, IntBuffer.wrap(pixels), PixelFormat.getIntArgbPreInstance())}
 * (stride equals width). The array is shared and must not be written to; the frame itself never changes, so it may be
 * handed from thread to thread.
 */
public final class VideoFrame {
    private final long timestampMicros;
    private final long endMicros;
    private final OptionalLong picturesEndMicros;
    private final int width;
    private final int height;
    private final int[] pixels;

    /**
     * @param timestampMicros first whole microsecond of media time at which this picture is the one to be shown
     * @param endMicros first microsecond at which the next picture is, or the end of the recording
     */
    public VideoFrame(long timestampMicros, long endMicros, int width, int height, int[] pixels) {
        this(timestampMicros, endMicros, OptionalLong.empty(), width, height, pixels);
    }

    /**
     * @param timestampMicros first whole microsecond of media time at which this picture is the one to be shown
     * @param endMicros first microsecond at which the next picture is, or the end of the recording
     * @param picturesEndMicros see {@link #picturesEndMicros()}
     */
    public VideoFrame(
            long timestampMicros, long endMicros, OptionalLong picturesEndMicros, int width, int height, int[] pixels) {
        if (pixels.length != width * height) {
            throw new IllegalArgumentException(
                    "%d pixels for a picture of %d x %d".formatted(pixels.length, width, height));
        }
        this.timestampMicros = timestampMicros;
        this.endMicros = endMicros;
        this.picturesEndMicros = picturesEndMicros;
        this.width = width;
        this.height = height;
        this.pixels = pixels;
    }

    public long timestampMicros() {
        return timestampMicros;
    }

    public long endMicros() {
        return endMicros;
    }

    /**
     * When the moving pictures are over, where this is the last one and the recording goes on clearly longer, by its
     * header or by its sound: what is shown from then on is not the picture of its time. Empty where another picture
     * follows, and for the one picture of a recording that holds no other.
     */
    public OptionalLong picturesEndMicros() {
        return picturesEndMicros;
    }

    /** Whether the moving pictures are over at this media time, and this one is all that is left of them. */
    public boolean isOverAt(long micros) {
        return picturesEndMicros.isPresent() && micros >= picturesEndMicros.getAsLong();
    }

    /** First whole millisecond at which this picture is shown: seeking there shows this picture again. */
    public long timestampMillis() {
        return Math.floorDiv(timestampMicros + 999, 1000L);
    }

    public boolean isShownAt(long micros) {
        return timestampMicros <= micros && micros < endMicros;
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    /** Ints from one row to the next; always the width. */
    public int stride() {
        return width;
    }

    /** The pixels themselves, not a copy: read only. */
    public int[] pixels() {
        return pixels;
    }

    @Override
    public String toString() {
        return "VideoFrame[%d us .. %d us, %d x %d]".formatted(timestampMicros, endMicros, width, height);
    }
}
