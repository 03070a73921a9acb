package org.turnwise.media.movies;

/**
 * How a test movie's pictures are coded and when they are shown.
 *
 * @param codec name of the encoder
 * @param timeBaseNum unit of the timestamps
 * @param timestamps of the pictures in order; picture i shows the number i
 * @param width as shown, after turning
 * @param height as shown, after turning
 * @param keyEvery distance of key frames
 * @param rotation how far, clockwise, players are told to turn the pictures
 */
public record PictureTrack(
        String codec,
        String pixelFormat,
        int width,
        int height,
        int timeBaseNum,
        int timeBaseDen,
        long[] timestamps,
        int keyEvery,
        int bFrames,
        int rotation) {

    public static PictureTrack constant(String codec, int count, int timeBaseNum, int timeBaseDen) {
        long[] timestamps = new long[count];
        for (int i = 0; i < count; i++) {
            timestamps[i] = i;
        }
        return new PictureTrack(codec, "yuv420p", 128, 96, timeBaseNum, timeBaseDen, timestamps, 12, 0, 0);
    }

    public PictureTrack at(long... times) {
        return new PictureTrack(
                codec, pixelFormat, width, height, timeBaseNum, timeBaseDen, times, keyEvery, bFrames, rotation);
    }

    public PictureTrack withKeyEvery(int distance) {
        return new PictureTrack(
                codec, pixelFormat, width, height, timeBaseNum, timeBaseDen, timestamps, distance, bFrames, rotation);
    }

    public PictureTrack withBFrames(int count) {
        return new PictureTrack(
                codec, pixelFormat, width, height, timeBaseNum, timeBaseDen, timestamps, keyEvery, count, rotation);
    }

    public PictureTrack withSize(int wide, int high) {
        return new PictureTrack(
                codec, pixelFormat, wide, high, timeBaseNum, timeBaseDen, timestamps, keyEvery, bFrames, rotation);
    }

    public PictureTrack withPixels(String format) {
        return new PictureTrack(
                codec, format, width, height, timeBaseNum, timeBaseDen, timestamps, keyEvery, bFrames, rotation);
    }

    public PictureTrack turned(int clockwise) {
        return new PictureTrack(
                codec, pixelFormat, width, height, timeBaseNum, timeBaseDen, timestamps, keyEvery, bFrames, clockwise);
    }

    /** The same pictures, all later (or earlier) by so many units. */
    public PictureTrack shifted(long by) {
        long[] moved = timestamps.clone();
        for (int i = 0; i < moved.length; i++) {
            moved[i] += by;
        }
        return at(moved);
    }

    /** When picture i begins, in microseconds after picture 0, rounded up: worked out here, by no decoder. */
    public long microsAfterFirst(int i) {
        long units = Math.multiplyExact(timestamps[i] - timestamps[0], timeBaseNum * 1_000_000L);
        return -Math.floorDiv(-units, (long) timeBaseDen);
    }
}
