package org.turnwise.desktop.shell;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.turnwise.desktop.wording.Texts;
import org.turnwise.session.history.SessionEditor;

/**
 * The one thread on which a session's editor lives, so that waiting for the disk never holds up the window. What is
 * asked for is done in the order it was asked.
 */
public final class EditorThread implements AutoCloseable {
    private static final Texts TEXTS = Texts.of(EditorThread.class);

    private static final Logger LOG = LoggerFactory.getLogger(EditorThread.class);

    private final ExecutorService thread;
    private final CompletableFuture<SessionEditor> editor = new CompletableFuture<>();

    private EditorThread(ExecutorService thread) {
        this.thread = thread;
    }

    /** Opens the editor on a new thread. Where that fails, all that is asked for fails with what {@code opener} throws. */
    public static EditorThread start(Callable<? extends SessionEditor> opener) {
        ExecutorService thread = Executors.newSingleThreadExecutor(work -> {
            Thread t = new Thread(work, "session-editor");
            t.setDaemon(true);
            return t;
        });
        EditorThread started = new EditorThread(thread);
        thread.execute(() -> {
            try {
                started.editor.complete(opener.call());
            } catch (Throwable failure) {
                started.editor.completeExceptionally(failure);
            }
        });
        return started;
    }

    /** Runs the work on the editor's thread; the result fails with what the work throws. */
    public <T> CompletableFuture<T> call(Function<SessionEditor, T> work) {
        try {
            return CompletableFuture.supplyAsync(() -> work.apply(editor.join()), thread);
        } catch (RejectedExecutionException closed) {
            return CompletableFuture.failedFuture(new IllegalStateException(TEXTS.get("session.closed"), closed));
        }
    }

    /** Leaves no thread behind where the editor could not be opened. What was asked for fails with the reason. */
    void giveUp() {
        thread.shutdown();
    }

    /** Closes the editor once everything asked before is done, and returns only then. */
    @Override
    public void close() {
        if (thread.isShutdown()) {
            return;
        }
        CompletableFuture<Void> closed = CompletableFuture.runAsync(this::closeEditor, thread);
        thread.shutdown();
        closed.join();
    }

    private void closeEditor() {
        try {
            if (!editor.isCompletedExceptionally()) {
                editor.join().close();
            }
        } catch (RuntimeException failure) {
            LOG.warn("The session's file was not closed cleanly; its edits are kept", failure);
        }
    }
}
