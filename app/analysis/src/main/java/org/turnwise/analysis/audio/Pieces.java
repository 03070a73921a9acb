package org.turnwise.analysis.audio;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.turnwise.features.audio.AudioExtractor;
import org.turnwise.session.model.TimeSpan;

/**
 * Stretches of one recording measured on several threads, each with an ear of its own. Results come to the calling
 * thread, as they are ready; nothing of the recording is open any more when the call ends.
 */
final class Pieces {
    private static final long LOOK_MILLIS = 50;

    private final Sound.Recorded sound;
    private final AudioExtractor extractor;
    private final int threads;

    Pieces(Sound.Recorded sound, AudioExtractor extractor, int threads) {
        this.sound = sound;
        this.extractor = extractor;
        this.threads = threads;
    }

    /** What is made of a stretch; on any thread. */
    @FunctionalInterface
    interface Work<R> {
        R of(TurnEar ear, TimeSpan span);
    }

    /** Takes what was made of a stretch; on the calling thread. */
    @FunctionalInterface
    interface Result<R> {
        void take(TimeSpan span, R result);
    }

    private record Done<R>(TimeSpan span, R result) {}

    /**
     * Measures every stretch once.
     *
     * @throws CancellationException if {@code cancelled} said so, or the thread was interrupted
     */
    <R> void each(List<TimeSpan> spans, Work<R> work, Result<R> result, BooleanSupplier cancelled) {
        BlockingQueue<Done<R>> done = new LinkedBlockingQueue<>();
        AtomicBoolean stop = new AtomicBoolean();
        List<Thread> workers = start(spans, work, done, stop);
        try {
            for (int taken = 0; taken < spans.size(); ) {
                if (cancelled.getAsBoolean()) {
                    throw new CancellationException("measuring the sound was cancelled");
                }
                boolean alive = workers.stream().anyMatch(Thread::isAlive);
                Done<R> one = done.poll(LOOK_MILLIS, TimeUnit.MILLISECONDS);
                if (one != null) {
                    result.take(one.span(), one.result());
                    taken++;
                } else if (!alive) {
                    throw new IllegalStateException("measuring the sound broke off; the log says why");
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("measuring the sound was interrupted");
        } finally {
            stop.set(true);
            workers.forEach(Pieces::await);
        }
    }

    private <R> List<Thread> start(
            List<TimeSpan> spans, Work<R> work, BlockingQueue<Done<R>> done, AtomicBoolean stop) {
        AtomicInteger next = new AtomicInteger();
        List<Thread> workers = new ArrayList<>();
        for (int i = 0; i < Math.min(threads, spans.size()); i++) {
            Thread worker = new Thread(() -> run(spans, work, next, done, stop), "listen-" + (i + 1));
            worker.setDaemon(true);
            worker.start();
            workers.add(worker);
        }
        return workers;
    }

    private <R> void run(
            List<TimeSpan> spans, Work<R> work, AtomicInteger next, BlockingQueue<Done<R>> done, AtomicBoolean stop) {
        try (TurnEar ear = new TurnEar(sound, extractor, stop::get)) {
            for (int i = next.getAndIncrement(); i < spans.size() && !stop.get(); i = next.getAndIncrement()) {
                done.add(new Done<>(spans.get(i), work.of(ear, spans.get(i))));
            }
        } catch (CancellationException e) {
            // Whoever asked for it knows; nothing is left to say.
            return;
        }
    }

    private static void await(Thread worker) {
        boolean interrupted = Thread.interrupted();
        while (worker.isAlive()) {
            try {
                worker.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
