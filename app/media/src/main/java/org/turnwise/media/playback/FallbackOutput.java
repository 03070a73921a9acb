package org.turnwise.media.playback;

import java.util.function.Consumer;
import org.turnwise.media.decode.PcmFormat;

/** A chosen device, and the system's default where that one is gone or taken. */
final class FallbackOutput implements AudioOutput {
    private final AudioDevice device;
    private final AudioOutput chosen;
    private final AudioOutput otherwise;
    private final Consumer<String> remark;

    /** @param remark told in words when the other output is used */
    FallbackOutput(AudioDevice device, AudioOutput chosen, AudioOutput otherwise, Consumer<String> remark) {
        this.device = device;
        this.chosen = chosen;
        this.otherwise = otherwise;
        this.remark = remark;
    }

    @Override
    public AudioLine open(PcmFormat preferred) throws AudioUnavailableException {
        try {
            return chosen.open(preferred);
        } catch (AudioUnavailableException gone) {
            AudioLine line = otherwise.open(preferred);
            remark.accept(
                    "\"" + device.words() + "\" cannot play now: the sound comes from the system's default device.");
            return line;
        }
    }
}
