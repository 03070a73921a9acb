package org.turnwise.media.playback;

import org.turnwise.media.probe.MediaDescription;

/**
 * A further recording of the same event whose sound is heard with the pictures of the one that is played.
 *
 * @param media the further recording; it must have sound
 * @param offsetMillis how much later than the played one it began
 */
public record HeardInstead(MediaDescription media, long offsetMillis, Way way) {
    /** What becomes of the played recording's own sound. */
    public enum Way {
        /** It is not heard. */
        ALONE,
        /** It is heard on the left and the further one on the right; both together where there is one channel. */
        BOTH
    }
}
