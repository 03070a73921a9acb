package org.turnwise.media.playback;

/** There is no device to play sound on. The message is for the status line. */
public final class AudioUnavailableException extends Exception {
    private static final long serialVersionUID = 1L;

    public AudioUnavailableException(String message) {
        super(message);
    }
}
