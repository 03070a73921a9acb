package org.turnwise.media.playback;

import java.util.LinkedHashSet;
import java.util.Set;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.DataLine;
import javax.sound.sampled.LineUnavailableException;
import javax.sound.sampled.SourceDataLine;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.turnwise.media.decode.PcmFormat;

/** The sound card, by way of Java Sound: 16 bit lines with a buffer of a fifth of a second. */
public final class JavaSoundOutput implements AudioOutput {
    private static final Logger LOG = LoggerFactory.getLogger(JavaSoundOutput.class);
    private static final double BUFFER_SECONDS = 0.2;

    @Override
    public AudioLine open(PcmFormat preferred) throws AudioUnavailableException {
        Set<PcmFormat> tried = new LinkedHashSet<>();
        tried.add(preferred);
        tried.add(PcmFormat.stereo(48_000));
        tried.add(PcmFormat.stereo(44_100));
        for (PcmFormat format : tried) {
            AudioFormat pcm = new AudioFormat(format.sampleRateHz(), 16, format.channels(), true, false);
            try {
                SourceDataLine line =
                        (SourceDataLine) AudioSystem.getLine(new DataLine.Info(SourceDataLine.class, pcm));
                line.open(pcm, (int) (format.sampleRateHz() * BUFFER_SECONDS) * pcm.getFrameSize());
                return new JavaSoundLine(line, format);
            } catch (LineUnavailableException | IllegalArgumentException | SecurityException e) {
                LOG.debug("no line for {}: {}", format, e.getMessage());
            }
        }
        throw new AudioUnavailableException("No audio device: pictures follow the clock, there is nothing to hear.");
    }
}
