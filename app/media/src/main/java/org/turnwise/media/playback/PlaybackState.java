package org.turnwise.media.playback;

/** What a player is doing. */
public enum PlaybackState {
    /** The picture stands; position changes only by seeking and stepping. */
    PAUSED,
    /** Time runs. */
    PLAYING,
    /** Stands at the end of the recording; playing again begins from its start. */
    ENDED,
    /** Natives are released; every command is ignored. */
    CLOSED
}
