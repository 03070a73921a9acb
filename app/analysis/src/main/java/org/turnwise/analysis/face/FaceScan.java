package org.turnwise.analysis.face;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.turnwise.analysis.audio.Listening;
import org.turnwise.features.face.FaceCrop;
import org.turnwise.features.face.GrayImage;
import org.turnwise.features.face.encode.EncodedFace;
import org.turnwise.features.face.encode.FaceEncoder;
import org.turnwise.features.face.track.FaceTracker;
import org.turnwise.features.face.track.TrackedFace;
import org.turnwise.media.MediaException;
import org.turnwise.media.decode.GrayPicture;
import org.turnwise.session.model.TimeSpan;

/**
 * Takes a recording's pictures, once and in order, through detection, tracking, alignment and the encoder. Reading, seeing
 * and encoding go on at the same time; what comes out is the same bits on any number of threads, as every stage works in
 * order or on one face by itself. Memory grows only with what is known of the faces, not with pictures.
 */
final class FaceScan {
    private static final int BATCH = 16;

    private final Footage.Recorded footage;
    private final FaceSettings settings;
    private final FaceModels models;
    private final int threads;

    /** @param threads that run the encoder, at least 1 */
    FaceScan(Footage.Recorded footage, FaceSettings settings, FaceModels models, int threads) {
        this.footage = footage;
        this.settings = settings;
        this.models = models;
        this.threads = threads;
    }

    /**
     * Sees the whole recording.
     *
     * @param spans stretches of time whose faces are to be added up
     * @throws CancellationException if the listener asked for it, or the thread was interrupted
     * @throws MediaException if the recording cannot be read
     */
    SeenFaces run(Collection<TimeSpan> spans, Listening listening) throws MediaException {
        long[] moments = SampleTimes.of(footage.media().durationMillis(), spans, settings);
        AtomicBoolean stop = new AtomicBoolean();
        ExecutorService sound = Executors.newSingleThreadExecutor(FaceScan::daemon);
        ExecutorService encoders = Executors.newFixedThreadPool(threads, FaceScan::daemon);
        Future<SoundLevels> levels = sound.submit(() -> SoundLevels.of(footage.media(), stop::get));
        try (PictureFeed feed = PictureFeed.start(footage.media(), moments, settings.longestSide(), stop);
                FaceTracker tracker = models.tracker()) {
            SightingLog log = new SightingLog(
                    spans, models.featureSet().map(set -> set.dimension()).orElse(0));
            Encoding encoding = new Encoding(models.encoder(), encoders, log, threads);
            int done = 0;
            listening.progress(0, moments.length);
            for (Optional<GrayPicture> next = feed.next(listening::cancelled);
                    next.isPresent();
                    next = feed.next(listening::cancelled)) {
                GrayPicture picture = next.get();
                GrayImage image = new GrayImage(picture.width(), picture.height(), picture.pixels());
                log.picture(picture.timestampMillis(), image);
                for (TrackedFace face : tracker.next(picture.timestampMillis(), image)) {
                    encoding.add(log.sighted(face), face.crop());
                }
                done = Math.min(moments.length, done + 1);
                listening.progress(done, moments.length);
            }
            encoding.finish();
            listening.progress(moments.length, moments.length);
            return log.seen(levels.get(), feed.count());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("looking for faces was interrupted");
        } catch (ExecutionException e) {
            throw unwrapped(e);
        } finally {
            stop.set(true);
            sound.shutdownNow();
            encoders.shutdownNow();
        }
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "faces");
        thread.setDaemon(true);
        return thread;
    }

    static RuntimeException unwrapped(ExecutionException e) {
        return e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
    }

    /** Hands faces to the encoder, so many at once, and what comes back to the log in the same order. */
    private static final class Encoding {
        private final Optional<FaceEncoder> encoder;
        private final ExecutorService pool;
        private final SightingLog log;
        private final int ahead;
        private final Deque<Future<List<EncodedFace>>> running = new ArrayDeque<>();
        private final Deque<List<SightingLog.Place>> places = new ArrayDeque<>();
        private List<SightingLog.Place> waiting = new ArrayList<>();
        private List<FaceCrop> crops = new ArrayList<>();

        Encoding(Optional<FaceEncoder> encoder, ExecutorService pool, SightingLog log, int threads) {
            this.encoder = encoder;
            this.pool = pool;
            this.log = log;
            this.ahead = 2 * threads;
        }

        void add(SightingLog.Place place, FaceCrop crop) throws InterruptedException, ExecutionException {
            if (encoder.isEmpty()) {
                return;
            }
            waiting.add(place);
            crops.add(crop);
            if (crops.size() == BATCH) {
                submit(encoder.get());
            }
            while (running.size() > ahead) {
                takeOne();
            }
        }

        private void submit(FaceEncoder with) {
            List<FaceCrop> batch = crops;
            running.add(pool.submit(() -> with.encode(batch)));
            places.add(waiting);
            crops = new ArrayList<>();
            waiting = new ArrayList<>();
        }

        private void takeOne() throws InterruptedException, ExecutionException {
            List<EncodedFace> faces = running.remove().get();
            List<SightingLog.Place> of = places.remove();
            for (int i = 0; i < faces.size(); i++) {
                log.encoded(of.get(i), faces.get(i));
            }
        }

        void finish() throws InterruptedException, ExecutionException {
            if (encoder.isPresent() && !crops.isEmpty()) {
                submit(encoder.get());
            }
            while (!running.isEmpty()) {
                takeOne();
            }
        }
    }
}
