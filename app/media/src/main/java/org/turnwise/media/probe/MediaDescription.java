package org.turnwise.media.probe;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What a recording holds. Where a container has several streams of a kind, the one FFmpeg calls best is described and
 * played.
 *
 * <p>All times of the media room are <em>media times</em>: microseconds (or milliseconds) since the first picture shown
 * or the first sample heard, whichever comes first. See docs/decisions/0020-media-time.md.
 *
 * @param file the recording
 * @param container FFmpeg's short name of the container, such as {@code mov,mp4,m4a,3gp,3g2,mj2}
 * @param durationMicros from media time zero to the end of the longest stream
 * @param zeroMicros the container's own time at media time zero: what was subtracted
 * @param video empty where there are no moving pictures
 * @param audio empty where there is no sound
 */
public record MediaDescription(
        Path file,
        String container,
        long durationMicros,
        long zeroMicros,
        Optional<VideoStream> video,
        Optional<AudioStream> audio) {

    /** Length in milliseconds, rounded up, so that every moment of the recording lies before it. */
    public long durationMillis() {
        return Math.floorDiv(durationMicros + 999, 1000L);
    }
}
