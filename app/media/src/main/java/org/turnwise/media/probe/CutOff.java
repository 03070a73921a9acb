package org.turnwise.media.probe;

import static org.bytedeco.ffmpeg.global.avutil.AV_NOPTS_VALUE;

import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.turnwise.media.MediaException;
import org.turnwise.media.ffmpeg.Demuxer;
import org.turnwise.media.ffmpeg.NativeLedger;
import org.turnwise.media.ffmpeg.TimeBase;

/**
 * Where a recording's data end that was not copied or loaded to its end: its header promises more than there is.
 *
 * <p>Of a whole recording whose container has an index only the last seconds are read, and nothing is decoded. It reads
 * files all the same, so it does not belong on the screen's thread. Any thread; nothing stays open.
 */
public final class CutOff {
    /** So much may be missing without a word: headers round, and the last packets may not say how long they are. */
    private static final long CLEARLY_MICROS = 1_000_000;

    private static final long LOOKED_AT_MICROS = 4_000_000;

    private final MediaDescription media;
    private final Demuxer demuxer;
    private final Set<Integer> streams;

    /** The pictures where there are any: an index is of them. */
    private final int guiding;

    private CutOff(MediaDescription media, Demuxer demuxer) {
        this.media = media;
        this.demuxer = demuxer;
        this.streams = Stream.concat(
                        media.video().map(VideoStream::index).stream(), media.audio().map(AudioStream::index).stream())
                .collect(Collectors.toUnmodifiableSet());
        this.guiding = media.video()
                .map(VideoStream::index)
                .or(() -> media.audio().map(AudioStream::index))
                .orElseThrow();
    }

    /**
     * Media time in milliseconds at which neither sound nor pictures are left, rounded up; empty where the data reach
     * the recording's {@linkplain MediaDescription#durationMillis length}.
     *
     * @throws MediaException where the file is gone or cannot be opened any more
     */
    public static OptionalLong endMillis(MediaDescription media) throws MediaException {
        return endMillis(media, new NativeLedger());
    }

    static OptionalLong endMillis(MediaDescription media, NativeLedger ledger) throws MediaException {
        try (Demuxer demuxer = Demuxer.open(media.file(), ledger)) {
            long end = new CutOff(media, demuxer).endMicros();
            return isWhole(media, end) ? OptionalLong.empty() : OptionalLong.of(Math.floorDiv(end + 999, 1000L));
        }
    }

    private static boolean isWhole(MediaDescription media, long endMicros) {
        return media.durationMicros() - endMicros < CLEARLY_MICROS;
    }

    private long endMicros() throws MediaException {
        long end = endFrom(guiding, media.durationMicros() - LOOKED_AT_MICROS);
        if (!isWhole(media, end)) {
            // one by one: where the packet of one is missing, the other may still have some further on
            for (int stream : streams) {
                demuxer.only(stream);
                end = Math.max(end, searched(stream));
            }
        }
        return end;
    }

    /** Halves what lies between the beginning and the promised end until the last packet is close. */
    private long searched(int stream) throws MediaException {
        long there = 0;
        long gone = media.durationMicros();
        while (gone - there > LOOKED_AT_MICROS) {
            long middle = there + (gone - there) / 2;
            if (seek(stream, middle) && readOn()) {
                there = middle;
            } else {
                gone = middle;
            }
        }
        long end = endFrom(stream, there);
        if (end == 0) {
            demuxer.reopen();
            demuxer.only(stream);
            end = endOfTheRest();
        }
        return end;
    }

    /** Where the last packet ends that can be reached from this media time on; 0 where there is none. */
    private long endFrom(int stream, long micros) {
        return seek(stream, micros) ? endOfTheRest() : 0;
    }

    private boolean seek(int stream, long micros) {
        return demuxer.seekBackTo(stream, demuxer.timeBase(stream).fromMicros(micros + media.zeroMicros()));
    }

    private long endOfTheRest() {
        long end = 0;
        while (!isWhole(media, end) && readOn()) {
            end = Math.max(end, packetEnd());
        }
        return end;
    }

    private long packetEnd() {
        AVPacket packet = demuxer.packet();
        TimeBase base = demuxer.timeBase(packet.stream_index());
        long time = packet.pts() == AV_NOPTS_VALUE ? packet.dts() : packet.pts();
        return time == AV_NOPTS_VALUE ? 0 : base.toMicros(time + packet.duration()) - media.zeroMicros();
    }

    private boolean readOn() {
        while (demuxer.read()) {
            if (streams.contains(demuxer.packet().stream_index())) {
                return true;
            }
        }
        return false;
    }
}
