package org.turnwise.media.playback;

import org.turnwise.media.MediaException;
import org.turnwise.media.probe.MediaDescription;

/**
 * Opens players. The program's composition root hands the real one (FFmpeg and the sound card) to the views; their tests
 * hand in players of their own.
 */
@FunctionalInterface
public interface PlayerFactory {
    /**
     * Opens the recording, paused at its start; the first picture arrives at the listeners. Reads the file: not for the
     * screen's thread.
     */
    Player open(MediaDescription media) throws MediaException;
}
