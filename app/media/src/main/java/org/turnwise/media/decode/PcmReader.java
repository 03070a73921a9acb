package org.turnwise.media.decode;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalLong;
import org.bytedeco.ffmpeg.global.swresample;
import org.jspecify.annotations.Nullable;
import org.turnwise.media.MediaException;
import org.turnwise.media.MediaException.Reason;
import org.turnwise.media.ffmpeg.NativeLedger;
import org.turnwise.media.probe.AudioStream;
import org.turnwise.media.probe.MediaDescription;

/**
 * Streams a recording's sound as float samples at any rate, from any sample on.
 *
 * <p>Sample 0 is media time zero; where the sound begins later than the picture there is silence before it. A span read
 * after a seek holds the same samples as when read from the beginning (lossy codecs: up to what their decoders make of a
 * second's run-up). Samples are always finite: what is not a number is read as silence, and counted. Memory does not grow with the recording. One thread at a time.
 */
public final class PcmReader implements AutoCloseable {
    /** Samples of run-up for the resampling filter, at the recorded rate. */
    private static final int FILTER_RUN_UP = 2048;

    private final PcmFormat format;
    private final AudioStream stream;
    private final SoundSource source;
    private final NativeLedger ledger;
    private final int stepIn;
    private final int stepOut;
    private @Nullable SwrConverter resampler;
    private float[] buffer = new float[0];
    private int bufferAt;
    private long position;
    private long notNumbers;
    private boolean drained;
    private boolean closed;

    private PcmReader(MediaDescription media, AudioStream stream, PcmFormat format, NativeLedger ledger)
            throws MediaException {
        this.format = format;
        this.stream = stream;
        this.ledger = ledger;
        this.source = new SoundSource(media, stream, format, ledger);
        int common = greatestCommonDivisor(stream.sampleRateHz(), format.sampleRateHz());
        this.stepIn = stream.sampleRateHz() / common;
        this.stepOut = format.sampleRateHz() / common;
        this.resampler = newResampler();
    }

    /** @throws MediaException where the recording has no sound or is gone */
    public static PcmReader open(MediaDescription media, PcmFormat format) throws MediaException {
        return open(media, format, new NativeLedger());
    }

    /** As {@link #open(MediaDescription, PcmFormat)}, counting native objects in the ledger. */
    public static PcmReader open(MediaDescription media, PcmFormat format, NativeLedger ledger) throws MediaException {
        AudioStream stream = media.audio()
                .orElseThrow(() -> new MediaException(media.file(), Reason.NO_AUDIO, media.file() + ": has no sound."));
        return new PcmReader(media, stream, format, ledger);
    }

    public PcmFormat format() {
        return format;
    }

    /** What is done to the recorded sound. */
    public Resampling resampling() {
        int version = swresample.swresample_version();
        return new Resampling(
                stream.sampleRateHz(),
                stream.channels(),
                format,
                "libswresample %d.%d.%d".formatted(version >> 16, (version >> 8) & 0xFF, version & 0xFF));
    }

    /** Number of the sample that is read next. */
    public long position() {
        return position;
    }

    /**
     * How many of the samples read so far were not numbers (not-a-number, infinite, or mixed of such) and were read as
     * silence; where the rate is changed, as many as went into it, a run-up included.
     */
    public long notNumbers() {
        return notNumbers;
    }

    /** The next read begins with this sample; samples before 0 cannot be asked for. */
    public void seek(long sample) throws MediaException {
        long wanted = Math.max(0, sample);
        if (wanted == position) {
            return;
        }
        if (wanted > position && wanted - position <= 2L * format.sampleRateHz()) {
            skip(wanted - position);
            position = wanted;
            return;
        }
        long block = blockBefore(wanted);
        source.seekBefore(block * stepIn);
        startFrom(block, wanted);
    }

    /**
     * As {@link #seek}, and what is read then has the same bits whatever was read before. Always costs a second's
     * run-up, however near the sample is.
     */
    public void seekAfresh(long sample) throws MediaException {
        long wanted = Math.max(0, sample);
        long block = blockBefore(wanted);
        source.seekBeforeAfresh(block * stepIn);
        startFrom(block, wanted);
    }

    private long blockBefore(long sample) {
        return Math.max(0, Math.floorDiv(sample, (long) stepOut) - (FILTER_RUN_UP + stepIn - 1) / stepIn);
    }

    private void startFrom(long block, long wanted) {
        dropResampler();
        resampler = newResampler();
        drained = false;
        buffer = new float[0];
        bufferAt = 0;
        position = block * stepOut;
        alignTo(block * stepIn);
        skip(wanted - position);
        position = wanted;
    }

    /**
     * Reads on.
     *
     * @param target interleaved samples are put here from its beginning
     * @param frames how many samples per channel at most
     * @return how many were read; 0 only at the end of the recording
     */
    public int read(float[] target, int frames) {
        int channels = format.channels();
        int done = 0;
        while (done < frames && fill()) {
            int take = Math.min(frames - done, buffer.length / channels - bufferAt);
            System.arraycopy(buffer, bufferAt * channels, target, done * channels, take * channels);
            notNumbers += silence(target, done * channels, (done + take) * channels);
            bufferAt += take;
            done += take;
        }
        position += done;
        return done;
    }

    /** How many samples there are in all, silence before the first one included; empty where the last read did not reach the end. */
    public OptionalLong length() {
        return drained ? OptionalLong.of(-Math.floorDiv(-source.end() * stepOut, (long) stepIn)) : OptionalLong.empty();
    }

    /** The samples from the one numbered (inclusive) to the other (exclusive); fewer where the recording ends before. */
    public float[] readSpan(long from, long to) throws MediaException {
        if (from < 0 || to < from || (to - from) * format.channels() > Integer.MAX_VALUE - 64) {
            throw new IllegalArgumentException("samples %d to %d".formatted(from, to));
        }
        seek(from);
        float[] samples = new float[(int) (to - from) * format.channels()];
        int read = read(samples, (int) (to - from));
        return read == to - from ? samples : Arrays.copyOf(samples, read * format.channels());
    }

    /** Makes the source's next block begin exactly with this sample, so that the resampler's phase is the same always. */
    private void alignTo(long firstIn) {
        Optional<SoundBlock> block = source.next();
        while (block.isPresent() && block.get().end() <= firstIn) {
            block = source.next();
        }
        if (block.isPresent()) {
            SoundBlock landed = block.get();
            int late = (int) (firstIn - landed.first());
            int channels = format.channels();
            accept(
                    Arrays.copyOfRange(landed.samples(), late * channels, landed.frames() * channels),
                    landed.frames() - late);
        }
    }

    private void skip(long frames) {
        long left = frames;
        while (left > 0 && fill()) {
            int take = (int) Math.min(left, buffer.length / format.channels() - bufferAt);
            bufferAt += take;
            left -= take;
        }
    }

    /** Sees to it that something is in the buffer; false at the end. */
    private boolean fill() {
        while (bufferAt * format.channels() >= buffer.length) {
            if (drained) {
                return false;
            }
            Optional<SoundBlock> block = source.next();
            if (block.isPresent()) {
                accept(block.get().samples(), block.get().frames());
            } else {
                drained = true;
                buffer = resampler == null ? new float[0] : resampler.drain();
                bufferAt = 0;
            }
        }
        return true;
    }

    private void accept(float[] samples, int frames) {
        if (resampler == null) {
            buffer = samples;
        } else {
            notNumbers += silence(samples, 0, samples.length);
            buffer = resampler.convert(samples, frames);
        }
        bufferAt = 0;
    }

    /** Makes zeros of what are no numbers and says how many there were. */
    private static int silence(float[] samples, int from, int to) {
        int found = 0;
        for (int i = from; i < to; i++) {
            if (!Float.isFinite(samples[i])) {
                samples[i] = 0;
                found++;
            }
        }
        return found;
    }

    private @Nullable SwrConverter newResampler() {
        return stepIn == stepOut
                ? null
                : SwrConverter.ofRate(stream.sampleRateHz(), format.sampleRateHz(), format.channels(), ledger);
    }

    private void dropResampler() {
        if (resampler != null) {
            resampler.close();
            resampler = null;
        }
    }

    private static int greatestCommonDivisor(int a, int b) {
        return b == 0 ? a : greatestCommonDivisor(b, a % b);
    }

    @Override
    public void close() {
        if (!closed) {
            closed = true;
            dropResampler();
            source.close();
        }
    }
}
