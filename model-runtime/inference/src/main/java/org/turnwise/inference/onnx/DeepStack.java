package org.turnwise.inference.onnx;

import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * Opens sessions on a thread with much stack: while it prepares a graph the runtime recurses as deep as the graph is,
 * and on Java's ordinary threads a long one ends the whole process without a word.
 */
final class DeepStack {
    private static final long STACK_BYTES = 64L << 20;

    private DeepStack() {}

    /** Makes a session. */
    interface Opening {
        OrtSession open() throws OrtException;
    }

    static OrtSession open(Opening opening) throws OrtException {
        FutureTask<OrtSession> task = new FutureTask<>(opening::open);
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
