package org.turnwise.media.probe;

/**
 * A stream of moving pictures. Cover art (one still picture inside a music file) is never one.
 *
 * @param index the stream's number in the container
 * @param codec FFmpeg's short codec name, such as {@code h264}
 * @param codedWidth width in pixels as stored, before rotation and pixel aspect are applied
 * @param codedHeight height in pixels as stored
 * @param width width in pixels as it is to be shown: pixel aspect and rotation applied
 * @param height height in pixels as it is to be shown
 * @param rotationDegrees clockwise turn that the container asks for: 0, 90, 180 or 270
 * @param mirrored whether the container asks for the picture to be mirrored left to right before it is turned
 * @param framesPerSecond average frame rate, 0 where it cannot be told
 * @param timing whether the distances between frames are even
 * @param startMicros media time of the first frame (see {@link MediaDescription#zeroMicros()})
 */
public record VideoStream(
        int index,
        String codec,
        int codedWidth,
        int codedHeight,
        int width,
        int height,
        int rotationDegrees,
        boolean mirrored,
        double framesPerSecond,
        FrameTiming timing,
        long startMicros) {}
