package org.turnwise.media.decode;

import org.turnwise.media.MediaException;
import org.turnwise.media.probe.MediaDescription;

/**
 * The sound of a recording by media time: what analysis asks for, turn by turn. Asking in order of time is quick, any other
 * order works too. One thread at a time.
 */
public final class AudioTrack implements AutoCloseable {
    private static final int BLOCK = 1 << 15;

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

    /**
     * Hands on every sample of the span, block by block, so that memory does not grow with it. The same bits whatever
     * was read before, on however many tracks of the recording; the price is a second's run-up.
     *
     * @param startMillis first millisecond, not negative
     * @param endMillis first millisecond that no longer belongs to it; beyond the end reads to the end
     * @return how many samples (per channel) there were, and how many of them were none
     */
    public Streamed stream(long startMillis, long endMillis, Block block) throws MediaException {
        PcmFormat format = reader.format();
        long from = format.sampleAtMicros(startMillis * 1000);
        long to = endMillis > Long.MAX_VALUE / 400_000_000L ? Long.MAX_VALUE : format.sampleAtMicros(endMillis * 1000);
        if (from < 0 || to < from) {
            throw new IllegalArgumentException("from %d ms to %d ms".formatted(startMillis, endMillis));
        }
        reader.seekAfresh(from);
        float[] samples = new float[(int) Math.min(BLOCK, to - from) * format.channels()];
        long done = 0;
        long notNumbers = reader.notNumbers();
        while (done < to - from) {
            int read = reader.read(samples, (int) Math.min(BLOCK, to - from - done));
            if (read == 0) {
                break;
            }
            block.accept(samples, read);
            done += read;
        }
        return new Streamed(done, reader.notNumbers() - notNumbers);
    }

    /**
     * What a span held.
     *
     * @param samples per channel
     * @param notNumbers how many of them, over all channels, were not numbers and were handed on as silence
     */
    public record Streamed(long samples, long notNumbers) {}

    /** Takes samples as they come. */
    @FunctionalInterface
    public interface Block {
        /**
         * @param samples interleaved; overwritten by the next block
         * @param frames how many samples per channel it holds, from the array's beginning
         */
        void accept(float[] samples, int frames);
    }

    public Resampling resampling() {
        return reader.resampling();
    }

    @Override
    public void close() {
        reader.close();
    }
}
