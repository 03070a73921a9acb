package org.turnwise.media.playback;

/** Where a player takes the time from; tests hand in one that they turn themselves. */
@FunctionalInterface
interface TimeSource {
    /** Nanoseconds since some moment; never goes back. */
    long nanos();

    static TimeSource system() {
        return System::nanoTime;
    }
}
