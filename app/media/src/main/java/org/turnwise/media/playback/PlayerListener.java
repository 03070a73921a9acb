package org.turnwise.media.playback;

import java.util.Optional;
import org.turnwise.media.MediaException;
import org.turnwise.media.decode.VideoFrame;

/**
 * Hears what a player does. Called on the player's own thread, in order; it must return quickly and hop to the screen's
 * thread itself. A listener that throws is logged and does not stop the player.
 */
public interface PlayerListener {
    /** A picture is due now. While playing, pictures that would come too late are left out. */
    default void frameShown(VideoFrame frame) {}

    /** Media time in milliseconds: about 30 times a second while playing, and once after every seek or step. */
    default void positionChanged(long positionMillis) {}

    default void stateChanged(PlaybackState state) {}

    /** The true length became known (it differs from the described one in files with wrong headers). */
    default void durationChanged(long durationMillis) {}

    /** From now on nothing is heard, and the wall clock leads. The reason can be shown. */
    default void soundLost(String why) {}

    /**
     * A recording without sound of its own has another one's heard in its place, or no more.
     *
     * @param why nothing is heard, which can be shown; empty where something is
     */
    default void audibleChanged(Optional<String> why) {}

    /** The further recording whose sound was wanted cannot be heard: it is as if none was. The reason can be shown. */
    default void furtherRefused(String why) {}

    /** The recording can no longer be read; the player is paused. The message can be shown. */
    default void failed(MediaException problem) {}
}
