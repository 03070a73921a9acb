package org.turnwise.inference.onnx;

import ai.onnxruntime.OrtException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * Opens sessions and the runtime itself on a thread with much stack: while it prepares a graph the runtime recurses as deep as the graph
 * is, and while it starts it registers its operators in one large frame. On Java's ordinary threads, whose stack libtorch makes smaller
 * still where both are loaded, either ends the whole process without a word.
 */
final class DeepStack {
    private static final long STACK_BYTES = 64L << 20;

    private DeepStack() {}

    /** Makes a session, or what else needs the room. */
    interface Opening<T> {
        T open() throws OrtException;
    }

    static <T> T open(Opening<T> opening) throws OrtException {
        FutureTask<T> task = new FutureTask<>(opening::open);
        Thread thread = new Thread(null, task, "onnx-open", STACK_BYTES);
        thread.setDaemon(true);
        thread.start();
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return task.get();
                } catch (InterruptedException e) {
                    // A session half made cannot be given back: wait for it, and hand the interruption on.
                    interrupted = true;
                } catch (ExecutionException e) {
                    throw rethrown(e);
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static OrtException rethrown(ExecutionException e) {
        if (e.getCause() instanceof OrtException refused) {
            return refused;
        }
        if (e.getCause() instanceof RuntimeException failed) {
            throw failed;
        }
        if (e.getCause() instanceof Error failed) {
            throw failed;
        }
        throw new IllegalStateException("opening a session failed", e.getCause());
    }
}
