package org.turnwise.media.ffmpeg;

import java.util.concurrent.atomic.AtomicLong;

/**
 * Counts native objects that are held. Native memory is not seen by the garbage collector, so tests ask this ledger
 * whether everything that was opened was closed. Safe for use by several threads.
 */
public final class NativeLedger {
    private final AtomicLong opened = new AtomicLong();
    private final AtomicLong closed = new AtomicLong();

    public void open() {
        opened.incrementAndGet();
    }

    public void close() {
        closed.incrementAndGet();
    }

    /** Native objects held now. */
    public long held() {
        return opened.get() - closed.get();
    }

    /** Native objects ever opened. */
    public long everOpened() {
        return opened.get();
    }
}
