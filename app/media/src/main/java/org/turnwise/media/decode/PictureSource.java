package org.turnwise.media.decode;

import static org.bytedeco.ffmpeg.global.avutil.AV_NOPTS_VALUE;

import java.util.Optional;
import java.util.OptionalLong;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avcodec;
import org.turnwise.media.MediaException;
import org.turnwise.media.ffmpeg.Demuxer;
import org.turnwise.media.ffmpeg.NativeLedger;
import org.turnwise.media.ffmpeg.StreamDecoder;
import org.turnwise.media.ffmpeg.TimeBase;

/**
 * The pictures of one video stream in the order they are shown, from any moment on. Times are container times in
 * microseconds.
 *
 * <p>Containers seek by decoding time and sometimes land late; pictures before the first key frame after a seek refer to
 * pictures never decoded. So a landing counts only when a picture that does not precede its key frame begins at or before
 * the wanted moment; otherwise the search starts again further back, at last at the beginning of the file.
 */
final class PictureSource implements AutoCloseable {
    private static final long[] MARGINS_MICROS = {0, 500_000, 3_000_000, 12_000_000};
    private static final long CLOSE_BY_MICROS = 700_000;
    private static final long FAR_MICROS = 15_000_000;
    private static final long END_FOUND_WITHIN_MICROS = 4_000_000;

    private final Demuxer demuxer;
    private final StreamDecoder decoder;
    private final NativeLedger ledger;
    private final int index;
    private final long usualLengthMicros;
    private OptionalLong firstPacketDts = OptionalLong.empty();
    private boolean ended;
    private boolean untimed;
    private boolean fromBeginning = true;
    private long lastMicros = Long.MIN_VALUE;
    private long lastReadDts = Long.MIN_VALUE;
    private long keyFrameMicros = Long.MIN_VALUE;
    private Optional<Picture> pending = Optional.empty();

    PictureSource(Demuxer demuxer, int index, double framesPerSecond, NativeLedger ledger) throws MediaException {
        this(demuxer, index, framesPerSecond, 0, ledger);
    }

    /** @param threads decoding threads, 0 for as many as there are processors */
    PictureSource(Demuxer demuxer, int index, double framesPerSecond, int threads, NativeLedger ledger)
            throws MediaException {
        this.demuxer = demuxer;
        this.index = index;
        this.ledger = ledger;
        this.usualLengthMicros = framesPerSecond > 0 ? Math.round(1e6 / framesPerSecond) : 40_000;
        demuxer.only(index);
        this.decoder = StreamDecoder.open(demuxer, index, threads, ledger);
    }

    /** The next picture, which the caller closes; empty at the end of the stream. */
    Optional<Picture> next() {
        if (pending.isPresent()) {
            Optional<Picture> first = pending;
            pending = Optional.empty();
            return first;
        }
        while (!ended) {
            while (decoder.receive()) {
                Optional<Picture> picture = accepted(decoder.frame());
                if (picture.isPresent()) {
                    return picture;
                }
            }
            feed();
        }
        while (decoder.receive()) {
            Optional<Picture> picture = accepted(decoder.frame());
            if (picture.isPresent()) {
                return picture;
            }
        }
        return Optional.empty();
    }

    /** Goes back or on so that the next picture is one that begins at or before the moment (or the very first). */
    void seek(long micros) throws MediaException {
        for (long margin : MARGINS_MICROS) {
            if (untimed || !land(micros - margin)) {
                break;
            }
            pending = next();
            if (pending.filter(p -> p.micros() <= micros).isPresent()) {
                return;
            }
        }
        if (pending.isPresent() || untimed || !landBeforeEnd(micros)) {
            rewind();
        }
    }

    /**
     * The container promises pictures that are not there, as in a file that is cut off: halves what lies between its
     * beginning and the moment until the place where they stop is close, instead of decoding everything up to it.
     */
    private boolean landBeforeEnd(long micros) {
        long start = demuxer.stream(index).start_time();
        long there = start == AV_NOPTS_VALUE ? 0 : timeBase().toMicros(start);
        long gone = micros;
        while (gone - there > END_FOUND_WITHIN_MICROS) {
            long middle = there + (gone - there) / 2;
            if (hasPictureBefore(middle)) {
                there = middle;
            } else {
                gone = middle;
            }
        }
        return hasPictureBefore(there);
    }

    private boolean hasPictureBefore(long micros) {
        if (!land(micros)) {
            return false;
        }
        pending = next();
        return pending.filter(p -> p.micros() <= micros).isPresent();
    }

    /** Whether decoding on to the moment is likely to be quicker than seeking to a key frame near it. */
    boolean isNear(long micros) {
        if (lastMicros == Long.MIN_VALUE || micros < lastMicros) {
            return false;
        }
        if (micros - lastMicros <= CLOSE_BY_MICROS || untimed) {
            return true;
        }
        OptionalLong key = demuxer.keyFrameBefore(index, timeBase().fromMicros(micros));
        return micros - lastMicros <= FAR_MICROS && key.isPresent() && key.getAsLong() <= lastReadDts;
    }

    private boolean land(long micros) {
        dropPending();
        if (!demuxer.seekBackTo(index, timeBase().fromMicros(micros))) {
            return false;
        }
        startOver();
        fromBeginning = false;
        return true;
    }

    private void rewind() throws MediaException {
        dropPending();
        if (firstPacketDts.isPresent() && demuxer.seekBackTo(index, firstPacketDts.getAsLong())) {
            startOver();
            boolean read = readMine();
            if (read && demuxer.packet().dts() == firstPacketDts.getAsLong()) {
                decode(demuxer.packet());
                return;
            }
        }
        demuxer.reopen();
        demuxer.only(index);
        startOver();
    }

    private void startOver() {
        decoder.flush();
        ended = false;
        fromBeginning = true;
        lastMicros = Long.MIN_VALUE;
        lastReadDts = Long.MIN_VALUE;
        keyFrameMicros = Long.MIN_VALUE;
    }

    private void dropPending() {
        pending.ifPresent(Picture::close);
        pending = Optional.empty();
    }

    private boolean readMine() {
        while (demuxer.read()) {
            if (demuxer.packet().stream_index() == index) {
                return true;
            }
        }
        return false;
    }

    private void feed() {
        if (!readMine()) {
            ended = true;
            decoder.sendEnd();
            return;
        }
        AVPacket packet = demuxer.packet();
        if (fromBeginning && firstPacketDts.isEmpty() && packet.dts() != AV_NOPTS_VALUE) {
            firstPacketDts = OptionalLong.of(packet.dts());
        }
        decode(packet);
    }

    private void decode(AVPacket packet) {
        if (packet.dts() != AV_NOPTS_VALUE) {
            lastReadDts = packet.dts();
        }
        if (!fromBeginning && keyFrameMicros == Long.MIN_VALUE) {
            if ((packet.flags() & avcodec.AV_PKT_FLAG_KEY) == 0) {
                return;
            }
            long time = packet.pts() == AV_NOPTS_VALUE ? packet.dts() : packet.pts();
            keyFrameMicros =
                    time == AV_NOPTS_VALUE ? Long.MAX_VALUE : timeBase().toMicros(time);
        }
        decoder.send(packet);
    }

    private Optional<Picture> accepted(AVFrame frame) {
        long timestamp = frame.best_effort_timestamp();
        long length = frame.duration() > 0 ? timeBase().toMicros(frame.duration()) : usualLengthMicros;
        long micros;
        if (timestamp == AV_NOPTS_VALUE) {
            untimed = true;
            micros = lastMicros == Long.MIN_VALUE ? 0 : lastMicros + usualLengthMicros;
        } else {
            micros = timeBase().toMicros(timestamp);
        }
        // Out of order or before its key frame: FFmpeg would not show it here when playing from the beginning.
        if (micros < lastMicros || (!fromBeginning && micros < keyFrameMicros)) {
            return Optional.empty();
        }
        lastMicros = micros;
        return Optional.of(new Picture(frame, micros, length, ledger));
    }

    private TimeBase timeBase() {
        return demuxer.timeBase(index);
    }

    @Override
    public void close() {
        dropPending();
        decoder.close();
    }
}
