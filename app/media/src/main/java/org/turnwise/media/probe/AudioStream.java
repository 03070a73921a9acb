package org.turnwise.media.probe;

/**
 * A stream of sound.
 *
 * @param index the stream's number in the container
 * @param codec FFmpeg's short codec name, such as {@code aac}
 * @param channels number of channels as stored
 * @param channelLayout FFmpeg's name of the layout, such as {@code stereo}
 * @param startMicros media time of the first audible sample (encoder priming left out)
 */
public record AudioStream(
        int index, String codec, int sampleRateHz, int channels, String channelLayout, long startMicros) {}
