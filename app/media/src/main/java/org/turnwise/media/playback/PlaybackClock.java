package org.turnwise.media.playback;

/** Says which media time it is. Used by the player's thread alone. */
interface PlaybackClock {
    void start();

    void stop();

    /** It is now this media time, in microseconds. */
    void reset(long mediaMicros);

    long positionMicros();
}
