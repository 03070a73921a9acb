package org.turnwise.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Notices that the program is being ended (Ctrl+C, SIGTERM) while something is written, and holds the end up until what
 * was begun has been cleared away, for a few seconds at most.
 */
final class Interruption implements AutoCloseable {
    private static final long LONGEST_SECONDS = 10;

    private final CountDownLatch done = new CountDownLatch(1);
    private final Thread hook = new Thread(this::end, "interruption");
    private volatile boolean asked;

    private Interruption() {}

    /** Watches until it is closed. */
    static Interruption watched() {
        Interruption interruption = new Interruption();
        Runtime.getRuntime().addShutdownHook(interruption.hook);
        return interruption;
    }

    /** Whether whoever writes should stop. */
    boolean isAsked() {
        return asked || Thread.currentThread().isInterrupted();
    }

    private void end() {
        asked = true;
        try {
            if (!done.await(LONGEST_SECONDS, TimeUnit.SECONDS)) {
                System.err.println("turnwise: what was being written could not be cleared away.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        done.countDown();
        if (asked) {
            return;
        }
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The end has begun in this moment; the hook has nothing to wait for any more.
            return;
        }
    }
}
