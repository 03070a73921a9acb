package org.turnwise.media.decode;

import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.jspecify.annotations.Nullable;
import org.turnwise.media.MediaException;
import org.turnwise.media.MediaException.Reason;
import org.turnwise.media.ffmpeg.Demuxer;
import org.turnwise.media.ffmpeg.NativeLedger;
import org.turnwise.media.probe.FrameTiming;
import org.turnwise.media.probe.MediaDescription;
import org.turnwise.media.probe.VideoStream;

/**
 * Reads through a recording once and hands out, in grey, the pictures shown at given moments: the last that begins at or
 * before each, as {@link VideoFrames} has it. Only those are converted. Memory does not grow with the recording.
 */
public final class GrayFrames {
    private final MediaDescription media;
    private final VideoStream stream;
    private final PictureBounds bounds;
    private final NativeLedger ledger;

    private GrayFrames(MediaDescription media, VideoStream stream, PictureBounds bounds, NativeLedger ledger) {
        this.media = media;
        this.stream = stream;
        this.bounds = bounds;
        this.ledger = ledger;
    }

    /** Takes the pictures, in order of time. */
    @FunctionalInterface
    public interface Receiver {
        void take(GrayPicture picture) throws InterruptedException;
    }

    /**
     * @param bounds pictures are scaled down into them
     * @throws MediaException where the recording has no moving pictures
     */
    public static GrayFrames of(MediaDescription media, PictureBounds bounds) throws MediaException {
        return of(media, bounds, new NativeLedger());
    }

    /** As {@link #of(MediaDescription, PictureBounds)}, counting native objects in the ledger. */
    public static GrayFrames of(MediaDescription media, PictureBounds bounds, NativeLedger ledger)
            throws MediaException {
        VideoStream stream = media.video()
                .orElseThrow(() -> new MediaException(
                        media.file(), Reason.NO_VIDEO, media.file() + ": has no moving pictures, only sound."));
        return new GrayFrames(media, stream, bounds, ledger);
    }

    /**
     * Hands out the pictures shown at the moments. A picture that is shown at several of them comes once; moments before
     * the first picture get that one.
     *
     * @param micros media times in ascending order
     * @param cancelled asked after every decoded picture
     * @return how many pictures were decoded up to the last moment
     * @throws CancellationException where cancelled became true
     * @throws InterruptedException where the receiver was interrupted
     */
    public PictureCount read(long[] micros, BooleanSupplier cancelled, Receiver receiver)
            throws MediaException, InterruptedException {
        if (micros.length == 0) {
            return new PictureCount(0, 0);
        }
        try (Demuxer demuxer = Demuxer.open(media.file(), ledger);
                PictureSource source = new PictureSource(demuxer, stream.index(), stream.framesPerSecond(), ledger);
                GrayPainter painter = new GrayPainter(stream, bounds, ledger);
                Shown shown = new Shown()) {
            int wanted = 0;
            long decoded = 0;
            while (wanted < micros.length) {
                if (cancelled.getAsBoolean()) {
                    throw new CancellationException("reading the pictures was cancelled");
                }
                Optional<Picture> next = source.next();
                long until = next.map(p -> p.micros() - media.zeroMicros()).orElse(Long.MAX_VALUE);
                if (micros[wanted] < until && shown.picture != null) {
                    receiver.take(painter.paint(shown.picture, shown.picture.micros() - media.zeroMicros()));
                    while (wanted < micros.length && micros[wanted] < until) {
                        wanted++;
                    }
                }
                if (next.isEmpty()) {
                    break;
                }
                shown.become(next.get());
                decoded++;
            }
            if (shown.picture == null) {
                throw demuxer.failure(
                        Reason.DECODING_FAILED, "no picture could be decoded: the file is damaged or was changed.");
            }
            return new PictureCount(decoded, promised(demuxer, micros[micros.length - 1]));
        }
    }

    /** Pictures up to a moment: of all that the container counts, else by its rate where that is constant. */
    private long promised(Demuxer demuxer, long untilMicros) {
        double seconds = Math.max(0, untilMicros - stream.startMicros()) / 1e6;
        double wholeSeconds = (media.durationMicros() - stream.startMicros()) / 1e6;
        AVStream container = demuxer.stream(stream.index());
        long counted = container.nb_frames();
        if (counted > 0 && container.duration() > 0) {
            wholeSeconds = demuxer.timeBase(stream.index()).toMicros(container.duration()) / 1e6;
            return Math.round(counted * Math.min(1, seconds / Math.max(1e-3, wholeSeconds)));
        }
        return stream.timing() == FrameTiming.CONSTANT && wholeSeconds > 0
                ? (long) Math.floor(stream.framesPerSecond() * Math.min(seconds, wholeSeconds))
                : 0;
    }

    /** The picture on the screen while the next one is being decoded. */
    private static final class Shown implements AutoCloseable {
        private @Nullable Picture picture;

        void become(Picture next) {
            close();
            picture = next;
        }

        @Override
        public void close() {
            if (picture != null) {
                picture.close();
                picture = null;
            }
        }
    }
}
