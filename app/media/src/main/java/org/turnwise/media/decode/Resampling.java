package org.turnwise.media.decode;

/**
 * What was done to the recorded sound to bring it into the wanted form, for provenance.
 *
 * @param recordedRateHz sample rate as decoded
 * @param recordedChannels channels as decoded
 * @param wanted form handed out
 * @param engine the library and version that did it
 */
public record Resampling(int recordedRateHz, int recordedChannels, PcmFormat wanted, String engine) {
    /** Whether the rate was changed; channels may have been mixed all the same. */
    public boolean changesRate() {
        return recordedRateHz != wanted.sampleRateHz();
    }

    /** In one line, such as {@code 44100 Hz, 2 channels -> 16000 Hz, 1 channel (libswresample 6.1.100)}. */
    public String inWords() {
        return "%d Hz, %d %s -> %d Hz, %d %s (%s)"
                .formatted(
                        recordedRateHz,
                        recordedChannels,
                        recordedChannels == 1 ? "channel" : "channels",
                        wanted.sampleRateHz(),
                        wanted.channels(),
                        wanted.channels() == 1 ? "channel" : "channels",
                        engine);
    }
}
