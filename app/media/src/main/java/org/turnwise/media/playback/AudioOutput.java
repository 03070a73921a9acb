package org.turnwise.media.playback;

import org.turnwise.media.decode.PcmFormat;

/** A way to make sound audible. */
@FunctionalInterface
public interface AudioOutput {
    /**
     * Opens a line, stopped and empty.
     *
     * @param preferred what the recording has; the line may be of another form, see {@link AudioLine#format()}
     * @throws AudioUnavailableException where there is no device to play it; the message can be shown
     */
    AudioLine open(PcmFormat preferred) throws AudioUnavailableException;

    /** No sound at all: the wall clock leads. */
    static AudioOutput none() {
        return preferred -> {
            throw new AudioUnavailableException("Sound is switched off.");
        };
    }
}
