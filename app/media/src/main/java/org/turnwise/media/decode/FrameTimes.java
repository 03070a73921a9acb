package org.turnwise.media.decode;

import static org.bytedeco.ffmpeg.global.avutil.AV_NOPTS_VALUE;

import java.util.Arrays;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.global.avcodec;
import org.turnwise.media.MediaException;
import org.turnwise.media.MediaException.Reason;
import org.turnwise.media.ffmpeg.Demuxer;
import org.turnwise.media.ffmpeg.NativeLedger;
import org.turnwise.media.probe.MediaDescription;
import org.turnwise.media.probe.VideoStream;

/** When each picture of a recording begins, read from the container without decoding. Immutable. */
public final class FrameTimes {
    private final long[] micros;

    private FrameTimes(long[] micros) {
        this.micros = micros;
    }

    /**
     * Reads through the whole file: for a background task.
     *
     * @throws CancellationException where cancelled became true
     */
    public static FrameTimes scan(MediaDescription media, BooleanSupplier cancelled) throws MediaException {
        VideoStream stream = media.video()
                .orElseThrow(() -> new MediaException(
                        media.file(), Reason.NO_VIDEO, media.file() + ": has no moving pictures, only sound."));
        long[] times = new long[1024];
        int count = 0;
        try (Demuxer demuxer = Demuxer.open(media.file(), new NativeLedger())) {
            demuxer.only(stream.index());
            while (demuxer.read()) {
                if (cancelled.getAsBoolean()) {
                    throw new CancellationException("reading the frame times was cancelled");
                }
                AVPacket packet = demuxer.packet();
                long time = packet.pts() == AV_NOPTS_VALUE ? packet.dts() : packet.pts();
                boolean shown = (packet.flags() & avcodec.AV_PKT_FLAG_DISCARD) == 0;
                if (packet.stream_index() == stream.index() && shown && time != AV_NOPTS_VALUE) {
                    if (count == times.length) {
                        times = Arrays.copyOf(times, count * 2);
                    }
                    times[count++] = demuxer.timeBase(stream.index()).toMicros(time) - media.zeroMicros();
                }
            }
        }
        // What comes before the first decodable picture is never shown.
        return new FrameTimes(Arrays.stream(times, 0, count)
                .filter(t -> t >= stream.startMicros())
                .sorted()
                .distinct()
                .toArray());
    }

    public int count() {
        return micros.length;
    }

    /** First microsecond of media time at which the picture of this number (from 0) is shown. */
    public long timestampMicros(int index) {
        return micros[index];
    }

    /** Number of the picture shown at a media time; the first before it, the last after the end. */
    public int indexAt(long timeMicros) {
        int found = Arrays.binarySearch(micros, timeMicros);
        return Math.max(0, found >= 0 ? found : -found - 2);
    }
}
