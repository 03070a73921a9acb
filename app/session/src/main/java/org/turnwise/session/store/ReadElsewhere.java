package org.turnwise.session.store;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Makes values of rows on other threads while the caller reads on: for rows that take longer to understand than to read.
 * Few rows are left to the caller. Used by one thread.
 */
final class ReadElsewhere<V> implements AutoCloseable {
    private static final int CHUNK = 500;
    /** So many chunks wait at most; then the caller helps, so that a long table is never in memory as text as well. */
    private static final int WAITING = 16;

    private final List<Future<List<V>>> chunks = new ArrayList<>();
    private final ThreadPoolExecutor threads = new ThreadPoolExecutor(
            Runtime.getRuntime().availableProcessors(),
            Runtime.getRuntime().availableProcessors(),
            1,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(WAITING),
            task -> {
                Thread thread = new Thread(task, "session-reading");
                thread.setDaemon(true);
                return thread;
            },
            new ThreadPoolExecutor.CallerRunsPolicy());
    private List<Supplier<V>> chunk = new ArrayList<>(CHUNK);

    /** @param value made on some thread, at some time before {@link #forEach} gives it out */
    void add(Supplier<V> value) {
        chunk.add(value);
        if (chunk.size() == CHUNK) {
            FutureTask<List<V>> task = made(chunk);
            chunk = new ArrayList<>(CHUNK);
            chunks.add(task);
            threads.execute(task);
        }
    }

    private static <V> FutureTask<List<V>> made(List<Supplier<V>> chunk) {
        return new FutureTask<>(() -> chunk.stream().map(Supplier::get).toList());
    }

    /** All values in the order in which they were added. What making one of them threw is thrown here. */
    void forEach(Consumer<V> consumer) {
        for (Future<List<V>> task : chunks) {
            of(task).forEach(consumer);
        }
        chunk.forEach(last -> consumer.accept(last.get()));
    }

    private static <V> List<V> of(Future<List<V>> task) {
        try {
            return task.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a session was read", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException unreadable) {
                throw unreadable;
            }
            throw new IllegalStateException("a row could not be read", e);
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
