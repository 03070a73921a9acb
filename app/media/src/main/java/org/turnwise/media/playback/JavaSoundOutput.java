package org.turnwise.media.playback;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.DataLine;
import javax.sound.sampled.LineUnavailableException;
import javax.sound.sampled.Mixer;
import javax.sound.sampled.SourceDataLine;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.turnwise.media.decode.PcmFormat;

/** A sound card, by way of Java Sound: 16 bit lines with a buffer of a fifth of a second. */
public final class JavaSoundOutput implements AudioOutput {
    private static final Logger LOG = LoggerFactory.getLogger(JavaSoundOutput.class);
    private static final double BUFFER_SECONDS = 0.2;

    private final AudioDevice device;

    /** Whatever the system plays on by default. */
    public JavaSoundOutput() {
        this(AudioDevice.SYSTEM_DEFAULT);
    }

    private JavaSoundOutput(AudioDevice device) {
        this.device = device;
    }

    /**
     * Plays on the device; on the system's default where that one is gone or taken when a recording is opened.
     *
     * @param remark told so in words then, on the thread that opens
     */
    public static AudioOutput on(AudioDevice device, Consumer<String> remark) {
        return device.isSystemDefault()
                ? new JavaSoundOutput()
                : new FallbackOutput(device, new JavaSoundOutput(device), new JavaSoundOutput(), remark);
    }

    @Override
    public AudioLine open(PcmFormat preferred) throws AudioUnavailableException {
        Set<PcmFormat> tried = new LinkedHashSet<>();
        tried.add(preferred);
        tried.add(PcmFormat.stereo(48_000));
        tried.add(PcmFormat.stereo(44_100));
        Optional<Mixer> mixer = AudioDevices.mixer(device);
        if (mixer.isEmpty() && !device.isSystemDefault()) {
            throw new AudioUnavailableException("There is no audio device \"" + device.words() + "\" any more.");
        }
        for (PcmFormat format : tried) {
            AudioFormat pcm = new AudioFormat(format.sampleRateHz(), 16, format.channels(), true, false);
            DataLine.Info wanted = new DataLine.Info(SourceDataLine.class, pcm);
            try {
                SourceDataLine line = (SourceDataLine)
                        (mixer.isPresent() ? mixer.get().getLine(wanted) : AudioSystem.getLine(wanted));
                line.open(pcm, (int) (format.sampleRateHz() * BUFFER_SECONDS) * pcm.getFrameSize());
                return new JavaSoundLine(line, format);
            } catch (LineUnavailableException | IllegalArgumentException | SecurityException e) {
                LOG.debug("no line for {}: {}", format, e.getMessage());
            }
        }
        throw new AudioUnavailableException("No audio device: pictures follow the clock, there is nothing to hear.");
    }
}
