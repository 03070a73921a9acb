package org.turnwise.analysis.face;

import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.turnwise.media.MediaException;
import org.turnwise.media.decode.GrayFrames;
import org.turnwise.media.decode.GrayPicture;
import org.turnwise.media.decode.PictureBounds;
import org.turnwise.media.decode.PictureCount;
import org.turnwise.media.probe.MediaDescription;

/** Pictures read ahead on a thread of their own, never more than a few. */
final class PictureFeed implements AutoCloseable {
    private static final int READ_AHEAD = 6;
    private static final long LOOK_MILLIS = 50;

    private final BlockingQueue<Read> queue = new LinkedBlockingQueue<>(READ_AHEAD);
    private final AtomicBoolean stop;
    private final Thread reader;
    private volatile PictureCount count = new PictureCount(0, 0);

    /** What came of reading: a picture, an end, or a failure. */
    private record Read(@Nullable GrayPicture picture, @Nullable Exception failure) {}

    private PictureFeed(GrayFrames frames, long[] moments, AtomicBoolean stop) {
        this.stop = stop;
        this.reader = new Thread(() -> read(frames, moments), "faces-pictures");
        reader.setDaemon(true);
    }

    static PictureFeed start(MediaDescription media, long[] moments, int longestSide, AtomicBoolean stop)
            throws MediaException {
        PictureFeed feed =
                new PictureFeed(GrayFrames.of(media, new PictureBounds(longestSide, longestSide)), moments, stop);
        feed.reader.start();
        return feed;
    }

    private void read(GrayFrames frames, long[] moments) {
        @Nullable Exception failure = null;
        try {
            count = frames.read(moments, stop::get, picture -> queue.put(new Read(picture, null)));
        } catch (MediaException | RuntimeException e) {
            failure = e;
        } catch (InterruptedException e) {
            // The feed is being closed: nobody waits for more.
            return;
        }
        try {
            queue.put(new Read(null, failure));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * The next picture, empty after the last.
     *
     * @throws CancellationException where {@code cancelled} said so
     * @throws MediaException if the recording cannot be read
     */
    Optional<GrayPicture> next(BooleanSupplier cancelled) throws MediaException, InterruptedException {
        while (true) {
            if (cancelled.getAsBoolean()) {
                throw new CancellationException("looking for faces was cancelled");
            }
            Read read = queue.poll(LOOK_MILLIS, TimeUnit.MILLISECONDS);
            if (read == null) {
                continue;
            }
            if (read.failure instanceof MediaException failure) {
                throw failure;
            }
            if (read.failure instanceof RuntimeException failure) {
                throw failure;
            }
            return Optional.ofNullable(read.picture);
        }
    }

    /** How many pictures were decoded: to be asked after the last. */
    PictureCount count() {
        return count;
    }

    /** Waits until the recording is let go. */
    @Override
    public void close() {
        stop.set(true);
        reader.interrupt();
        boolean interrupted = false;
        while (reader.isAlive()) {
            try {
                reader.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
