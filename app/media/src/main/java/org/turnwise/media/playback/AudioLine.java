package org.turnwise.media.playback;

import org.turnwise.media.decode.PcmFormat;

/**
 * An opened line to the loudspeaker with a buffer of its own. Used by the player's thread alone; nothing here waits.
 * "Frames" are samples per channel.
 */
public interface AudioLine extends AutoCloseable {
    PcmFormat format();

    /** How many frames can be written now without waiting. */
    int writableFrames();

    /** @param interleaved at least {@code frames} frames; values beyond -1 to 1 are cut */
    void write(float[] interleaved, int frames);

    /** Frames heard since the last {@link #flush()} (or the opening). */
    long playedFrames();

    /** Plays what is and will be written. */
    void start();

    /** Stands still; what is written stays. */
    void stop();

    /** Throws away what is not heard yet and counts from zero again. */
    void flush();

    @Override
    void close();
}
