package org.turnwise.media.decode;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.turnwise.media.MediaException;
import org.turnwise.media.MediaException.Reason;
import org.turnwise.media.ffmpeg.Demuxer;
import org.turnwise.media.ffmpeg.NativeLedger;
import org.turnwise.media.probe.MediaDescription;
import org.turnwise.media.probe.VideoStream;

/**
 * The pictures of a recording at exact times.
 *
 * <p>The picture of a moment is the one FFmpeg's timestamps put on the screen then: the last that begins at or before it.
 * Before the first picture that is the first, after the last the last. Decoding happens in the calling thread (and in
 * FFmpeg's own); one thread at a time may use it. Memory: at most 160 MB of decoded pictures are kept for stepping
 * backwards.
 */
public final class VideoFrames implements AutoCloseable {
    /** So long a recording may go on after its pictures without a word: sound and pictures seldom end together. */
    private static final long CLEARLY_MICROS = 500_000;

    private final VideoStream stream;
    private final long zeroMicros;
    private final long durationMicros;
    private final Demuxer demuxer;
    private final PictureSource source;
    private final PicturePainter painter;
    private final PictureRing ring;
    private PictureBounds bounds = PictureBounds.NONE;
    private boolean ringReachesEnd;
    private boolean closed;
    private @Nullable VideoFrame current;
    private PictureBounds paintedInto = PictureBounds.NONE;

    /** How much of the machine is taken. */
    private enum Effort {
        ALL(0, PictureRing.USUALLY_AT_MOST),
        SOME(2, 16),
        LITTLE(1, 4);

        private final int threads;
        private final int picturesKept;

        Effort(int threads, int picturesKept) {
            this.threads = threads;
            this.picturesKept = picturesKept;
        }
    }

    private VideoFrames(MediaDescription media, VideoStream stream, Demuxer demuxer, Effort effort, NativeLedger ledger)
            throws MediaException {
        this.stream = stream;
        this.zeroMicros = media.zeroMicros();
        this.durationMicros = media.durationMicros();
        this.demuxer = demuxer;
        this.source = new PictureSource(demuxer, stream.index(), stream.framesPerSecond(), effort.threads, ledger);
        this.ring = new PictureRing(effort.picturesKept);
        this.painter = new PicturePainter(stream, ledger);
    }

    /** Opens the recording's moving pictures. @throws MediaException where it has none or is gone */
    public static VideoFrames open(MediaDescription media) throws MediaException {
        return open(media, new NativeLedger());
    }

    /** As {@link #open(MediaDescription)}, counting native objects in the ledger. */
    public static VideoFrames open(MediaDescription media, NativeLedger ledger) throws MediaException {
        return open(media, Effort.ALL, ledger);
    }

    /**
     * As {@link #open(MediaDescription)}, for looking into a recording beside its playing: decodes with one thread and
     * keeps four pictures, so that stepping back is slow.
     */
    public static VideoFrames openSparing(MediaDescription media) throws MediaException {
        return open(media, Effort.LITTLE, new NativeLedger());
    }

    /** As {@link #open(MediaDescription)}, for playing beside another recording: with two threads and sixteen pictures kept. */
    public static VideoFrames openBeside(MediaDescription media) throws MediaException {
        return open(media, Effort.SOME, new NativeLedger());
    }

    private static VideoFrames open(MediaDescription media, Effort effort, NativeLedger ledger) throws MediaException {
        VideoStream stream = media.video()
                .orElseThrow(() -> new MediaException(
                        media.file(), Reason.NO_VIDEO, media.file() + ": has no moving pictures, only sound."));
        Demuxer demuxer = Demuxer.open(media.file(), ledger);
        try {
            return new VideoFrames(media, stream, demuxer, effort, ledger);
        } catch (MediaException e) {
            demuxer.close();
            throw e;
        }
    }

    /** From now on pictures are scaled down into these bounds. */
    public void setBounds(PictureBounds bounds) {
        this.bounds = bounds;
    }

    /** Keeps only the four pictures decoded last, until {@link #keepMany()}: for a decoder that stands by. */
    public void keepFew() {
        ring.keep(Effort.LITTLE.picturesKept);
    }

    /** Keeps as many pictures for stepping backwards as one that was {@linkplain #open opened} does. */
    public void keepMany() {
        ring.keep(Effort.ALL.picturesKept);
    }

    /** Whether the picture of this media time is decoded already. */
    public boolean holds(long micros) {
        return ringCovers(micros + zeroMicros);
    }

    /** The picture shown at a media time in microseconds. It becomes the current one. */
    public VideoFrame at(long micros) throws MediaException {
        return at(micros, () -> false).orElseThrow();
    }

    /**
     * The picture shown at a media time, unless the question becomes superfluous while pictures before it are decoded:
     * then empty, and the current picture stays as it was.
     */
    public Optional<VideoFrame> at(long micros, BooleanSupplier superseded) throws MediaException {
        long wanted = micros + zeroMicros;
        if (!ringCovers(wanted)) {
            if (ring.isEmpty() || wanted < ring.last().micros() || !source.isNear(wanted)) {
                ring.clear();
                ringReachesEnd = false;
                source.seek(wanted);
            }
            if (!decodeBeyond(wanted, superseded)) {
                return Optional.empty();
            }
        }
        if (ring.isEmpty()) {
            throw demuxer.failure(
                    Reason.DECODING_FAILED, "no picture could be decoded: the file is damaged or was changed.");
        }
        int index = ring.indexAt(wanted);
        if (index < 0) {
            // Before the first picture that one is shown; its end is only known from the second.
            decodeBeyond(ring.get(0).micros(), () -> false);
            index = 0;
        }
        return Optional.of(show(index));
    }

    /** The picture after the current one (the first, where there is none yet); empty after the last. */
    public Optional<VideoFrame> next() throws MediaException {
        if (current == null) {
            return Optional.of(at(0));
        }
        long now = current.timestampMicros() + zeroMicros;
        if (!ringCovers(now)) {
            at(current.timestampMicros());
        }
        int following = ring.indexAt(now) + 1;
        if (following >= ring.size()) {
            return Optional.empty();
        }
        // The picture's end is the beginning of the one after it, so that one is decoded too.
        long start = ring.get(following).micros();
        decodeBeyond(start, () -> false);
        return Optional.of(show(ring.indexAt(start)));
    }

    /** The picture before the current one; empty before the first. */
    public Optional<VideoFrame> previous() throws MediaException {
        if (current == null) {
            return Optional.empty();
        }
        long now = current.timestampMicros();
        VideoFrame before = at(now - 1);
        return before.timestampMicros() < now ? Optional.of(before) : Optional.empty();
    }

    /** The latest picture decoded on the way to one that was not reached; it becomes the current one. */
    public Optional<VideoFrame> latestDecoded() {
        return ring.isEmpty() ? Optional.empty() : Optional.of(show(ring.size() - 1));
    }

    /** The picture last asked for. */
    public Optional<VideoFrame> current() {
        return Optional.ofNullable(current);
    }

    private boolean ringCovers(long wanted) {
        if (ring.isEmpty()) {
            return false;
        }
        boolean early = wanted < ring.get(0).micros();
        if (early) {
            return ring.get(0).micros() <= stream.startMicros() + zeroMicros;
        }
        return wanted < ring.last().micros() || ringReachesEnd;
    }

    /** Decodes until a picture begins after the moment, or the stream ends; false where superseded. */
    private boolean decodeBeyond(long wanted, BooleanSupplier superseded) {
        while (!ringReachesEnd && (ring.isEmpty() || ring.last().micros() <= wanted)) {
            if (superseded.getAsBoolean()) {
                return false;
            }
            Optional<Picture> picture = source.next();
            picture.ifPresentOrElse(ring::add, () -> ringReachesEnd = true);
        }
        return true;
    }

    private VideoFrame show(int index) {
        Picture picture = ring.get(index);
        long start = picture.micros() - zeroMicros;
        long end = index + 1 < ring.size() ? ring.get(index + 1).micros() - zeroMicros : endOfLast(picture);
        OptionalLong over = picturesEnd(index);
        VideoFrame before = current;
        if (before != null
                && before.timestampMicros() == start
                && before.endMicros() == end
                && before.picturesEndMicros().equals(over)
                && paintedInto.equals(bounds)) {
            return before;
        }
        VideoFrame frame = painter.paint(picture, bounds, start, end, over);
        paintedInto = bounds;
        current = frame;
        return frame;
    }

    /** The last picture of all stays to the recording's end; the last one decoded so far only as long as it says. */
    private long endOfLast(Picture picture) {
        long end = picture.micros() - zeroMicros + picture.lengthMicros();
        return ringReachesEnd ? Math.max(end, durationMicros) : end;
    }

    private OptionalLong picturesEnd(int index) {
        Picture last = ring.get(index);
        boolean still = last.micros() <= stream.startMicros() + zeroMicros;
        if (!ringReachesEnd || index + 1 < ring.size() || still) {
            return OptionalLong.empty();
        }
        // where pictures are few or their rate varies, the last is due as long as the one before it was
        long before = index == 0 ? 0 : last.micros() - ring.get(index - 1).micros();
        long end = last.micros() - zeroMicros + Math.max(last.lengthMicros(), before);
        return durationMicros - end >= CLEARLY_MICROS ? OptionalLong.of(end) : OptionalLong.empty();
    }

    @Override
    public void close() {
        if (!closed) {
            closed = true;
            ring.close();
            painter.close();
            source.close();
            demuxer.close();
        }
    }
}
