package org.turnwise.media.decode;

import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.turnwise.media.MediaException;
import org.turnwise.media.MediaException.Reason;
import org.turnwise.media.probe.MediaDescription;

/**
 * Reads a recording's waveform in the background. {@link #peaks()} can be drawn from at any moment: what is not read yet is
 * said to be unknown. Closing cancels; the file is let go soon after.
 */
public final class WaveformScan implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(WaveformScan.class);
    private static final int CHUNK = 1 << 15;
    private static final double TOLD_EVERY = 0.005;

    private final MediaDescription media;
    private final WaveformListener listener;
    private final WaveformPeaks peaks;
    private volatile boolean cancelled;
    private volatile double progress;

    private WaveformScan(MediaDescription media, WaveformListener listener, int sampleRateHz) {
        this.media = media;
        this.listener = listener;
        this.peaks = new WaveformPeaks(sampleRateHz);
    }

    /**
     * Starts reading on the executor.
     *
     * @throws MediaException where the recording has no sound
     */
    public static WaveformScan start(MediaDescription media, Executor executor, WaveformListener listener)
            throws MediaException {
        int rate = media.audio()
                .orElseThrow(() -> new MediaException(media.file(), Reason.NO_AUDIO, media.file() + ": has no sound."))
                .sampleRateHz();
        WaveformScan scan = new WaveformScan(media, listener, rate);
        executor.execute(() -> scan.read(rate));
        return scan;
    }

    /** What is read so far; grows while reading. */
    public WaveformPeaks peaks() {
        return peaks;
    }

    /** How much is read, 0 to 1. */
    public double progress() {
        return progress;
    }

    /** Stops reading; what was read stays. */
    @Override
    public void close() {
        cancelled = true;
    }

    private void read(int rate) {
        double samples = Math.max(1, media.durationMicros() / 1e6 * rate);
        try (PcmReader reader = PcmReader.open(media, PcmFormat.mono(rate))) {
            float[] chunk = new float[CHUNK];
            double told = 0;
            for (int read = reader.read(chunk, CHUNK); read > 0 && !cancelled; read = reader.read(chunk, CHUNK)) {
                peaks.append(chunk, 0, read);
                progress = Math.min(1, reader.position() / samples);
                if (progress - told >= TOLD_EVERY) {
                    told = progress;
                    listener.progressed(told);
                }
            }
            if (!cancelled) {
                peaks.finish();
                progress = 1;
                listener.progressed(1);
                listener.finished();
            }
        } catch (MediaException e) {
            LOG.info("no waveform: {}", e.getMessage());
            listener.failed(e);
        }
    }
}
