package org.turnwise.desktop;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Lets a test's own thread play the FX thread: it runs what was handed to it while the test waits. */
public final class FxQueue implements Executor {
    private final BlockingQueue<Runnable> work = new LinkedBlockingQueue<>();

    @Override
    public void execute(Runnable command) {
        work.add(command);
    }

    /** Works until the condition holds; a test that waits in vain fails after a minute without work. */
    public void until(BooleanSupplier condition) throws InterruptedException {
        while (!condition.getAsBoolean()) {
            Runnable next = work.poll(60, TimeUnit.SECONDS);
            if (next == null) {
                throw new AssertionError("nothing came that would make it so");
            }
            next.run();
        }
    }

    /** Works until the result is there. */
    public <T> T await(CompletableFuture<T> result) throws Exception {
        until(result::isDone);
        return result.get();
    }
}
