package org.turnwise.desktop.task;

import java.util.Optional;
import java.util.concurrent.Executor;

/**
 * Does what can wait in the frame after the one that shows what cannot, so that neither takes long; of several pieces
 * that wait only the last is done. Confined to the FX thread.
 */
public final class SecondFrame {
    private Executor frames = Runnable::run;
    private Optional<Runnable> waiting = Optional.empty();

    /** @param runs what it is given on the FX thread, one piece a frame; until it is set nothing waits */
    public void frames(Executor runs) {
        frames = runs;
    }

    public void execute(Runnable piece) {
        // The first frame from now on is the one that shows what was done just now.
        await(piece, () -> frames.execute(() -> frames.execute(this::run)));
    }

    /** As {@link #execute}, for whoever is at work in a frame already: in the very next. */
    public void executeNext(Runnable piece) {
        await(piece, () -> frames.execute(this::run));
    }

    private void await(Runnable piece, Runnable order) {
        boolean first = waiting.isEmpty();
        waiting = Optional.of(piece);
        if (first) {
            order.run();
        }
    }

    /** Does at once what waits, for whoever needs it done. */
    public void finish() {
        run();
    }

    private void run() {
        Optional<Runnable> piece = waiting;
        waiting = Optional.empty();
        piece.ifPresent(Runnable::run);
    }
}
