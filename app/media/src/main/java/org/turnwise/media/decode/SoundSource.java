package org.turnwise.media.decode;

import static org.bytedeco.ffmpeg.global.avutil.AV_NOPTS_VALUE;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.jspecify.annotations.Nullable;
import org.turnwise.media.MediaException;
import org.turnwise.media.ffmpeg.Demuxer;
import org.turnwise.media.ffmpeg.NativeLedger;
import org.turnwise.media.ffmpeg.StreamDecoder;
import org.turnwise.media.ffmpeg.TimeBase;
import org.turnwise.media.probe.AudioStream;
import org.turnwise.media.probe.MediaDescription;

/**
 * The sound of a recording at its own rate, mixed to the wanted channels, every sample in its place by the timestamps:
 * encoder priming is left out, gaps are silence, what overlaps is cut. Blocks follow each other without gaps.
 */
final class SoundSource implements AutoCloseable {
    /** Decoders need a run-up before what they say is what they would have said from the beginning. */
    private static final long RUN_UP_MICROS = 1_000_000;

    private static final long TOLERANCE_MICROS = 4_000;
    private static final int BLOCKS_LEARNT_FROM = 6;
    private static final int LONGEST_SILENCE = 1 << 16;

    private final AudioStream stream;
    private final long zeroMicros;
    private final PcmFormat format;
    private final int channels;
    private final NativeLedger ledger;
    private final Demuxer demuxer;
    private StreamDecoder decoder;
    private final Deque<SoundBlock> waiting = new ArrayDeque<>();
    private BlockGrid grid = new BlockGrid();
    private Optional<BlockGrid> learnt = Optional.empty();
    private @Nullable SwrConverter converter;
    private int converterRate;
    private int converterFormat = -1;
    private int converterChannels;
    private boolean ended;
    private boolean ordered;
    private long expected;

    /** @param format its rate is not heeded */
    SoundSource(MediaDescription media, AudioStream stream, PcmFormat format, NativeLedger ledger)
            throws MediaException {
        this.stream = stream;
        this.zeroMicros = media.zeroMicros();
        this.format = format;
        this.channels = format.channels();
        this.ledger = ledger;
        this.demuxer = Demuxer.open(media.file(), ledger);
        try {
            demuxer.only(stream.index());
            this.decoder = StreamDecoder.open(demuxer, stream.index(), 1, ledger);
        } catch (MediaException e) {
            demuxer.close();
            throw e;
        }
        this.ordered = true;
        this.expected = 0;
    }

    int sampleRateHz() {
        return stream.sampleRateHz();
    }

    /** The next block; the first after opening begins at media time zero. Empty at the end of the stream. */
    Optional<SoundBlock> next() {
        while (waiting.isEmpty()) {
            if (decoder.receive()) {
                place(decoder.frame());
            } else if (ended) {
                return Optional.empty();
            } else if (readMine()) {
                decoder.send(demuxer.packet());
            } else {
                ended = true;
                decoder.sendEnd();
            }
        }
        return Optional.of(waiting.remove());
    }

    /** Number of the sample after the last block made: at the end of the stream, how many there are. */
    long end() {
        return expected;
    }

    /** Goes somewhere before this sample: the next block begins at or before it, or at the beginning. */
    void seekBefore(long sample) throws MediaException {
        long micros = sample * 1_000_000L / sampleRateHz() - RUN_UP_MICROS;
        waiting.clear();
        dropConverter();
        if (micros <= stream.startMicros() + RUN_UP_MICROS) {
            restart();
            return;
        }
        learnBlocks();
        for (long margin = 0; margin <= 16_000_000; margin = margin * 4 + 1_000_000) {
            long target = micros + zeroMicros - margin;
            if (!demuxer.seekBackTo(stream.index(), timeBase().fromMicros(target))) {
                break;
            }
            decoder.flush();
            ended = false;
            ordered = false;
            Optional<SoundBlock> landed = next();
            if (landed.isPresent() && landed.get().first() <= sample) {
                waiting.addFirst(landed.get());
                return;
            }
            waiting.clear();
        }
        restart();
    }

    /**
     * As {@link #seekBefore}, with nothing left of what was decoded before: some decoders (AAC's invented noise) go on
     * from a state that no seek resets, and where blocks begin is judged by those seen last.
     */
    void seekBeforeAfresh(long sample) throws MediaException {
        if (learnt.isEmpty()) {
            grid = new BlockGrid();
            learnBlocks();
            learnt = Optional.of(grid);
        }
        grid = learnt.get().copy();
        StreamDecoder fresh = StreamDecoder.open(demuxer, stream.index(), 1, ledger);
        decoder.close();
        decoder = fresh;
        seekBefore(sample);
    }

    /** The beginning of the stream shows where its blocks begin; coarse timestamps alone would not. */
    private void learnBlocks() throws MediaException {
        if (grid.isLearnt()) {
            return;
        }
        restart();
        for (int i = 0; i < BLOCKS_LEARNT_FROM; i++) {
            next();
        }
        waiting.clear();
    }

    private void restart() throws MediaException {
        demuxer.reopen();
        demuxer.only(stream.index());
        decoder.flush();
        ended = false;
        ordered = true;
        expected = 0;
    }

    private boolean readMine() {
        while (demuxer.read()) {
            if (demuxer.packet().stream_index() == stream.index()) {
                return true;
            }
        }
        return false;
    }

    private void place(AVFrame frame) {
        if (frame.nb_samples() == 0) {
            return;
        }
        float[] samples = converterFor(frame).convert(frame);
        int frames = samples.length / channels;
        long at = positionOf(frame, frames);
        if (!ordered) {
            ordered = true;
            expected = at;
        }
        while (at > expected) {
            int silent = (int) Math.min(LONGEST_SILENCE, at - expected);
            add(new float[silent * channels], silent);
        }
        int late = (int) Math.min(frames, expected - at);
        if (late < frames) {
            float[] rest = late == 0 ? samples : java.util.Arrays.copyOfRange(samples, late * channels, samples.length);
            add(rest, frames - late);
        }
    }

    private void add(float[] samples, int frames) {
        waiting.add(new SoundBlock(expected, samples, frames));
        expected += frames;
    }

    /** Where the frame's first sample belongs; small deviations are rounding of coarse timestamps. */
    private long positionOf(AVFrame frame, int frames) {
        long pts = frame.best_effort_timestamp();
        if (pts == AV_NOPTS_VALUE) {
            return ordered ? expected : firstSample();
        }
        TimeBase base = timeBase();
        long micros = base.toMicros(pts) - zeroMicros;
        long stamped = Math.round(micros * (double) sampleRateHz() / 1e6);
        long tolerance = samplesIn(Math.min(TOLERANCE_MICROS, base.tickMicros() + 25));
        long snapped = grid.snap(stamped, frames, tolerance, firstSample());
        boolean follows = ordered && Math.abs(snapped - expected) <= samplesIn(TOLERANCE_MICROS);
        return follows ? expected : snapped;
    }

    private long firstSample() {
        return Math.round(stream.startMicros() * (double) sampleRateHz() / 1e6);
    }

    private long samplesIn(long micros) {
        return 1 + micros * sampleRateHz() / 1_000_000L;
    }

    private SwrConverter converterFor(AVFrame frame) {
        SwrConverter now = converter;
        boolean fits = now != null
                && converterRate == frame.sample_rate()
                && converterFormat == frame.format()
                && converterChannels == frame.ch_layout().nb_channels();
        if (now == null || !fits) {
            dropConverter();
            now = SwrConverter.from(frame, format, sampleRateHz(), ledger);
            converter = now;
            converterRate = frame.sample_rate();
            converterFormat = frame.format();
            converterChannels = frame.ch_layout().nb_channels();
        }
        return now;
    }

    private void dropConverter() {
        if (converter != null) {
            converter.close();
            converter = null;
        }
    }

    private TimeBase timeBase() {
        return demuxer.timeBase(stream.index());
    }

    @Override
    public void close() {
        dropConverter();
        decoder.close();
        demuxer.close();
    }
}
