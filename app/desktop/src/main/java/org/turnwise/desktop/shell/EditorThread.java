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
    private final SessionEditor editor;

    private EditorThread(ExecutorService thread, SessionEditor editor) {
        this.thread = thread;
        this.editor = editor;
    }

    /** Opens the editor on a new thread; fails with what {@code opener} throws, and then leaves no thread behind. */
    public static CompletableFuture<EditorThread> start(Callable<? extends SessionEditor> opener) {
        ExecutorService thread = Executors.newSingleThreadExecutor(work -> {
            Thread t = new Thread(work, "session-editor");
            t.setDaemon(true);
            return t;
        });
        CompletableFuture<EditorThread> started = new CompletableFuture<>();
        thread.execute(() -> {
            try {
                started.complete(new EditorThread(thread, opener.call()));
            } catch (Throwable failure) {
                thread.shutdown();
                started.completeExceptionally(failure);
            }
        });
        return started;
    }

    /** Runs the work on the editor's thread; the result fails with what the work throws. */
    public <T> CompletableFuture<T> call(Function<SessionEditor, T> work) {
        try {
            return CompletableFuture.supplyAsync(() -> work.apply(editor), thread);
        } catch (RejectedExecutionException closed) {
            return CompletableFuture.failedFuture(new IllegalStateException(TEXTS.get("session.closed"), closed));
        }
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
            editor.close();
        } catch (RuntimeException failure) {
            LOG.warn("The session's file was not closed cleanly; its edits are kept", failure);
        }
    }
}
