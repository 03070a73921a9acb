package org.turnwise.media.decode;

import org.turnwise.media.MediaException;
import org.turnwise.media.probe.MediaDescription;

/**
 * The sound of a recording by media time: what analysis asks for, turn by turn. Asking in order of time is quick, any other
 * order works too. One thread at a time.
 */
public final class AudioTrack implements AutoCloseable {
    private final PcmReader reader;

    private AudioTrack(PcmReader reader) {
        this.reader = reader;
    }

    /** @throws MediaException where the recording has no sound or is gone */
    public static AudioTrack open(MediaDescription media, PcmFormat format) throws MediaException {
        return new AudioTrack(PcmReader.open(media, format));
    }

    /**
     * Every sample whose time lies in the span; shorter where the recording ends before the span does.
     *
     * @param startMillis first millisecond, not negative
     * @param endMillis first millisecond that no longer belongs to it
     */
    public PcmSpan span(long startMillis, long endMillis) throws MediaException {
        PcmFormat format = reader.format();
        long from = format.sampleAtMicros(startMillis * 1000);
        long to = format.sampleAtMicros(endMillis * 1000);
        return new PcmSpan(reader.readSpan(from, to), from, reader.resampling());
    }

    public Resampling resampling() {
        return reader.resampling();
    }

    @Override
    public void close() {
        reader.close();
    }
}
