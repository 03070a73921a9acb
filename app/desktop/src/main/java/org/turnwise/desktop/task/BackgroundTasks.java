package org.turnwise.desktop.task;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.application.Platform;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.concurrent.Task;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The work under way behind the window. Started, watched and cancelled on the FX thread; run on a small pool of daemon
 * threads. What the FX thread asks for once this is closed is dropped: the program ends, and what it still shows changes
 * nothing. Whoever asks from another thread may wait for the answer, and is refused.
 */
public final class BackgroundTasks implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(BackgroundTasks.class);
    private static final int LONG_TASKS_AT_ONCE = 3;
    private static final int PATIENCE_SECONDS = 10;

    private final ExecutorService longWork = pool("task", LONG_TASKS_AT_ONCE);
    private final ExecutorService shortWork = pool("background", 2);
    private final ExecutorService pieceWork = pool("piece", 2);
    private final ObservableList<Task<?>> running = FXCollections.observableArrayList();

    /** Work that reports its progress and heeds {@link Progress#cancelled()}. */
    @FunctionalInterface
    public interface Work<T> {
        T run(Progress progress) throws Exception;
    }

    /** The tasks waiting or at work, oldest first. */
    public ObservableList<Task<?>> running() {
        return running;
    }

    /** For work too short to be shown (a file looked for, a setting written); runs on a background thread. */
    public Executor quiet() {
        return shortWork;
    }

    /**
     * For what is made piece by piece as it comes into sight, and given up when it is out of sight again; not shown, and
     * never in the way of other work.
     */
    public Executor pieces() {
        return pieceWork;
    }

    /**
     * Starts a task that the status bar shows.
     *
     * @param title what it does, in the user's words
     * @return completes on the FX thread: with the result, with what the work threw, or cancelled where the user
     *     stopped it
     */
    public <T> CompletableFuture<T> start(String title, Work<T> work) {
        CompletableFuture<T> result = new CompletableFuture<>();
        Task<T> task = new Task<>() {
            {
                updateTitle(title);
            }

            @Override
            protected T call() throws Exception {
                return work.run(new Progress() {
                    @Override
                    public void report(long done, long of, String words) {
                        updateProgress(of == 0 ? -1 : done, of);
                        updateMessage(words);
                    }

                    @Override
                    public boolean cancelled() {
                        return isCancelled();
                    }
                });
            }
        };
        task.setOnSucceeded(e -> {
            running.remove(task);
            result.complete(task.getValue());
        });
        task.setOnFailed(e -> {
            running.remove(task);
            LOG.warn("\"{}\" failed", title, task.getException());
            result.completeExceptionally(task.getException());
        });
        task.setOnCancelled(e -> {
            running.remove(task);
            result.cancel(false);
        });
        running.add(task);
        longWork.execute(task);
        return result;
    }

    /** Asks everything to stop. */
    public void cancelAll() {
        List.copyOf(running).forEach(Task::cancel);
    }

    /**
     * Asks everything to stop, takes no more, and waits for what is being written (a setting) and for what must not be
     * under way when the program ends: a native library at work then takes the whole process down.
     */
    @Override
    public void close() {
        cancelAll();
        longWork.shutdownNow();
        shortWork.shutdown();
        pieceWork.shutdown();
        try {
            if (!shortWork.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)
                    || !longWork.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)
                    || !pieceWork.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("Something in the background did not end in time");
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static ExecutorService pool(String name, int threads) {
        AtomicInteger number = new AtomicInteger();
        return new ThreadPoolExecutor(
                threads,
                threads,
                0,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(),
                work -> {
                    Thread thread = new Thread(work, name + "-" + number.incrementAndGet());
                    thread.setDaemon(true);
                    return thread;
                },
                BackgroundTasks::late);
    }

    private static void late(Runnable work, ThreadPoolExecutor closed) {
        if (!Platform.isFxApplicationThread()) {
            throw new RejectedExecutionException("The program ends: no more work is taken");
        }
        LOG.debug("The program ends: dropped {}", work);
        if (work instanceof Task<?> task) {
            task.cancel();
        }
    }
}
