package org.turnwise.media.decode;

import org.turnwise.media.MediaException;

/** Hears how reading a waveform goes on. Called on the thread that reads. */
public interface WaveformListener {
    /** @param fraction 0 to 1, several times a second at most */
    default void progressed(double fraction) {}

    /** All of the recording is read. */
    default void finished() {}

    default void failed(MediaException problem) {}
}
